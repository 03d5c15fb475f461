/// White patches that fall off to darker paper as slowly as reflected light does, whatever is written around them.
///
/// So do well-lit places in which there happens to be no text: this tells something only of a page on which there is hardly
/// any.
struct ReflectedLight {
  let isPatch: TileMask

  /// Of the sheet. Smaller ones hide little.
  private static let leastShare = 0.1
  /// A tile with more, in levels, has something written in it, or an edge.
  private static let greatestContrast = InkThresholds.sureContrast
  /// By how much light that falls off still exceeds the level of paper; paper itself varies by less.
  private static let leastExcess = 2
  /// The edge of a sheet is in one tile. Of the second tile from a patch, all around it, the share that is still brighter
  /// than paper.
  private static let leastFadingShare = 0.5

  /// - Parameter isWhite: Whether a tile holds nothing but white.
  init(_ tiles: TileLevels, isWhite: (_ row: Int, _ column: Int) -> Bool) {
    func mask(_ isIn: (_ row: Int, _ column: Int) -> Bool) -> TileMask {
      TileMask(rows: tiles.rows, columns: tiles.columns, isIn)
    }
    let white = mask(isWhite)
    let empty = mask { tiles[$0, $1].contrast < Self.greatestContrast && !white[$0, $1] }
    let least = Int((Double(tiles.levels.count) * Self.leastShare).rounded(.up))
    let levels = zip(tiles.levels.indices, tiles.levels).lazy
      .filter { empty[$0.0 / tiles.columns, $0.0 % tiles.columns] }.map { Int($0.1.mean) }.sorted()
    guard white.count >= least, let paper = levels.median else {
      isPatch = mask { _, _ in false }
      return
    }
    let patches = white.pieces.filter { patch in
      let beside = patch.grown
      let second = beside.grown
      let around = mask { second[$0, $1] && !beside[$0, $1] && empty[$0, $1] }
      let fading = mask { around[$0, $1] && Int(tiles[$0, $1].mean) >= paper + Self.leastExcess }
      return patch.count >= least && fading.count > 0
        && Double(fading.count) >= Self.leastFadingShare * Double(around.count)
    }
    isPatch = mask { row, column in patches.contains { $0[row, column] } }
  }
}
