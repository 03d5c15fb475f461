/// How much levels vary in tiles that hold nothing, by how bright these are: the grain of paper and camera, the texture of
/// a table.
struct QuietContrast {
  private static let levelsInBin = 16
  private static let bins = 256 / levelsInBin
  private static let overQuiet = 2.2

  private var contrasts = [Double](repeating: 0, count: bins)

  init(_ tiles: TileLevels) {
    var histogram = [Int](repeating: 0, count: Self.bins * 256)
    for tile in tiles.levels where tile.brightest > 0 {
      histogram[Int(tile.brightest) / Self.levelsInBin * 256 + Int(tile.contrast)] += 1
    }
    for bin in 0..<Self.bins {
      let bins = max(0, bin - 1)...min(Self.bins - 1, bin + 1)
      let counts = (0..<256).map { contrast in bins.reduce(0) { $0 + histogram[$1 * 256 + contrast] } }
      // Almost every page has a tenth of its tiles in margins and between paragraphs.
      var rest = counts.reduce(0, +) / 10
      contrasts[bin] = Double(
        counts.firstIndex { count in
          rest -= count
          return rest < 0
        } ?? 0)
    }
  }

  /// Of a tile with ink, whose brightest level this is: twice what varies where there is nothing, and not less than given.
  func ofInk(at level: UInt8, least: Double) -> UInt8 {
    UInt8(min(max(least, self[level] * Self.overQuiet), Double(InkThresholds.sureContrast)))
  }

  /// In levels, for tiles whose brightest level is this.
  subscript(level: UInt8) -> Double { contrasts[Int(level) / Self.levelsInBin] }
}
