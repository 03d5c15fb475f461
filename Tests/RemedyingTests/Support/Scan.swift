import FixtureForge

/// A page of text as a scanner delivers it, with grain, by which it weighs.
enum Scan {
  static func raster(resolution: Double = 100, channels: Raster.Channels = .gray, grain: Double = 5) -> Raster {
    var random = RandomSequence(seed: 11)
    let sheet = PageSources.sheets(&random)
    var renderer = SheetRenderer(resolution: resolution, channels: channels)
    renderer.skewInDegrees = 0.3
    return PaperLook(paper: 247, ink: 26, grain: grain, seed: 3).applied(to: renderer.render(sheet))
  }

  static func jpeg(
    resolution: Double = 100, channels: Raster.Channels = .gray, quality: Int = 97,
    _ change: (inout JPEGWriter) -> Void = { _ in }
  ) throws -> [UInt8] {
    var writer = JPEGWriter(quality: quality, density: .perInch(UInt16(resolution), UInt16(resolution)))
    change(&writer)
    return try writer.encode(raster(resolution: resolution, channels: channels))
  }
}
