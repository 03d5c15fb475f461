import Vocabulary

/// The text of a picture by where it stands, each part with a score of its own.
struct TextParts {
  struct Part {
    /// In tiles of the grid, as the picture is stored.
    let row: Int
    let column: Int
    let score: Int
  }

  /// Parts along a side.
  private static let side = 4
  /// Of a part, to be judged.
  private static let leastLetters = 25
  /// A part that is so much worse than the whole is told of.
  private static let leastDifference = 15

  let parts: [Part]

  init(_ text: TextInk, coding: PictureCoding) {
    var letters = [[InkComponents.Component]](repeating: [], count: Self.side * Self.side)
    for letter in text.lettering.letters { letters[Self.index(of: letter, in: text)].append(letter) }
    parts = letters.indices.compactMap { index in
      guard letters[index].count >= Self.leastLetters,
        let measures = LegibilityMeasures(of: letters[index], in: text, coding: coding)
      else { return nil }
      return Part(
        row: index / Self.side, column: index % Self.side, score: LegibilityModel.overall.score(measures))
    }
  }

  /// Nil where the text is about as legible everywhere.
  func worst(below score: Int) -> Part? {
    parts.min { $0.score < $1.score }.flatMap { $0.score <= score - Self.leastDifference ? $0 : nil }
  }

  private static func index(of letter: InkComponents.Component, in text: TextInk) -> Int {
    let stored = text.lettering.isSideways ? letter.turnedOver : letter
    let row = (stored.top + stored.bottom) / 2 * side / max(1, text.height)
    let column = (stored.left + stored.right) / 2 * side / max(1, text.width)
    return min(row, side - 1) * side + min(column, side - 1)
  }
}

extension TextParts.Part {
  /// In shares of the picture as it is stored.
  func region(in picture: LumaPicture) -> Region {
    let share = 0.25
    return Region(x: Double(column) * share, y: Double(row) * share, width: share, height: share)
  }
}

extension TextParts {
  /// More than are read: of what a table rules off, specks make as many lines again.
  private static let doubtfulLineCount = 10 * SecondOpinion.lineCount
  /// In heights of characters.
  private static let leastLength = 5
  private static let usualLength = 8

  /// A few lines to be read by a recogniser: as many of specks as there are in the text, the others the longest of the worst
  /// parts first, or of the whole.
  func doubtfulLines(of text: TextInk) -> [TextLine] {
    let share = text.broken.share(beside: text.lettering.characters)
    let broken = text.broken.lines.prefix(Int((Double(SecondOpinion.lineCount) * share).rounded()))
    return broken + doubtfulLinesOfLetters(in: text)
  }

  private func doubtfulLinesOfLetters(in text: TextInk) -> [TextLine] {
    let lettering = text.lettering
    let scores = parts.reduce(into: [Int: Int]()) { $0[$1.row * Self.side + $1.column] = $1.score }
    let lines = lettering.lines.lazy.filter { line in
      guard let first = line.first.map({ lettering.marks[$0] }), let last = line.last.map({ lettering.marks[$0] })
      else {
        return false
      }
      return lettering.usualHeights.contains(first.height)
        && last.right - first.left >= lettering.typicalHeight * Self.leastLength
    }
    let ranked = lines.map { line -> (line: [Int], score: Int, length: Int) in
      let (first, last) = (lettering.marks[line[0]], lettering.marks[line[line.count - 1]])
      let middle = lettering.marks[line[line.count / 2]]
      return (line, scores[Self.index(of: middle, in: text)] ?? 100, last.right - first.left)
    }.sorted { one, other in
      let long = lettering.typicalHeight * Self.usualLength
      let (isLong, isOtherLong) = (one.length >= long, other.length >= long)
      if isLong != isOtherLong { return isLong }
      return one.score != other.score ? one.score < other.score : one.length > other.length
    }
    return ranked.prefix(Self.doubtfulLineCount).map { TextLine($0.line, of: lettering) }
  }
}

extension TextLine {
  /// - Parameter line: Indices of marks.
  init(_ line: [Int], of lettering: Lettering) {
    let all = line.dropFirst().reduce(into: lettering.marks[line[0]]) { $0.add(lettering.marks[$1]) }
    let heights = line.map { lettering.marks[$0].heightOfLetter }.sorted()
    let height = heights[heights.count / 2]
    self.init(around: all, margin: max(2, height / 3), characterHeight: height, of: lettering)
  }

  /// - Parameters:
  ///   - piece: What there is of the line, as it lies in the lettering.
  ///   - margin: Room for what hangs and stands out, in samples.
  init(around piece: InkComponents.Component, margin: Int, characterHeight: Int, of lettering: Lettering) {
    let box = lettering.isSideways ? piece.turnedOver : piece
    self.init(
      rows: max(0, box.top - margin)..<box.bottom + margin + 1,
      columns: max(0, box.left - margin)..<box.right + margin + 1, characterHeight: Double(characterHeight),
      turn: lettering.turn ?? (lettering.isSideways ? 90 : 0), isTurnKnown: lettering.turn != nil)
  }
}

extension InkComponents.Component {
  /// Words are as high as the letters of theirs that stand and hang out: by half and more than the others.
  fileprivate var heightOfLetter: Int { width > height * 2 ? height * 2 / 3 : height }
}
