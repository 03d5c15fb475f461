internal import Vocabulary

/// How pictures are stored, and whether all of them is there.
extension ReasonFixture {
  static let images = [
    ReasonFixture(
      .imageDamaged,
      raising: Document("header-checksum.png") {
        DamagedPicture.withWrongChecksum(of: "IHDR", in: ReasonSpecimens.png())
      },
      quiet: Document("sound.png") { ReasonSpecimens.png() }),
    ReasonFixture(
      .imageTruncated, raising: Document("cut.jpg") { try ReasonSpecimens.jpeg().cut(at: 0.6) },
      quiet: Document("no-end-marker.jpg") { try ReasonSpecimens.jpeg().dropLast(2) }),
    ReasonFixture(
      .imageTooManyPixels, raising: Document("32768-wide.png") { banner(width: 32_768) },
      quiet: Document("32767-wide.png") { banner(width: 32_767) }),
    // Six scans are there already.
    ReasonFixture(
      .imageTooManyScans,
      raising: Document("101-scans.jpg") { try HostilePicture.jpeg(ReasonSpecimens.scan(), repeatedScans: 95) },
      quiet: Document("100-scans.jpg") { try HostilePicture.jpeg(ReasonSpecimens.scan(), repeatedScans: 94) }),
    ReasonFixture(
      .imageUnsupportedCoding,
      raising: Document("12-bit.jpg") { DamagedPicture.withTwelveBits(try ReasonSpecimens.jpeg()) },
      quiet: Document("8-bit.jpg") { try ReasonSpecimens.jpeg() }),
    ReasonFixture(
      .imageRareCoding, raising: Document("arithmetic.jpg") { try jpeg { $0.arithmetic = true } },
      quiet: Document("progressive.jpg") { try jpeg { $0.progressive = true } }),
    ReasonFixture(
      .imageAnimated, raising: Document("animated.png") { AnimatedPicture.png(ReasonSpecimens.scan()) },
      quiet: Document("still.png") { ReasonSpecimens.png() })
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
