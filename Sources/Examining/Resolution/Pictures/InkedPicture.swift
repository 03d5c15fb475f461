/// A picture with the ink on it, which is looked for once, when it is first asked for.
final class InkedPicture {
  let luma: LumaPicture
  private(set) lazy var tiles = TileLevels(luma)
  /// Whether the ink is brighter than what it is on.
  private(set) lazy var isInverted = tiles.isMostlyDark
  /// The pieces of all that is ink for certain.
  private(set) lazy var components = components()

  private static let maximumComponents = 60_000

  init(_ luma: LumaPicture) {
    self.luma = luma
  }

  /// The pieces of ink, where it is told from paper in another way.
  ///
  /// - Parameters:
  ///   - depth: How far from paper to the extreme of ink the level is, as a share.
  ///   - leastContrast: Of a tile with ink, by the level of its brightest.
  func components(
    depth: Double = 0.5, leastContrast: (UInt8) -> UInt8 = { _ in InkThresholds.sureContrast }
  ) -> [InkComponents.Component] {
    let thresholds = InkThresholds(tiles, isInverted: isInverted, depth: depth, leastContrast: leastContrast)
    return InkComponents.find(in: luma, thresholds, maximumCount: Self.maximumComponents)
  }
}

extension TileLevels {
  /// Whether what is bright in most tiles with ink is the ink.
  fileprivate var isMostlyDark: Bool {
    var (dark, light) = (0, 0)
    for tile in levels where tile.contrast >= InkThresholds.sureContrast {
      if Int(tile.mean) * 2 < Int(tile.darkest) + Int(tile.brightest) { dark += 1 } else { light += 1 }
    }
    return dark * 2 > light * 3
  }
}
