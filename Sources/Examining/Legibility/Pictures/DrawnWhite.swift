/// White patches that were drawn, and are no reflection: the page around a card or a shaded box, the ground of a screen capture.
///
/// Light that is reflected falls off over some tiles, so that few of those around a patch have much contrast, and hardly any a
/// single level. Limits were set on 406 documents that were told to have a reflection, 86 of which are receipts that it was laid
/// over, and on 30 real cards, forms and screen captures that were without one.
struct DrawnWhite {
  let mask: TileMask

  /// Of the tiles beside a patch, those that are as varied as an edge. Around reflections on receipts they are 0.73 at most, on
  /// eight of all more.
  private static let greatestHardShare = 0.75
  /// Of the empty tiles in the two rings beside a patch, those of a single level. What is drawn has such, and so has a scan
  /// whose paper was made white.
  private static let greatestFlatShare = 0.35
  /// Fewer tell nothing.
  private static let leastTiles = 4
  /// In levels: a tile with less has nothing written in it.
  private static let leastContrast: UInt8 = 16

  /// - Parameter white: Tiles that hold nothing but white.
  init(_ tiles: TileLevels, in white: TileMask) {
    let drawn = white.shrunk.grown.pieces.filter { Self.isDrawn($0, on: tiles) }
    mask = tiles.mask { row, column in drawn.contains { $0[row, column] } }
  }

  static func isDrawn(_ patch: TileMask, on tiles: TileLevels) -> Bool {
    let rings = patch.rings(2)
    let beside = tiles.sorted(\.contrast, in: rings[0])
    let hard = beside.count { $0 >= Double(InkThresholds.sureContrast) }
    if hard >= leastTiles, Double(hard) > greatestHardShare * Double(beside.count) { return true }
    let empty = tiles.sorted(\.contrast, in: tiles.mask { rings[0][$0, $1] || rings[1][$0, $1] })
      .prefix { $0 < Double(leastContrast) }
    let flat = empty.prefix { $0 == 0 }.count
    return flat >= leastTiles && Double(flat) > greatestFlatShare * Double(empty.count)
  }
}
