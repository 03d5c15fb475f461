import FixtureForge

extension Raster {
  /// Ink that has run, by so many pixels in every direction.
  func inkSpread(by radius: Int) -> Raster {
    let turned = inkSpread(alongRowsBy: radius).turnedCounterclockwise().inkSpread(alongRowsBy: radius)
    // Three quarters more lead back.
    return (0..<3).reduce(turned) { raster, _ in raster.turnedCounterclockwise() }
  }

  private func inkSpread(alongRowsBy radius: Int) -> Raster {
    var spread = self
    for row in 0..<height {
      let line = samples[row * width..<(row + 1) * width]
      for column in line.indices {
        let around = max(line.startIndex, column - radius)..<min(line.endIndex, column + radius + 1)
        spread.samples[column] = line[around].min() ?? line[column]
      }
    }
    return spread
  }
}
