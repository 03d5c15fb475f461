/// For each tile of a picture, the level below which a pixel is ink: halfway between the darkest and the brightest of the
/// tile. Light may fall off across the page; across a tile it hardly does.
struct InkThresholds {
  static let tile = TileLevels.side
  /// The levels between ink and paper under which a tile may hold no ink, but grain; above it, it holds ink.
  static let sureContrast: UInt8 = 44

  let columns: Int
  /// Row by row; 0 for a tile without ink.
  let levels: [UInt8]
  /// Row by row, from darkest to brightest.
  let contrasts: [UInt8]
  /// What a sample is combined with (exclusive or) before it is compared with a level.
  let mask: UInt8

  /// - Parameters:
  ///   - depth: How far from paper to the extreme of ink the level is, as a share: where strokes are broken, less of them
  ///     is missed closer to the paper.
  ///   - leastContrast: Of a tile with ink, by the level of its brightest.
  ///   - isInverted: Whether the brighter is the ink: the levels are those of the negative then.
  init(_ tiles: TileLevels, isInverted: Bool = false, depth: Double, leastContrast: (UInt8) -> UInt8) {
    columns = tiles.columns
    contrasts = tiles.levels.map(\.contrast)
    mask = isInverted ? .max : 0
    levels = tiles.levels.map { tile in
      guard tile.contrast > 0, tile.contrast >= leastContrast(tile.brightest) else { return 0 }
      let paper = isInverted ? ~tile.darkest : tile.brightest
      return paper - UInt8((Double(tile.contrast) * depth).rounded(.up))
    }
  }
}
