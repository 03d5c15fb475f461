/// Scans whose resolution is clearly on one side of a limit, whatever the size of their text.
enum ScanResolution {
  /// Under 100 DPI with text that is not large: less than 7 pixels from baseline to the top of a capital, which is
  /// 0.73 of the size in the faces that are used.
  static func tooLow(channels: Raster.Channels, using random: inout RandomSequence) -> ScannedPage {
    let resolution = random.draw(from: [50.0, 60, 65, 72])
    return page(channels: channels, using: &random) { size in min(resolution, 7 / 0.73 * 72 / size).rounded(.down) }
  }

  /// 120 to 190 DPI with an x-height (0.54 of the size) of at least 8.5 pixels, so that the text is not too small.
  static func belowAdvice(channels: Raster.Channels, using random: inout RandomSequence) -> ScannedPage {
    let resolution = random.draw(from: [120.0, 130, 144, 150, 150, 150, 170, 180, 190])
    return page(channels: channels, using: &random) { size in max(resolution, (8.5 / 0.54 * 72 / size).rounded(.up)) }
  }

  private static func page(
    channels: Raster.Channels, using random: inout RandomSequence, resolution: (Double) -> Double
  ) -> ScannedPage {
    let sheet = random.draw(from: PageKind.printedPages).sheet(using: &random)
    return ScannedPage(
      sheet,
      scanner: FlatbedScanner(resolution: resolution(sheet.medianTextSize), channels: channels, using: &random))
  }
}
