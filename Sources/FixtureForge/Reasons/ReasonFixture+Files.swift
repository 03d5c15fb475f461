internal import Vocabulary

/// Formats, sizes and protection.
extension ReasonFixture {
  static let files = formats + sizes + protection

  private static let formats = [
    ReasonFixture(
      .formatUnsupported,
      raising: FixtureFile("word.docx") { OfficeDocument.docx(ReasonSpecimens.sheet.text.joined(separator: " ")) },
      quiet: FixtureFile("printed-as-pdf.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .formatExtensionMismatch,
      raising: FixtureFile("jpeg-named-pdf.pdf") { try ReasonSpecimens.jpeg() },
      quiet: FixtureFile("jpeg-named-jpeg.JPEG") { try ReasonSpecimens.jpeg() }),
    ReasonFixture(
      .formatEmpty, raising: FixtureFile("no-byte.pdf") { [] }, quiet: FixtureFile("one-byte.pdf") { [0x0A] },
      otherRefusal: .formatUnsupported),
    ReasonFixture(
      .formatMixed,
      raising: FixtureFile("archive-behind.pdf") { ReasonSpecimens.pdf() + ReasonSpecimens.archive() },
      quiet: FixtureFile("archive-attached.pdf") {
        ReasonSpecimens.pdf(
          .attachment(
            PDFAttachment(name: "annexes.zip", content: ReasonSpecimens.archive(), type: "application/zip")))
      })
  ]

  private static let sizes = [
    ReasonFixture(
      .sizeOverLimit, raising: FixtureFile("signed-5000000-bytes.pdf") { padded(to: 5_000_000) },
      quiet: FixtureFile("signed-4999999-bytes.pdf") { padded(to: 4_999_999) }),
    ReasonFixture(
      .sizeTooLargeToExamine,
      raising: FixtureFile("200000001-bytes.jpg", paddedLength: 200_000_001) { try ReasonSpecimens.jpeg() },
      quiet: FixtureFile("200000000-bytes.jpg", paddedLength: 200_000_000) { try ReasonSpecimens.jpeg() }),
    ReasonFixture(
      .sizeAboveAdvice, raising: FixtureFile("3000000-bytes.jpg") { try paddedJPEG(to: 3_000_000) },
      quiet: FixtureFile("2999999-bytes.jpg") { try paddedJPEG(to: 2_999_999) }),
    ReasonFixture(
      .sizeRecompressed, raising: FixtureFile("5000000-bytes.jpg") { try paddedJPEG(to: 5_000_000) },
      quiet: FixtureFile("4999999-bytes.jpg") { try paddedJPEG(to: 4_999_999) })
  ]

  private static let protection = [
    ReasonFixture(
      .protectionPassword,
      raising: FixtureFile("user-password-aes256.pdf") {
        try PDFEncryption(.aes256R6, userPassword: "nantes44").protect(ReasonSpecimens.pdf())
      }, quiet: FixtureFile("no-password.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .protectionRestricted,
      raising: FixtureFile("no-printing.pdf") {
        try PDFEncryption(.aes128, denied: [.print, .printHighQuality]).protect(ReasonSpecimens.pdf())
      }, quiet: FixtureFile("printing.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .protectionUnknownHandler,
      raising: FixtureFile("certificates.pdf") { ReasonSpecimens.pdf(.securityHandler("Adobe.PubSec")) },
      quiet: FixtureFile("no-handler.pdf") { ReasonSpecimens.pdf() })
  ]

  /// Signed, so that no remedy can be made.
  private static func padded(to size: Int) -> [UInt8] {
    var random = RandomSequence(seed: 1)
    return PaddedDocument.pdf([ReasonSpecimens.page], [.signature(filled: true)], to: size, using: &random)
  }

  static func paddedJPEG(to size: Int, resolution: Double = 200) throws(ForgeError) -> [UInt8] {
    PaddedDocument.jpeg(try ReasonSpecimens.jpeg(resolution: resolution), to: size)
  }
}
