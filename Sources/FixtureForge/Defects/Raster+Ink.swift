extension Raster {
  /// Drawn with ink that is not black: its level is `inkShare` of the paper's.
  func printed(inkShare: Double) -> Raster {
    var printed = self
    printed.mapLevels { UInt8((255 * inkShare + Double($0) * (1 - inkShare)).rounded()) }
    return printed
  }

  /// As a copier leaves it, where there is one.
  ///
  /// - Parameter xHeight: In pixels.
  func copied(by copier: Copier?, xHeight: Double) -> Raster { copier?.copy(self, xHeight: xHeight) ?? self }
}
