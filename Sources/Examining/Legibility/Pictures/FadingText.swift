/// White patches towards which the text around them fades, on paper that is nearly white itself: there glare has no edge.
///
/// Of a margin, or a space between paragraphs, the letters beside it are as dark as all others; light that was reflected
/// falls off over several of them. Limits were set on 26 real captures with and without a reflection: text in the two
/// tiles beside it had at most 0.67 of the usual contrast, and 0.76 or more beside other white patches.
struct FadingText {
  /// In tiles, of the rows and columns that were given, row by row.
  private(set) var isPatch: [[Bool]]

  /// Of the area of the text. Smaller ones hide little.
  private static let leastShare = 0.1
  /// In levels: a tile with less has nothing written in it.
  private static let leastContrast: UInt8 = 16
  /// Tiles of a ring with something written in them, below which nothing is known of it.
  private static let leastTiles = 4
  /// Of the contrast that the darkest fifth of the text has, in the two tiles beside a patch.
  private static let greatestContrast = 0.65
  /// Of the contrast in the third and fourth tile from a patch, in the second.
  private static let greatestRise = 0.87
  private static let rings = 4

  /// - Parameter isWhite: Whether a tile holds nothing but white.
  init(_ tiles: TileLevels, rows: ClosedRange<Int>, columns: ClosedRange<Int>, isWhite: (Int, Int) -> Bool) {
    isPatch = rows.map { _ in columns.map { _ in false } }
    let white = TileMask(rows: rows.count, columns: columns.count) {
      isWhite(rows.lowerBound + $0, columns.lowerBound + $1)
    }
    let leastCount = max(1, Int((Double(rows.count * columns.count) * Self.leastShare).rounded(.up)))
    guard white.count >= leastCount else { return }
    let contrasts = rows.map { row in columns.map { tiles[row, $0].contrast } }
    let written = contrasts.joined().filter { $0 >= Self.leastContrast }.sorted()
    guard !written.isEmpty else { return }
    let usual = Double(written[written.count * 4 / 5])
    for patch in white.shrunk.grown.pieces where patch.count >= leastCount {
      guard Self.fades(towards: patch, contrasts, usual: usual) else { continue }
      for row in 0..<rows.count {
        for column in 0..<columns.count where patch[row, column] { isPatch[row][column] = true }
      }
    }
  }

  private static func fades(towards patch: TileMask, _ contrasts: [[UInt8]], usual: Double) -> Bool {
    var inside = patch
    let rings = (0..<Self.rings).map { _ -> [UInt8] in
      let wider = inside.grown
      defer { inside = wider }
      return contrasts.indices.flatMap { row in
        contrasts[row].indices.lazy.filter { wider[row, $0] && !inside[row, $0] }.map { contrasts[row][$0] }
          .filter { $0 >= leastContrast }
      }
    }
    guard let beside = median(rings[0] + rings[1]), let second = median(rings[1]),
      let further = median(rings[2] + rings[3])
    else { return false }
    return beside <= greatestContrast * usual && second <= greatestRise * further
  }

  private static func median(_ contrasts: [UInt8]) -> Double? {
    contrasts.count < leastTiles ? nil : contrasts.sorted().median.map(Double.init)
  }
}
