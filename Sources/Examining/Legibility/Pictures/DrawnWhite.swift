/// White patches that were drawn, and are no reflection: the page around a card or a shaded box, the ground of a screen capture.
///
/// Light that is reflected falls off over some tiles: it leaves few beside it that have much contrast, and hardly any of a
/// single level, nor is all of it white to the last level. Limits were set on 406 documents that were told to have a reflection,
/// 86 of which are receipts that it was laid over, and on 30 real cards, forms and screen captures that were without one.
enum DrawnWhite {
  /// Of the tiles of a patch, those of a single level. In reflections they are 0.98 at most.
  private static let leastLevelShare = 0.985
  /// Of the tiles beside a patch, those that are as varied as an edge. Around reflections on receipts they are 0.73 at most, on
  /// eight of all more.
  private static let greatestHardShare = 0.75
  /// Of the empty tiles in the two rings beside a patch, those of a single level. What is drawn has such, and so has a scan
  /// whose paper was made white.
  private static let greatestLevelShareAround = 0.35
  /// Fewer tell nothing.
  private static let leastTiles = 4
  /// In levels: a tile with less has nothing written in it.
  private static let leastContrast = 16.0

  static func isDrawn(_ patch: TileMask, on tiles: TileLevels) -> Bool {
    let contrasts = tiles.sorted(\.contrast, in: patch)
    let levels = contrasts.prefix { $0 == 0 }.count
    return Double(levels) >= leastLevelShare * Double(contrasts.count)
      && (hasHardEdges(patch, on: tiles) || isAmongLevels(patch, on: tiles))
  }

  private static func hasHardEdges(_ patch: TileMask, on tiles: TileLevels) -> Bool {
    let beside = tiles.sorted(\.contrast, in: patch.rings(1)[0])
    let hard = beside.count { $0 >= Double(InkThresholds.sureContrast) }
    return hard >= leastTiles && Double(hard) > greatestHardShare * Double(beside.count)
  }

  /// Whether what is beside a patch is of single levels.
  ///
  /// - Parameter box: What is looked at; nil for all.
  static func isAmongLevels(_ patch: TileMask, on tiles: TileLevels, in box: TileBox? = nil) -> Bool {
    let rings = patch.rings(2)
    let beside = tiles.mask { row, column in
      (box?.contains(row, column) ?? true) && rings.contains { $0[row, column] }
    }
    let empty = tiles.sorted(\.contrast, in: beside).prefix { $0 < leastContrast }
    let levels = empty.prefix { $0 == 0 }.count
    return levels >= leastTiles && Double(levels) > greatestLevelShareAround * Double(empty.count)
  }
}
