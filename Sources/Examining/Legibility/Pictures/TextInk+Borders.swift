/// Text that runs into the border at which lines end, or at which they begin.
struct CutText {
  /// Of the text's rows, the share that does.
  var share = 0.0
  /// Whether it is the ends of lines, as they lie in the picture, that are missing.
  var isAtEnds = false
  /// Ruled lines and frames that run into the same border, and end before the other; 0 where there is no frame among them.
  var rules = 0
  /// How far lines of text can reach, over the extent of the picture across them.
  var proportion = 1.0
}

extension TextInk {
  /// Whole pages have text at the border where a stamp or a stain reaches it, at the most.
  private static let leastCutShare = 0.09
  /// As a share of contrast: grain makes marks at borders too.
  private static let greatestGrainOfCut = 0.05

  var isCutOff: Bool {
    (cut.share >= Self.leastCutShare || isCutBetweenColumns)
      && grain < Self.greatestGrainOfCut * Double(typicalContrast)
  }

  /// Pages that lose so many of their lines are refused where it is text that is cut.
  private static let muchCutShare = 0.5

  var isMuchCut: Bool { isCutOff && (cut.share >= Self.muchCutShare || keptProportion < Self.proportionOfHalf) }

  /// Whether tables are cut where there happens to be no text. Tills print narrow slips, of which up to two rules run into
  /// one border alone.
  var isCutBetweenColumns: Bool { cut.rules >= Self.cutRules && cut.proportion < Self.narrowestSheet }

  private static let cutRules = 3
  /// Below that of sheets, 1:1.41 (ISO 216), by what a margin takes.
  private static let narrowestSheet = 0.66

  /// How far lines of text can reach, over the extent across them, where it is for being cut if that is not far. A narrow
  /// slip may have a few letters at its border.
  var keptProportion: Double {
    cut.share >= Self.stripShare || isCutBetweenColumns ? cut.proportion : max(cut.proportion, Self.narrowestFrame)
  }

  /// The screens of phones, 20:9, are the narrowest of what is commonly photographed or shown.
  private static let narrowestFrame = 0.45
  /// Of the rows of real slips of which nothing is missing, up to 0.07 have text at the border.
  private static let stripShare = 0.2
  /// Of half a sheet, 1:1.41 (ISO 216), cut as straight as people cut. Of the words of 135 forged pages that were cut, two
  /// recognisers found a half and less in the mean where this is less, and three in five at least where it is more than 0.4,
  /// but for one.
  static let proportionOfHalf = 0.36

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
    let ruleLength = min(size * Self.ruleLength, length * 2 / 5)
    // Shadows and edges of paper touch the border too, but away from the text.
    for letter in lettering.letters {
      let rows = letter.top...letter.bottom
      if letter.left <= size * 5 / 2 { first.addText(rows) }
      if letter.right >= length - size * 5 / 2 { last.addText(rows) }
    }
    // Grain at the border, and what shimmers in a background, are fainter than text.
    let leastContrast = typicalContrast / 2
    for component in components {
      let piece = isSideways ? component.turnedOver : component
      let (isAtFirst, isAtLast) = (piece.left == 0, piece.right == length - 1)
      if piece.width >= ruleLength, isAtFirst != isAtLast {
        let isFrame = piece.height >= size * Self.frameHeight
        if isAtFirst { first.addRule(isFrame: isFrame) } else { last.addRule(isFrame: isFrame) }
      }
      guard heights.contains(piece.height), piece.contrast >= leastContrast else { continue }
      let rows = piece.top...piece.bottom
      if piece.left <= size / 3 { first.add(rows, touches: isAtFirst) }
      if piece.right >= length - 1 - size / 3 { last.add(rows, touches: isAtLast) }
    }
    let (rowsAtFirst, rowsAtLast) = (first.rowCount, last.rowCount)
    let isAtEnds = rowsAtLast > rowsAtFirst || rowsAtLast == rowsAtFirst && last.rules > first.rules
    let (border, other) = isAtEnds ? (last, first) : (first, last)
    return CutText(
      share: Double(border.rowCount) / Double(textRows), isAtEnds: isAtEnds,
      rules: other.rules == 0 && border.hasFrame ? border.rules : 0,
      proportion: Double(length) / Double(count))
  }

  /// In heights of characters; on a narrower strip two fifths of its width are enough.
  private static let ruleLength = 12
  /// In heights of characters. Rules alone part the entries of lists on the screens of phones, and run to their border.
  private static let frameHeight = 3

  /// What there is at one of the borders: rows of text, and ruled lines that do not reach the other.
  private struct Border {
    private(set) var rules = 0
    private(set) var hasFrame = false
    private var hasText: [Bool]
    private var isClose: [Bool]
    private var isTouching: [Bool]

    init(count: Int) {
      hasText = [Bool](repeating: false, count: count)
      (isClose, isTouching) = (hasText, hasText)
    }

    mutating func addRule(isFrame: Bool) {
      rules += 1
      if isFrame { hasFrame = true }
    }

    mutating func addText(_ rows: ClosedRange<Int>) {
      for row in rows { hasText[row] = true }
    }

    mutating func add(_ rows: ClosedRange<Int>, touches: Bool) {
      for row in rows { isClose[row] = true }
      if touches { for row in rows { isTouching[row] = true } }
    }

    /// Text that is merely set close to a border is whole.
    var rowCount: Int {
      let touching = zip(isTouching, hasText).count { $0 && $1 }
      let close = zip(isClose, hasText).count { $0 && $1 }
      return touching * 3 >= close ? close : touching
    }
  }
}
