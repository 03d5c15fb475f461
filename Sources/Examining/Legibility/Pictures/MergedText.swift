import Vocabulary

/// Lines of text of which nothing is left but bars: blur and shake have run their characters together.
///
/// Cards, handwriting and most photos have sharp edges along their lines, or no lines; the bars of a chart have sharp
/// outlines.
struct MergedText {
  typealias Bar = InkComponents.Component

  /// Samples of the picture, along a side, to one that is looked at: few enough for a line to be in one piece.
  private static let reduction = 4
  /// For a length as great as a bar's height.
  private static let charactersInHeight = 1.8
  private static let leastContrast = 12.0
  private static let maximumPieces = 12_000
  /// In photos of things, a few bars are there by chance.
  private static let leastBars = 8
  private static let leastStackedShare = 0.15
  /// Beside text that was found otherwise, or where nothing else is to be seen.
  private static let leastBarsOfText = 4
  private static let leastCharacters = 90
  /// Where words are bars but their letters can be told apart, there are about twice as many.
  private static let leastTimesLetters = 3
  /// What is written sharply has more than twice that.
  private static let greatestSharpness = 3.5
  /// Of bars in a chart it is a half; of lines in 105 forged pages whose text had run together it was 0.2 at most.
  private static let sharpOutlines = 0.3
  /// How far from paper to the extreme of ink the level of ink is, as a share. The second sets lines apart that have run into
  /// each other, where nothing is in focus.
  private static let (depth, depthOutOfFocus) = (0.5, 0.65)

  /// Transposed where lines run from top to bottom.
  private let bars: [Bar]
  /// Of half of the bars more, in samples of the picture.
  let height: Int
  /// The steepest steps over the contrast, for the height of a bar.
  private let sharpness: Double
  /// The steepest steps around bars over the contrast, in one sample.
  private let sharpnessOfOutlines: Double

  /// What there is of it in a picture, where it is text, and none of it can be read; nil where it is not.
  ///
  /// - Parameter other: What the page is found to be by its letters, of which there are few.
  static func unreadable(in picture: InkedPicture, beside other: Legibility) -> Self? {
    let (luma, small) = (picture.luma, InkedPicture(picture.luma.reduced(by: reduction)))
    let text = Self(luma, small, depth: depth)
    if text.isUnreadable(beside: other) { return text }
    guard PictureFocus(picture).isMissedEverywhere else { return nil }
    let lines = [text, Self(luma, small, depth: depthOutOfFocus)].max { $0.characters < $1.characters }
    return lines.flatMap { $0.isUnreadable(amid: leastBarsOfText) ? $0 : nil }
  }

  /// - Parameter small: The picture, reduced.
  private init(_ picture: LumaPicture, _ small: InkedPicture, depth: Double) {
    let pieces = Self.pieces(of: small, depth: depth)
    let upright = Self.bars(of: pieces)
    let sideways = Self.bars(of: pieces.map(\.turnedOver))
    let isSideways = sideways.length > upright.length
    bars = isSideways ? sideways : upright
    height = (bars.typicalThickness ?? 0) * Self.reduction
    let places = bars.map { $0.place(in: Self.reduction, turned: isSideways) }
    let edges = EdgeSharpness(of: places, lengthwise: !isSideways, in: picture)
    sharpness = edges.value * Double(height)
    sharpnessOfOutlines = edges.ofOutlines
  }

  /// What there would be in lines of that length.
  var characters: Int {
    height > 0 ? Int(Double(bars.length * Self.reduction) * Self.charactersInHeight / Double(height)) : 0
  }

  /// Next to none of it: 0 to 10, by what is left of edges.
  var score: Int { min(10, Int(10 * sharpness / Self.greatestSharpness)) }

  private func isUnreadable(beside other: Legibility) -> Bool {
    guard other.state == .uncertain else {
      return isUnreadable(amid: Self.leastBarsOfText) && characters >= Self.leastTimesLetters * (other.characters ?? 0)
    }
    return isUnreadable(amid: Self.leastBars) && bars.stackedShare >= Self.leastStackedShare
  }

  private func isUnreadable(amid leastBars: Int) -> Bool {
    bars.count >= leastBars && characters >= Self.leastCharacters && sharpness < Self.greatestSharpness
      && sharpnessOfOutlines < Self.sharpOutlines
  }

  private static func pieces(of small: InkedPicture, depth: Double) -> [Bar] {
    let tiles = small.tiles
    let quiet = QuietContrast(tiles)
    let brightest = tiles.levels.map(\.brightest).max() ?? 0
    let thresholds = InkThresholds(tiles, depth: depth) { quiet.ofInk(at: $0, least: leastContrast) }
    return InkComponents.find(in: small.luma, thresholds, maximumCount: maximumPieces)
      .filter { tiles.isOnPaper($0, brightest: brightest) }
  }

  /// Those that are about as high as most of what is long.
  private static func bars(of pieces: [Bar]) -> [Bar] {
    let long = pieces.filter(\.isBar)
    guard let typical = long.typicalThickness else { return [] }
    return long.filter { $0.thickness * 2 >= typical && $0.thickness * 5 <= typical * 9 }
  }
}

extension InkComponents.Component {
  /// The mean, whatever its slant.
  fileprivate var thickness: Int { ink / width }

  /// Hair lines are thinner, frames and shaded fields are not as slender.
  fileprivate var isBar: Bool {
    thickness >= 3 && thickness <= 40 && width >= thickness * 5 / 2 && height <= thickness * 8 / 5 + width / 6
  }

  /// In a picture of which this is in a reduction.
  fileprivate func place(in factor: Int, turned: Bool) -> Self {
    let stored = turned ? turnedOver : self
    return Self(
      left: stored.left * factor, top: stored.top * factor, right: (stored.right + 1) * factor - 1,
      bottom: (stored.bottom + 1) * factor - 1, ink: ink)
  }

  /// Whether the other is one of the next lines.
  fileprivate func isAbove(_ other: Self, thickness: Int) -> Bool {
    let overlap = min(right, other.right) - max(left, other.left)
    let distance = (other.top + other.bottom - top - bottom) / 2
    return overlap * 2 >= min(width, other.width) && distance * 5 >= thickness * 6 && distance <= thickness * 6
  }
}

extension [InkComponents.Component] {
  fileprivate var length: Int { reduce(0) { $0 + $1.width } }

  fileprivate var typicalThickness: Int? { map(\.thickness).sorted().median }

  /// The share of them that has another below it, as lines of a text have.
  fileprivate var stackedShare: Double {
    guard let thickness = typicalThickness else { return 0 }
    let looked = prefix(500)
    return Double(looked.count { bar in looked.contains { bar.isAbove($0, thickness: thickness) } })
      / Double(looked.count)
  }
}

extension TileLevels {
  /// Whether what lies around a piece of ink is not much darker than the brightest of the picture.
  fileprivate func isOnPaper(_ piece: InkComponents.Component, brightest: UInt8) -> Bool {
    let side = Self.side
    let tile = self[(piece.top + piece.bottom) / 2 / side, (piece.left + piece.right) / 2 / side]
    return tile.brightest >= brightest / 2
  }
}
