/// Text that runs into the border at which lines end, or at which they begin.
struct CutText {
  /// Of the text's rows, the share that does.
  var share = 0.0
  /// Whether it is the ends of lines, as they lie in the picture, that are missing.
  var isAtEnds = false
}

extension TextInk {
  /// Whole pages have text at the border where a stamp or a stain reaches it, at the most.
  private static let leastCutShare = 0.09
  /// As a share of contrast: grain makes marks at borders too.
  private static let greatestGrainOfCut = 0.05

  var isCutOff: Bool {
    cut.share >= Self.leastCutShare && grain < Self.greatestGrainOfCut * Double(typicalContrast)
  }

  /// Pages that lose so many of their lines are refused where it is text that is cut.
  private static let muchCutShare = 0.5

  var isMuchCut: Bool { isCutOff && cut.share >= Self.muchCutShare }

  /// Of each line that is cut, what is close to the border; the longest first.
  func cutLines(atMost count: Int) -> [TextLine] {
    let length = lettering.isSideways ? height : width
    let size = lettering.typicalHeight
    let (reach, close) = (size * Self.cutLineLength, size * Self.closeToBorder)
    let pieces = lettering.lines.compactMap { line -> [Int]? in
      let first = lettering.marks[line[0]]
      let last = lettering.marks[line[line.count - 1]]
      guard cut.isAtEnds ? last.right >= length - close : first.left <= close else { return nil }
      let piece = line.filter { index in
        let mark = lettering.marks[index]
        return cut.isAtEnds ? mark.left >= length - reach : mark.right <= reach
      }
      return piece.count >= Self.leastCutMarks ? piece : nil
    }
    return pieces.sorted { $0.count > $1.count }.prefix(count).map { TextLine($0, of: lettering) }
  }

  /// In heights of characters.
  private static let cutLineLength = 15
  private static let closeToBorder = 2
  private static let leastCutMarks = 3

  private var typicalContrast: UInt8 { lettering.letters.map(\.contrast).sorted().median ?? 0 }

  /// Of the rows of the picture in which there is text (columns, where it lies on its side), the share that has text at
  /// the border where lines end, or where they begin. Where a border goes between two characters, neither touches it.
  var textAtBorder: CutText {
    let isSideways = lettering.isSideways
    let (length, count) = isSideways ? (height, width) : (width, height)
    var isText = [Bool](repeating: false, count: count)
    for letter in lettering.letters { for row in letter.top...letter.bottom { isText[row] = true } }
    let textRows = isText.count(where: \.self)
    guard textRows > 0 else { return CutText() }
    let heights = 2...lettering.usualHeights.upperBound
    let size = lettering.typicalHeight
    var (first, last) = (Border(count: count), Border(count: count))
    // Shadows and edges of paper touch the border too, but away from the text.
    for letter in lettering.letters {
      let rows = letter.top...letter.bottom
      if letter.left <= size * 5 / 2 { first.addText(rows) }
      if letter.right >= length - size * 5 / 2 { last.addText(rows) }
    }
    for component in components {
      let piece = isSideways ? component.turnedOver : component
      guard heights.contains(piece.height) else { continue }
      let rows = piece.top...piece.bottom
      if piece.left <= size / 3 { first.add(rows, touches: piece.left == 0) }
      if piece.right >= length - 1 - size / 3 { last.add(rows, touches: piece.right == length - 1) }
    }
    let isAtEnds = last.count > first.count
    return CutText(share: Double(isAtEnds ? last.count : first.count) / Double(textRows), isAtEnds: isAtEnds)
  }

  /// The rows of text at one of the borders.
  private struct Border {
    private var hasText: [Bool]
    private var isClose: [Bool]
    private var isTouching: [Bool]

    init(count: Int) {
      hasText = [Bool](repeating: false, count: count)
      (isClose, isTouching) = (hasText, hasText)
    }

    mutating func addText(_ rows: ClosedRange<Int>) {
      for row in rows { hasText[row] = true }
    }

    mutating func add(_ rows: ClosedRange<Int>, touches: Bool) {
      for row in rows { isClose[row] = true }
      if touches { for row in rows { isTouching[row] = true } }
    }

    /// Text that is merely set close to a border is whole.
    var count: Int {
      let touching = zip(isTouching, hasText).count { $0 && $1 }
      let close = zip(isClose, hasText).count { $0 && $1 }
      return touching * 3 >= close ? close : touching
    }
  }
}
