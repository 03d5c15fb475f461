import Vocabulary

/// The pieces of ink that stand in lines, as characters do; or words, where their characters have grown together.
struct Lettering {
  typealias Mark = InkComponents.Component

  /// Whether lines run from top to bottom: all of this is transposed then.
  let isSideways: Bool
  /// What is of the size of characters and words, in lines or not.
  let marks: [Mark]
  /// Each from left to right, as indices of marks; of two marks at least.
  let lines: [[Int]]
  /// The height below which half of the ink in lines is; 0 where there are none.
  let typicalHeight: Int

  /// With fewer marks in lines, the other direction is looked at too.
  private static let convincingShare = 0.6

  init(_ components: [Mark]) {
    let upright = Self(components.filter { $0.isCharacterLike || $0.isWordLike }, isSideways: false)
    guard Double(upright.markCount) < Self.convincingShare * Double(upright.marks.count) else {
      self = upright
      return
    }
    let turned = components.lazy.map(\.turnedOver).filter { $0.isCharacterLike || $0.isWordLike }
    let sideways = Self(Array(turned), isSideways: true)
    self = sideways.markCount > upright.markCount ? sideways : upright
  }

  private init(_ found: [Mark], isSideways: Bool) {
    self.isSideways = isSideways
    let all = LineGrid(found).lines()
    let leaders = Set(all.lazy.flatMap { Self.leaders(in: $0, of: found) })
    let others = leaders.isEmpty ? found : found.indices.filter { !leaders.contains($0) }.map { found[$0] }
    marks = others
    lines = leaders.isEmpty ? all : LineGrid(others).lines()
    let inLines = lines.joined().map { others[$0] }
    typicalHeight = Self.typicalHeight(of: inLines)
  }

  /// Dots in a row, which lead from a title to the number of its page, or are there to be written on.
  private static func leaders(in line: [Int], of marks: [Mark]) -> [Int] {
    line.split { !marks[$0].isDot }.filter { $0.count >= fewestLeaders }.flatMap(\.self)
  }

  private static let fewestLeaders = 6

  /// Of marks in lines. Shadows and the border of a reflection may hold more ink than all letters: where hardly a mark is
  /// about as high, it is that of the lower ones.
  private static func typicalHeight(of marks: [Mark]) -> Int {
    guard let height = marks.heightOfHalfTheInk else { return 0 }
    let usual = usualHeights(around: height)
    guard marks.count(where: { usual.contains($0.height) }) < fewMarks else { return height }
    let lower = marks.filter { $0.height < usual.lowerBound }
    return lower.count >= manyMarks ? typicalHeight(of: lower) : height
  }

  /// As high as each other on a page; and lower, if those are no letters.
  private static let (fewMarks, manyMarks) = (12, 40)

  /// In lines.
  var markCount: Int { lines.reduce(0) { $0 + $1.count } }

  /// The share of what is as high as characters that stands in lines.
  var alignment: Double {
    let comparable = marks.count { usualHeights.contains($0.height) }
    return Double(markCount) / Double(max(comparable, markCount, 1))
  }

  /// Whether more stands in lines than would by chance, as in the texture of a photo.
  var isOrdered: Bool {
    let inLongLines = lines.reduce(0) { $0 + ($1.count >= 5 ? $1.count : 0) }
    return Double(markCount) >= 2.5 * Double(lines.count) || Double(inLongLines) >= 0.12 * Double(markCount)
      || typicalHeight <= Self.indistinctHeight && characters >= Self.shortLine * lines.count
  }

  /// Grain and broken strokes are smaller than letters, headings and what touches are larger.
  var usualHeights: ClosedRange<Int> { Self.usualHeights(around: typicalHeight) }

  private static func usualHeights(around height: Int) -> ClosedRange<Int> {
    max(3, height * 2 / 5)...max(3, height * 5 / 2)
  }

  /// The marks in lines that are letters, or words, of the usual text.
  var letters: [Mark] { lines.joined().lazy.map { marks[$0] }.filter { usualHeights.contains($0.height) } }

