import Vocabulary

/// A tar archive, by the checksum of its first header (POSIX.1-1988, 10.1.1): its magic is missing in the oldest ones and
/// stands 257 bytes in.
enum TapeArchive {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    let blockSize = 512
    let checksumField = 148..<156
    guard document.count >= blockSize, document.byte(at: 0) != 0, let stated = octal(document, in: checksumField) else {
      return nil
    }
    var sum = 0
    for offset in 0..<blockSize { sum += checksumField.contains(offset) ? 0x20 : Int(document[offset]) }
    return sum == stated ? Identity(.tar, "x-fmt/265") : nil
  }

  /// Digits between spaces or zero bytes.
  private static func octal(_ document: Span<UInt8>, in field: Range<Int>) -> Int? {
    var value: Int?
    for offset in field {
      let byte = document[offset]
      if (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) {
        value = (value ?? 0) << 3 | Int(byte & 7)
      } else if byte != 0, byte != 0x20 {
        return nil
      }
    }
    return value
  }
}
