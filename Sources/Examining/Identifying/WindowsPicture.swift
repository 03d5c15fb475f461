import Vocabulary

/// BMP and ICO. Their signatures are two and four plain bytes, so that the fields behind must make sense too.
enum WindowsPicture {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    if document.holds("BM".utf8, at: 0) { return bitmap(document) }
    if document.holds([0x00, 0x00, 0x01, 0x00], at: 0) { return icon(document) }
    return nil
  }

  private static func bitmap(_ document: Span<UInt8>) -> Identity? {
    guard let headerSize = document.littleEndian(UInt32.self, at: 14),
      let pixelOffset = document.littleEndian(UInt32.self, at: 10),
      pixelOffset == 0 || Int(pixelOffset) >= 14 + Int(headerSize)
    else { return nil }
    // The planes, always one, stand behind a width and height of 16 bits each in the oldest header.
    let planes = document.littleEndian(UInt16.self, at: headerSize == 12 ? 22 : 26)
    guard planes == 1 || planes == nil else { return nil }
    let compression = document.littleEndian(UInt32.self, at: 30) ?? 0
    return switch headerSize {
    case 12: Identity(.bmp, "fmt/115")
    case 40: Identity(.bmp, compression == 3 ? "fmt/117" : compression < 3 ? "fmt/116" : nil)
    case 108: Identity(.bmp, "fmt/118")
    case 124: Identity(.bmp, "fmt/119")
    // OS/2 2.x, and the headers between versions 3 and 4.
    case 16, 52, 56, 64: Identity(.bmp)
    default: nil
    }
  }

  private static func icon(_ document: Span<UInt8>) -> Identity? {
    guard let pictures = document.littleEndian(UInt16.self, at: 4), pictures > 0, document.byte(at: 9) == 0,
      let size = document.littleEndian(UInt32.self, at: 14), size > 0,
      let offset = document.littleEndian(UInt32.self, at: 18), offset >= 6 + 16 * UInt32(pictures),
      Int(offset) < document.count
    else { return nil }
    return Identity(.ico, "x-fmt/418")
  }
}
