import Vocabulary

/// 7z: 32 bytes at the start point to a header at the end.
enum SevenZipArchive {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    guard document.holds([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], at: 0) else { return nil }
    var identity = Identity(.sevenZip, "fmt/484")
    identity.needsPassword = namesEncryption(document)
    return identity
  }

  /// The identifier of 7-Zip's AES coder in the header, which is plain, or in what describes how the header is packed.
  /// Where the header is packed but not encrypted, it stays hidden: telling would take LZMA.
  private static func namesEncryption(_ document: Span<UInt8>) -> Bool {
    let startHeaderSize: UInt64 = 32
    guard let offset = document.littleEndian(UInt64.self, at: 12),
      let size = document.littleEndian(UInt64.self, at: 20), offset <= UInt64(document.count),
      size <= UInt64(document.count)
    else { return false }
    let start = Int(offset + startHeaderSize)
    let maximumSize = 1 << 20
    return document.contains([0x06, 0xF1, 0x07, 0x01], in: start..<start + min(Int(size), maximumSize))
  }
}
