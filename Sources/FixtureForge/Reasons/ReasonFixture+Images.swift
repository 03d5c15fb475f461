internal import Vocabulary

/// How pictures are stored, and whether all of them is there.
extension ReasonFixture {
  static let images = [
    ReasonFixture(
      .imageDamaged,
      raising: FixtureFile("header-checksum.png") {
        DamagedPicture.withWrongChecksum(of: "IHDR", in: ReasonSpecimens.png())
      },
      quiet: FixtureFile("sound.png") { ReasonSpecimens.png() }),
    ReasonFixture(
      .imageTruncated, raising: FixtureFile("cut.jpg") { try ReasonSpecimens.jpeg().cut(at: 0.6) },
      quiet: FixtureFile("no-end-marker.jpg") { try ReasonSpecimens.jpeg().dropLast(2) }),
    ReasonFixture(
      .imageTooManyPixels, raising: FixtureFile("32768-wide.png") { banner(width: 32_768) },
      quiet: FixtureFile("32767-wide.png") { banner(width: 32_767) }),
    // Six scans are there already.
    ReasonFixture(
      .imageTooManyScans,
      raising: FixtureFile("101-scans.jpg") { try HostilePicture.jpeg(ReasonSpecimens.scan(), repeatedScans: 95) },
      quiet: FixtureFile("100-scans.jpg") { try HostilePicture.jpeg(ReasonSpecimens.scan(), repeatedScans: 94) }),
    ReasonFixture(
      .imageUnsupportedCoding,
      raising: FixtureFile("12-bit.jpg") { DamagedPicture.withTwelveBits(try ReasonSpecimens.jpeg()) },
      quiet: FixtureFile("8-bit.jpg") { try ReasonSpecimens.jpeg() }),
    ReasonFixture(
      .imageRareCoding, raising: FixtureFile("arithmetic.jpg") { try jpeg { $0.arithmetic = true } },
      quiet: FixtureFile("progressive.jpg") { try jpeg { $0.progressive = true } }),
    ReasonFixture(
      .imageAnimated, raising: FixtureFile("animated.png") { AnimatedPicture.png(ReasonSpecimens.scan()) },
      quiet: FixtureFile("still.png") { ReasonSpecimens.png() })
  ]

  private static func jpeg(_ change: (inout JPEGWriter) -> Void) throws(ForgeError) -> [UInt8] {
    var writer = JPEGWriter(quality: 80)
    change(&writer)
    return try ReasonSpecimens.jpeg(writer: writer)
  }

  /// Lines of text with white to their right, up to a width that no drawing would reach.
  private static func banner(width: Int) -> [UInt8] {
    let scan = ReasonSpecimens.scan().rows(400..<1_100)
    var banner = Raster(width: width, height: scan.height)
    for row in 0..<scan.height {
      banner.samples.replaceSubrange(
        row * width..<row * width + scan.width, with: scan.samples[row * scan.width..<(row + 1) * scan.width])
    }
    return ReasonSpecimens.png(banner)
  }
}
