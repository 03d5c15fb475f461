import FixtureForge

extension Raster {
  /// Ink that has run, by so many pixels in every direction.
  func inkSpread(by radius: Int) -> Raster { replacingEach(within: radius) { $0.min() ?? 0 } }

  /// Each sample by what becomes of those around it, along rows first and then along columns.
  func replacingEach(within radius: Int, by replacement: (ArraySlice<UInt8>) -> UInt8) -> Raster {
    let turned = replacingAlongRows(within: radius, by: replacement).turnedCounterclockwise()
      .replacingAlongRows(within: radius, by: replacement)
    // Three quarters more lead back.
    return (0..<3).reduce(turned) { raster, _ in raster.turnedCounterclockwise() }
  }

  private func replacingAlongRows(within radius: Int, by replacement: (ArraySlice<UInt8>) -> UInt8) -> Raster {
    var replaced = self
    for row in 0..<height {
      let line = samples[row * width..<(row + 1) * width]
      for column in line.indices {
        let around = max(line.startIndex, column - radius)..<min(line.endIndex, column + radius + 1)
        replaced.samples[column] = replacement(line[around])
      }
    }
    return replaced
  }
}
