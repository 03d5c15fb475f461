import Vocabulary

/// A format that its first bytes alone tell. Those that need a look at their structure have a type of their own.
struct LeadingSignature {
  let bytes: [UInt8]
  let identity: Identity
  /// Bytes that must also be there, `secondOffset` from the start.
  let second: [UInt8]
  let secondOffset: Int

  private init(
    _ bytes: [UInt8], then second: [UInt8] = [], at secondOffset: Int = 0, _ format: FileFormat, _ puid: String? = nil
  ) {
    self.bytes = bytes
    self.second = second
    self.secondOffset = secondOffset
    identity = Identity(format, puid)
  }

  private init(
    _ text: String, then second: String = "", at secondOffset: Int = 0, _ format: FileFormat, _ puid: String? = nil
  ) {
    self.init(Array(text.utf8), then: Array(second.utf8), at: secondOffset, format, puid)
  }

  static func identify(_ document: Span<UInt8>) -> Identity? {
    for signature in all
    where document.holds(signature.bytes, at: 0) && document.holds(signature.second, at: signature.secondOffset) {
      return signature.identity
    }
    return nil
  }

  /// The first that matches is taken: the more exact stand before the more general.
  private static let all: [LeadingSignature] = [
    // Pictures.
    LeadingSignature([0x49, 0x49, 0x2A, 0x00], .tiff, "fmt/353"),
    LeadingSignature([0x4D, 0x4D, 0x00, 0x2A], .tiff, "fmt/353"),
    LeadingSignature([0x49, 0x49, 0x2B, 0x00, 0x08, 0x00, 0x00, 0x00], .tiff, "fmt/1917"),
    LeadingSignature([0x4D, 0x4D, 0x00, 0x2B, 0x00, 0x08, 0x00, 0x00], .tiff, "fmt/1917"),
    LeadingSignature("GIF87a", .gif, "fmt/3"),
    LeadingSignature("GIF89a", .gif, "fmt/4"),
    LeadingSignature("RIFF", then: "WEBPVP8 ", at: 8, .webp, "fmt/566"),
    LeadingSignature("RIFF", then: "WEBPVP8L", at: 8, .webp, "fmt/567"),
    LeadingSignature("RIFF", then: "WEBPVP8X", at: 8, .webp, "fmt/568"),
    LeadingSignature("RIFF", then: "WEBP", at: 8, .webp),
    LeadingSignature([0xFF, 0x4F, 0xFF, 0x51], .jp2, "fmt/1794"),
    LeadingSignature([0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A], .jbig2),
    LeadingSignature("8BPS\u{0}\u{1}", .psd, "x-fmt/92"),
    LeadingSignature("8BPS\u{0}\u{2}", .psd, "fmt/996"),
    // Archives.
    LeadingSignature([0x1F, 0x8B, 0x08], .gzip, "x-fmt/266"),
    // The level, then the magic of the first block, or that of the end where there is no block.
    LeadingSignature("BZh", then: "1AY&SY", at: 4, .bzip2, "x-fmt/268"),
    LeadingSignature([0x42, 0x5A, 0x68], then: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4, .bzip2, "x-fmt/268"),
    LeadingSignature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz, "fmt/1098"),
    // Text with a signature. PRONOM tells RTF 1.x by control words anywhere in the file.
    LeadingSignature("{\\rtf0\\", .rtf, "fmt/969"),
    LeadingSignature("{\\rtf", .rtf),
    LeadingSignature("%!PS-Adobe-3.0 EPSF-3.0", .postScript, "fmt/124"),
    LeadingSignature("%!PS-Adobe-3.1 EPSF-3.0", .postScript, "fmt/124"),
    LeadingSignature("%!PS-Adobe-2.0 EPSF-2.0", .postScript, "fmt/123"),
    LeadingSignature("%!PS-Adobe-2.0 EPSF-1.2", .postScript, "fmt/122"),
    LeadingSignature("%!PS-Adobe-2.0", .postScript, "x-fmt/406"),
    LeadingSignature("%!PS-Adobe-2.1", .postScript, "x-fmt/407"),
    LeadingSignature("%!PS-Adobe-3.0", .postScript, "x-fmt/408"),
    LeadingSignature("%!PS-Adobe-3.1", .postScript, "fmt/501"),
    LeadingSignature("%!PS", .postScript),
    // The end-of-job character of serial printers.
    LeadingSignature("\u{4}%!PS", .postScript),
    // EPS with a preview for DOS.
    LeadingSignature([0xC5, 0xD0, 0xD3, 0xC6], .postScript),
    // Sound and programs.
    LeadingSignature("RIFF", then: "WAVE", at: 8, .wav, "fmt/6"),
    LeadingSignature("\u{7F}ELF\u{1}\u{1}\u{1}", .elf, "fmt/688"),
    LeadingSignature("\u{7F}ELF\u{1}\u{2}\u{1}", .elf, "fmt/689"),
    LeadingSignature("\u{7F}ELF\u{2}\u{1}\u{1}", .elf, "fmt/690"),
    LeadingSignature("\u{7F}ELF\u{2}\u{2}\u{1}", .elf, "fmt/691"),
    LeadingSignature("\u{7F}ELF", .elf)
  ]
}