  /// About: of words it is known how long they are, and of lines whose letters are too small to be told apart.
  var characters: Int {
    let counted = letters.reduce(0) { $0 + ($1.isWordLike ? max(1, characters(inLength: $1.width, of: $1.height)) : 1) }
    guard typicalHeight <= Self.indistinctHeight else { return counted }
    let length = lines.reduce(0) { $0 + marks[$1[$1.count - 1]].right + 1 - marks[$1[0]].left }
    return max(counted, characters(inLength: length, of: typicalHeight))
  }

  private static let indistinctHeight = 4
  /// In characters. By chance what is so small stands in shorter lines.
  private static let shortLine = 6

  private func characters(inLength length: Int, of height: Int) -> Int { length * 10 / max(1, height * 7) }

  /// With fewer, the way up is not clear.
  private static let leastUnevenNeighbours = 20
  /// Reach lower, for one that reaches higher. In Latin print on its head there were 4 to 6, in upright Cyrillic 1.7, in a
  /// receipt of capitals and commas 2.6.
  private static let shareOnItsHead = 3

  /// By how much the picture must be turned clockwise for its text to be upright: 0, 90, 180 or 270 degrees; nil where
  /// that is not clear. Of two neighbours on a line that differ in height, most reach higher and few reach lower: letters do,
  /// but of words that have grown together nearly all reach as high, and only some lower.
  var turn: Int? {
    var (higher, lower) = (0, 0)
    for line in lines {
      for (left, right) in zip(line, line.dropFirst()) {
        let (one, other) = (marks[left], marks[right])
        guard one.isNarrow, other.isNarrow else { continue }
        let least = max(2, max(one.height, other.height) / 6)
        let (above, below) = (abs(one.top - other.top), abs(one.bottom - other.bottom))
        if above >= least, below * 2 < above { higher += 1 }
        if below >= least, above * 2 < below { lower += 1 }
      }
    }
    guard higher + lower >= Self.leastUnevenNeighbours else { return nil }
    let isOnItsHead = lower > Self.shareOnItsHead * higher
    guard isOnItsHead || 2 * higher > 3 * lower else { return nil }
    return isSideways ? (isOnItsHead ? 270 : 90) : (isOnItsHead ? 180 : 0)
  }
}

extension Lettering {
  /// Of what stands in lines, so much lies apart on either side: textures make a few marks too.
  private static let apart = 0.02

  /// Around what stands in lines, in shares of the picture as it is stored; nil where nothing does.
  func box(in picture: LumaPicture) -> Region? {
    let inLines = lines.joined().map { isSideways ? marks[$0].turnedOver : marks[$0] }
    guard !inLines.isEmpty else { return nil }
    let across = Self.extent(from: inLines.map(\.left), to: inLines.map(\.right), of: picture.width)
    let down = Self.extent(from: inLines.map(\.top), to: inLines.map(\.bottom), of: picture.height)
    return Region(x: across.start, y: down.start, width: across.length, height: down.length)
  }

  private static func extent(from firsts: [Int], to lasts: [Int], of side: Int) -> (start: Double, length: Double) {
    let start = firsts.sorted().quantile(apart)
    let end = max(start, lasts.sorted().quantile(1 - apart)) + 1
    return (Double(start) / Double(side), Double(end - start) / Double(side))
  }
}

extension InkComponents.Component {
  /// Of its box.
  var inkShare: Double { Double(ink) / Double(width * height) }

  /// As wide as high, and filled.
  fileprivate var isDot: Bool { abs(width - height) <= max(1, height / 4) && ink * 10 >= width * height * 6 }

  /// No wider than a letter, but for the widest.
  fileprivate var isNarrow: Bool { width * 4 <= height * 5 }

  var isCharacterLike: Bool {
    let (short, long) = (min(width, height), max(width, height))
    return long >= 3 && long <= 200 && long <= short * 12 && ink * 10 >= width * height
  }

  /// Characters that touch each other.
  var isWordLike: Bool {
    height >= 4 && height <= 100 && width > height * 3 && width <= height * 20 && ink * 4 >= width * height
  }
}
