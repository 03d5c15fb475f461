/// White patches that fall off to darker paper as slowly as reflected light does, whatever is written around them.
///
/// So do well-lit places in which there happens to be no text: this tells something only of a page on which there is hardly
/// any.
struct ReflectedLight {
  let isPatch: TileMask

  /// Of the sheet. Smaller ones hide little.
  private static let leastShare = 0.1
  /// Of the tiles that are empty and not white, by their level: the others may be where light falls off.
  private static let shareOfPaper = 0.25
  /// In levels, by which light still exceeds paper: paper itself varies by less.
  private static let leastExcess = 2.0
  /// Of the second tiles from a patch, all around it, those that are brighter than paper. The edge of a sheet lies in the
  /// first.
  private static let leastFadingShare = 0.5

  /// - Parameter isWhite: Whether a tile holds nothing but white.
  init(_ tiles: TileLevels, isWhite: (_ row: Int, _ column: Int) -> Bool) {
    let white = tiles.mask(isWhite)
    let papers = tiles.mask { tiles[$0, $1].contrast < InkThresholds.sureContrast && !white[$0, $1] }
    let leastLevel = tiles.sorted(\.mean, in: papers).quantile(Self.shareOfPaper) + Self.leastExcess
    func fades(around patch: TileMask) -> Bool {
      let second = patch.rings(2)[1]
      let around = tiles.mask { second[$0, $1] && papers[$0, $1] }
      let fading = tiles.mask { around[$0, $1] && Double(tiles[$0, $1].mean) >= leastLevel }
      return fading.count > 0 && Double(fading.count) >= Self.leastFadingShare * Double(around.count)
    }
    let leastCount = Self.leastShare * Double(tiles.levels.count)
    isPatch = white.patches { patch in
      Double(patch.count) >= leastCount && fades(around: patch) && !DrawnWhite.isDrawn(patch, on: tiles)
    }
  }
}
