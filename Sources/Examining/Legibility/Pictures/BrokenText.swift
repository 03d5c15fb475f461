/// Lines of text of which nothing is left but specks: a copy or a scan that is too light has broken their strokes.
///
/// Specks that lie close to each other are joined into bars, as the eye does. What is dotted on purpose, grain, screens and
/// textures make none, or flat and shapeless ones: of 924 real pages and photos four have a tenth of their text, or more, in
/// such bars, and none more than two fifths. With what is too faint to be ink, so have two of 106 receipts, and none a fifth.
struct BrokenText {
  typealias Piece = InkComponents.Component

  /// About, of what could be read there.
  private var found = 0
  /// Long enough to be read by a recogniser; those of which less is left than of most first, but for the worst.
  private(set) var lines: [TextLine] = []

  /// In samples: pieces that are larger are strokes, whole or not.
  private static let largestSpeck = 12
  /// Fewer are dots and accents.
  private static let leastSpecks = 100
  /// More are grain.
  private static let mostSpecks = 60_000
  private static let charactersByChance = 50
  /// In heights.
  private static let leastLength = 5

  /// None.
  init() {}

  /// - Parameter ink: All that there is, faint or not, letters among it.
  init(_ text: TextInk, of ink: [Piece]) {
    let lettering = text.lettering
    let specks = ink.filter { max($0.width, $0.height) <= Self.largestSpeck }
    guard (Self.leastSpecks...Self.mostSpecks).contains(specks.count), specks.count > lettering.markCount else {
      return
    }
    let letters = lettering.lines.joined().map { lettering.marks[$0] }
    let (width, height) = lettering.isSideways ? (text.height, text.width) : (text.width, text.height)
    let bars = SpeckBars.find(
      of: lettering.isSideways ? specks.map(\.turnedOver) : specks, beside: letters, width: width, height: height)
    found = bars.reduce(0) { $0 + $1.width / max(1, $1.height) }
    let long = bars.filter { $0.width >= Self.leastLength * $0.height }.sorted { $0.inkShare < $1.inkShare }
    lines = long.dropFirst(long.count / 4).map {
      TextLine(around: $0, margin: $0.height / 2, characterHeight: $0.height, of: lettering)
    }
  }

  /// About, of what could be read there, beyond what specks make by chance.
  var characters: Int { max(0, found - Self.charactersByChance) }

  /// Of all text, 0 to 1. A page with less letters than specks make by chance is not refused, and all of these may be what is
  /// left of it.
  ///
  /// - Parameter letters: Characters that were found otherwise.
  func share(beside letters: Int) -> Double {
    let broken = letters < Self.charactersByChance ? found : characters
    return Double(broken) / Double(max(1, broken + letters))
  }
}

/// Specks that make up lines of text.
private enum SpeckBars {
  typealias Piece = InkComponents.Component

  /// In samples.
  private static let heights = 8...44
  private static let leastWidth = 32
  /// Of a bar, from its line to its specks: dots in a row lie on it. As a share of its height, and in samples.
  private static let (leastShareOfScatter, leastScatter) = (0.12, 1.5)
  private static let leastSpecks = 6
  /// Of a bar, what letters may cover: more, and specks are what lies around them.
  private static let greatestShareOfLetters = 0.25

  static func find(of specks: [Piece], beside letters: [Piece], width: Int, height: Int) -> [Piece] {
    var grid = SpeckGrid(width: width, height: height)
    for speck in specks { grid.mark(speck) }
    var sums = [SpeckSum](repeating: SpeckSum(), count: grid.join())
    for speck in specks { grid.patch(around: speck).map { sums[$0].add(speck) } }
    for letter in letters {
      for patch in grid.patches(under: letter) { sums[patch].lettered += letter.width }
    }
    return sums.compactMap(bar)
  }

