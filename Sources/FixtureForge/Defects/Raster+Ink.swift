extension Raster {
  /// Drawn with ink that is not black: its level is `inkShare` of the paper's.
  func printed(inkShare: Double) -> Raster {
    let levels = (0...255).map { UInt8((255 * inkShare + Double($0) * (1 - inkShare)).rounded()) }
    var printed = self
    for index in printed.samples.indices { printed.samples[index] = levels[Int(printed.samples[index])] }
    return printed
  }
}
