import Vocabulary

/// A Windows program: `MZ`, and a PE header where the DOS header points. `MZ` alone begins texts too.
enum PortableExecutable {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    guard document.holds("MZ".utf8, at: 0), let pointer = document.littleEndian(UInt32.self, at: 0x3C),
      case let header = Int(pointer), document.holds("PE\u{0}\u{0}".utf8, at: header)
    else { return nil }
    // The magic of the optional header, behind the signature and a file header of 20 bytes.
    return switch document.littleEndian(UInt16.self, at: header + 24) {
    case 0x10B: Identity(.pe, "fmt/899")
    case 0x20B: Identity(.pe, "fmt/900")
    default: Identity(.pe, "x-fmt/411")
    }
  }
}
