/// The start of a document that is text, as far as its bytes tell.
struct TextSample {
  enum Encoding {
    /// ASCII and UTF-8.
    case utf8
    case utf16
    /// Latin-1, Windows-1252 and their like.
    case singleByte
  }

  let encoding: Encoding
  /// The ASCII characters without a byte order mark; one byte from 0x80 stands for anything else.
  let characters: [UInt8]
  /// Whether the sample is all there is.
  let isWhole: Bool

  /// Nil where the document is not text: where the start or the end holds characters that no text has, or where most of
  /// it is neither UTF-8 nor the letters of a western language.
  init?(_ document: Span<UInt8>) {
    let start = 0..<min(document.count, Self.maximumLength)
    isWhole = start.count == document.count
    if let units = Self.utf16(document, in: start) {
      encoding = .utf16
      characters = units
      return
    }
    guard Self.hasOnlyTextCharacters(document, in: start),
      Self.hasOnlyTextCharacters(document, in: document.tail(Self.tailLength))
    else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var text: [UInt8] = []
    text.reserveCapacity(start.count)
    for offset in (document.holds(mark, at: 0) ? mark.count : 0)..<start.upperBound { text.append(document[offset]) }
    if Self.isUTF8(document, in: start) {
      encoding = .utf8
    } else {
      // A third of accented letters is more than any western language has.
      guard text.count(where: { $0 >= 0x80 }) * 3 <= text.count else { return nil }
      encoding = .singleByte
    }
    characters = text
  }

  private static let maximumLength = 65_536
  private static let tailLength = 4096

  /// Text with a byte order mark, or without one where every other byte of mostly ASCII letters is zero.
  private static func utf16(_ document: Span<UInt8>, in window: Range<Int>) -> [UInt8]? {
    let isMarkedBig = document.holds([0xFE, 0xFF], at: 0)
    let isMarkedLittle = document.holds([0xFF, 0xFE], at: 0)
    let isMarked = isMarkedBig || isMarkedLittle
    let length = window.count & ~1
    guard length >= (isMarked ? 2 : 8) else { return nil }
    let isBig = isMarked ? isMarkedBig : document[0] == 0
    var text: [UInt8] = []
    text.reserveCapacity(length / 2)
    var foreign = 0
    for offset in stride(from: isMarked ? 2 : 0, to: length, by: 2) {
      let high = document[isBig ? offset : offset + 1]
      let low = document[isBig ? offset + 1 : offset]
      if high == 0 {
        guard isTextCharacter(low) else { return nil }
        text.append(low)
      } else {
        foreign += 1
        text.append(0x80)
      }
    }
    return isMarked || foreign * 4 < text.count ? text : nil
  }

  private static func hasOnlyTextCharacters(_ document: Span<UInt8>, in window: Range<Int>) -> Bool {
    for offset in window where !isTextCharacter(document[offset]) {
      // DOS ended its texts with this one.
      guard document[offset] == 0x1A, offset == document.count - 1 else { return false }
    }
    return true
  }

  /// All but the control characters; bell, backspace to carriage return and escape are in the output of programs.
  private static func isTextCharacter(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte != 0x7F : (0x07...0x0D).contains(byte) || byte == 0x1B
  }

  /// The forms of RFC 3629 by their lead bytes; a sequence that the end of the sample cuts is whole enough.
  private static func isUTF8(_ document: Span<UInt8>, in window: Range<Int>) -> Bool {
    var offset = window.lowerBound
    while offset < window.upperBound {
      let trailing: Int
      switch document[offset] {
      case 0x00...0x7F: trailing = 0
      case 0xC2...0xDF: trailing = 1
      case 0xE0...0xEF: trailing = 2
      case 0xF0...0xF4: trailing = 3
      default: return false
      }
      for index in offset + 1..<offset + 1 + trailing where index < window.upperBound {
        guard document[index] & 0xC0 == 0x80 else { return false }
      }
      offset += 1 + trailing
    }
    return true
  }
}
