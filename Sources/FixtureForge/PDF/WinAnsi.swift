/// The encoding of the standard fonts' text here (ISO 32000-2, annex D, WinAnsiEncoding: code page 1252).
enum WinAnsi {
  /// The characters of 0x80 to 0x9F; a space where there is none.
  private static let upper = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  /// - Precondition: every character has a code.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xFF: return UInt8(scalar.value)
      default:
        guard let index = upper.firstIndex(of: scalar) else {
          preconditionFailure("WinAnsiEncoding has no \(scalar) (U+\(String(scalar.value, radix: 16)))")
        }
        return UInt8(0x80 + index)
      }
    }
  }
}
