import Vocabulary

/// The start of a JPEG stream (ISO/IEC 10918-1, annex B). Its scans are not looked at.
enum JPEGStream {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    guard document.holds([0xFF, 0xD8], at: 0) else { return nil }
    if document.byte(at: 2) == 0xFF { return Identity(.jpeg, puid(document)) }
    return hasSegments(document) ? Identity(.jpeg) : nil
  }

  /// A damaged first marker: decoders skip to the next one, so do we, but two bytes alone name no format. Two segments
  /// must follow each other.
  private static func hasSegments(_ document: Span<UInt8>) -> Bool {
    let window = 2..<1024
    var start = window.lowerBound
    while let offset = document.firstOffset(of: CollectionOfOne(0xFF), in: start..<window.upperBound) {
      if let end = segmentEnd(document, at: offset), segmentEnd(document, at: end) != nil { return true }
      start = offset + 1
    }
    return false
  }

  /// Where a segment of tables, of a frame header or of an application ends.
  private static func segmentEnd(_ document: Span<UInt8>, at offset: Int) -> Int? {
    guard document.byte(at: offset) == 0xFF, let marker = document.byte(at: offset + 1),
      (0xC0...0xCF).contains(marker) || (0xDA...0xDD).contains(marker) || (0xE0...0xEF).contains(marker)
        || marker == 0xFE,
      let length = document.bigEndian(UInt16.self, at: offset + 2), length >= 2
    else { return nil }
    return offset + 2 + Int(length)
  }

  /// By the first segment, as PRONOM's signatures have it.
  private static func puid(_ document: Span<UInt8>) -> String {
    let raw = "fmt/41"
    switch document.byte(at: 3) {
    case 0xE0 where document.holds("JFIF\u{0}\u{1}".utf8, at: 6):
      return switch document.byte(at: 12) {
      case 0: "fmt/42"
      case 1: "fmt/43"
      case 2: "fmt/44"
      default: raw
      }
    case 0xE1 where document.holds("Exif\u{0}\u{0}".utf8, at: 6):
      return exifPUID(document) ?? raw
    case 0xE8 where document.holds("SPIFF\u{0}\u{1}\u{0}".utf8, at: 6):
      return "fmt/112"
    default:
      return raw
    }
  }

  /// The tag ExifVersion (0x9000) with its type and count, then the four characters that are its value.
  private static func exifPUID(_ document: Span<UInt8>) -> String? {
    let bigEndianTag: [UInt8] = [0x90, 0x00, 0x00, 0x07, 0x00, 0x00, 0x00, 0x04]
    let littleEndianTag: [UInt8] = [0x00, 0x90, 0x07, 0x00, 0x04, 0x00, 0x00, 0x00]
    guard let length = document.bigEndian(UInt16.self, at: 4) else { return nil }
    let tag = document.holds("MM".utf8, at: 12) ? bigEndianTag : littleEndianTag
    guard let offset = document.firstOffset(of: tag, in: 12..<max(12, 4 + Int(length))),
      let version = document.bigEndian(UInt32.self, at: offset + tag.count)
    else { return nil }
    return switch version {
    case 0x3032_3030: "x-fmt/398"  // 0200
    case 0x3032_3130: "x-fmt/390"  // 0210
    case 0x3032_3230: "x-fmt/391"  // 0220
    case 0x3032_3231: "fmt/645"  // 0221
    case 0x3032_3330...0x3032_3339: "fmt/1507"  // 0230 to 0239
    default: nil
    }
  }
}
