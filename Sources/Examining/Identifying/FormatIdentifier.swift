package import Vocabulary

/// Says what a document is by its content: its first bytes, then the structure behind them.
///
/// Where a document is two at once, its format is the one that its first bytes name, as a viewer goes by them; the other
/// is told as well.
package struct FormatIdentifier {
  package init() {}

  /// Fills in format, PRONOM identifier, second format, macros and the protection of Office documents and archives; that
  /// of a PDF is found out with its structure.
  package func identify(_ bytes: Span<UInt8>) -> Examination {
    guard !bytes.isEmpty else { return Examination(format: .empty) }
    let identity = identifyByStart(bytes) ?? identifyByContent(bytes)
    var examination = Examination(format: identity.format)
    examination.puid = identity.puid
    examination.otherFormat = SecondFormat.find(beside: identity, in: bytes)
    examination.macros = identity.hasMacros
    if identity.needsPassword { examination.protection = Protection(kind: .password, method: .container) }
    return examination
  }

  private func identifyByStart(_ document: Span<UInt8>) -> Identity? {
    for identify in Self.byStart {
      if let identity = identify(document) { return identity }
    }
    return nil
  }

  /// The formats whose first bytes name them: the common ones first, then from the surest to the weakest signature.
  private static let byStart: [@Sendable (Span<UInt8>) -> Identity?] = [
    { PDFSyntax.identify($0) },
    { JPEGStream.identify($0) },
    { PNGStream.identify($0) },
    { LeadingSignature.identify($0) },
    { ISOBaseMedia.identify($0) },
    { OLEDocument.identify($0) },
    { SevenZipArchive.identify($0) },
    { RARArchive.identify($0) },
    { PortableExecutable.identify($0) },
    { WindowsPicture.identify($0) },
    { TapeArchive.identify($0) },
    { MPEGAudio.identify($0) }
  ]

  /// The formats that may begin with anything, those that prove themselves first.
  private func identifyByContent(_ document: Span<UInt8>) -> Identity {
    if !document.holds("PK".utf8, at: 0), !MarkupSyntax.startsAsPage(document),
      let identity = PDFSyntax.identifyBehindJunk(document)
    {
      return identity
    }
    return ZIPDocument.identify(document) ?? identifyText(document) ?? identifyPage(document) ?? Identity(.unknown)
  }

  private func identifyText(_ document: Span<UInt8>) -> Identity? {
    guard let sample = TextSample(document) else { return nil }
    let text = sample.characters.span
    return MarkupSyntax.identify(text, isWhole: sample.isWhole)
      ?? MailSyntax.identify(text)
      ?? Identity(.text, sample.encoding == .utf16 ? "x-fmt/16" : "x-fmt/111")
  }

  /// Browsers show a page by its first bytes, whatever follows them (WHATWG MIME Sniffing, 7.1): such as a PDF with
  /// compressed streams, which is no text.
  private func identifyPage(_ document: Span<UInt8>) -> Identity? {
    MarkupSyntax.startsAsPage(document) ? Identity(.html) : nil
  }
}
