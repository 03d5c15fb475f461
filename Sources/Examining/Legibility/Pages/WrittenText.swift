import Codecs
import Vocabulary

/// How well the text of a page can be read that is not a picture of text: such letters are sharp, but they can be too small,
/// hardly differ from what they stand on, or lie across the border of the page.
struct WrittenText {
  private let words: [PDFText.Word]
  private let page: ShownSize
  /// A point of the viewer's, which knows no user unit, in points.
  private let unit: Double

  /// In points: text that is as small can just be read on paper, and is easy to read from `easySize` on.
  private static let leastSize = 2.0
  private static let easySize = 6.0
  /// The luma above which a colour may be lost on paper, and the share of such characters that is worth a look.
  private static let lightLuma: UInt8 = 190
  private static let lightShare = 0.1
  /// In dots per inch: enough to see the ground that words stand on.
  private static let coarseResolution = 50.0
  /// Levels between the darkest and the brightest of a word under which nobody sees it.
  private static let leastContrast: UInt8 = 16
  /// The part of a word beyond the border of the page from which it is cut.
  private static let cutShare = 0.25

  init(_ content: PageContent) {
    words = content.text.words
    page = content.size
    unit = content.placement?.page.shownUnit ?? 1
  }

  /// No characters are counted: few are as certain here as many, and the page tells how many there are.
  ///
  /// - Parameter draw: Draws the page; nil where it cannot.
  func legibility(draw: (PageDrawing) -> LumaPicture?) -> Legibility {
    let total = words.reduce(0) { $0 + $1.characters }
    guard total > 0 else { return Legibility(state: .uncertain) }
    let size = typicalSize(of: total)
    let sizeScore = min(max((size - Self.leastSize) / (Self.easySize - Self.leastSize), 0), 1)
    let wholeShare = 1 - Double(cutCharacters) / Double(total)
    let seenShare = seenShare(of: total, draw: draw)
    if seenShare == 0 { return Legibility(state: .blank) }

    var legibility = Legibility(state: .measured)
    let geometry = Self.score(min(sizeScore, wholeShare))
    let light = Self.score(seenShare)
    legibility.families = Legibility.Families(geometry: geometry, light: light)
    legibility.score = min(geometry, light)
    if light < 100, light <= geometry {
      legibility.cause = .faint
    } else if geometry < 100 {
      legibility.cause = sizeScore < wholeShare ? .textTooSmall : .cutOff
    }
    return legibility
  }

  private static func score(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// The size in points that half of the characters do not exceed.
  private func typicalSize(of total: Int) -> Double {
    var rest = total / 2
    let sizes = words.map { (size: size(of: $0), characters: $0.characters) }.sorted { $0.size < $1.size }
    return sizes.first { word in
      rest -= word.characters
      return rest < 0
    }?.size ?? 0
  }

  /// Fonts can be made so that their size says little; their characters are then larger.
  private func size(of word: PDFText.Word) -> Double {
    max(word.size, 0.8 * min(word.bottom - word.top, word.right - word.left)) * unit
  }

  private var cutCharacters: Int {
    let (width, height) = (page.width / unit, page.height / unit)
    return words.reduce(0) { sum, word in
      let beyond = max(-word.left, word.right - width) / max(word.right - word.left, 1)
      let above = max(-word.top, word.bottom - height) / max(word.bottom - word.top, 1)
      return sum + (max(beyond, above) > Self.cutShare ? word.characters : 0)
    }
  }

  /// The share of characters that can be told from what they stand on. Only light ones can be lost on paper; where there are
  /// many of them the page is drawn, to see whether there is anything at their places: text that is written twice, for its
  /// outline or its shadow, may be told to be of either colour.
  private func seenShare(of total: Int, draw: (PageDrawing) -> LumaPicture?) -> Double {
    let light = words.filter { $0.luma > Self.lightLuma }
    let lightCharacters = light.reduce(0) { $0 + $1.characters }
    guard Double(lightCharacters) >= Self.lightShare * Double(total),
      let picture = draw(PageDrawing(of: page, resolution: Self.coarseResolution))
    else { return 1 }
    let lost = light.reduce(0) { $0 + (isSeen($1, in: picture) ? 0 : $1.characters) }
    return 1 - Double(lost) / Double(total)
  }

  private func isSeen(_ word: PDFText.Word, in picture: LumaPicture) -> Bool {
    let columns = Self.pixels(word.left, word.right, of: picture.width, per: page.width / unit)
    let rows = Self.pixels(word.top, word.bottom, of: picture.height, per: page.height / unit)
    var (darkest, brightest) = (UInt8.max, UInt8.min)
    for row in rows {
      for column in columns {
        let level = picture.samples[row * picture.width + column]
        darkest = min(darkest, level)
        brightest = max(brightest, level)
      }
    }
    return brightest >= darkest && brightest - darkest >= Self.leastContrast
  }

  private static func pixels(_ start: Double, _ end: Double, of count: Int, per length: Double) -> Range<Int> {
    func pixel(_ position: Double) -> Double {
      let place = position / length * Double(count)
      return place > 0 ? min(place, Double(count)) : 0
    }
    let (first, last) = (Int(pixel(start).rounded(.down)), Int(pixel(end).rounded(.up)))
    return first..<max(first, last)
  }
}