  private static func bar(of sum: SpeckSum) -> Piece? {
    guard let box = sum.box, heights.contains(box.height), box.width >= leastWidth, box.width * 2 >= box.height * 3,
      sum.count >= leastSpecks, sum.scatter >= max(leastScatter, leastShareOfScatter * Double(box.height)),
      Double(sum.lettered) <= greatestShareOfLetters * Double(box.width)
    else { return nil }
    return box
  }
}

/// Specks on a grid that is coarse enough to join them quickly.
private struct SpeckGrid {
  typealias Piece = InkComponents.Component

  /// Samples along a side of a cell.
  private static let side = 4
  /// Empty cells between specks of one line, and of one character above the other. With half as many, much of what is left of
  /// 31 forged copies that are too light was not found; with half as many again, more of two sheets of chords was.
  private static let (gapAlong, gapAcross) = (6, 2)

  private let columns: Int
  private let rows: Int
  /// Row by row.
  private var isMarked: [Bool]
  /// The patch that a cell belongs to.
  private var patches: [Int32?] = []

  init(width: Int, height: Int) {
    columns = (width + Self.side - 1) / Self.side
    rows = (height + Self.side - 1) / Self.side
    isMarked = [Bool](repeating: false, count: columns * rows)
  }

  mutating func mark(_ speck: Piece) {
    for cell in cells(of: speck) { isMarked[cell] = true }
  }

  /// Fills the gaps between what is marked.
  ///
  /// - Returns: How many patches that makes.
  mutating func join() -> Int {
    for row in 0..<rows { close(stride(from: row * columns, to: (row + 1) * columns, by: 1), gap: Self.gapAlong) }
    for column in 0..<columns { close(stride(from: column, to: rows * columns, by: columns), gap: Self.gapAcross) }
    patches = [Int32?](repeating: nil, count: isMarked.count)
    var flood = Flood(isMarked, width: columns)
    var count = 0
    for start in isMarked.indices where flood.reaches(start) {
      flood.fill(from: start) { for cell in $0 { patches[cell] = Int32(count) } }
      count += 1
    }
    return count
  }

  private mutating func close(_ cells: StrideTo<Int>, gap: Int) {
    var pending: [Int] = []
    var isBehind = false
    for cell in cells {
      guard isMarked[cell] else {
        pending.append(cell)
        continue
      }
      if isBehind, pending.count <= gap {
        for empty in pending { isMarked[empty] = true }
      }
      pending.removeAll(keepingCapacity: true)
      isBehind = true
    }
  }

  func patch(around speck: Piece) -> Int? {
    let (row, column) = ((speck.top + speck.bottom) / 2 / Self.side, (speck.left + speck.right) / 2 / Self.side)
    return patches[row * columns + column].map(Int.init)
  }

  func patches(under letter: Piece) -> Set<Int> { Set(cells(of: letter).compactMap { patches[$0].map(Int.init) }) }

  private func cells(of piece: Piece) -> [Int] {
    (piece.top / Self.side...piece.bottom / Self.side).flatMap { row in
      (piece.left / Self.side...piece.right / Self.side).map { row * columns + $0 }
    }
  }
}

/// Where the specks of a bar lie.
private struct SpeckSum {
  private(set) var count = 0
  /// What letters cover of its width, in samples.
  var lettered = 0
  private(set) var box: InkComponents.Component?
  private var (x, y, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0)

  mutating func add(_ speck: InkComponents.Component) {
    count += 1
    let (column, row) = (Double(speck.left + speck.right) / 2, Double(speck.top + speck.bottom) / 2)
    (x, y, xx, xy, yy) = (x + column, y + row, xx + column * column, xy + column * row, yy + row * row)
    if box?.add(speck) == nil { box = speck }
  }

  /// The standard deviation of specks from the straight line through them, in samples.
  var scatter: Double {
    let count = Double(count)
    guard count > 0 else { return 0 }
    let (varianceX, covariance, varianceY) = (xx - x * x / count, xy - x * y / count, yy - y * y / count)
    let explained = varianceX > 0 ? covariance * covariance / varianceX : 0
    return (max(0, varianceY - explained) / count).squareRoot()
  }
}
