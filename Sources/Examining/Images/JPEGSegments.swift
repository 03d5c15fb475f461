/// The segments of a JPEG up to its first scan (ISO/IEC 10918-1, annex B), found the way decoders find them: bytes between
/// two segments are passed over. Nothing is decoded.
struct JPEGSegments {
  /// The frame header, of whatever process.
  struct Frame: Equatable {
    /// The last four bits of its marker, 0 to 15 (table B.1).
    var process: UInt8
    var precision: Int
    var width: Int
    /// 0 where it is to be defined after the first scan, which no common reader allows.
    var height: Int
    var components: Int
  }

  /// The density of the JFIF segment: the unit's number, then x and y.
  struct Density: Equatable {
    var unit: UInt8
    var x: UInt16
    var y: UInt16
  }

  private(set) var frame: Frame?
  /// Whether frames of a hierarchical image follow (DHP).
  private(set) var isHierarchical = false
  private(set) var density: Density?
  /// Where the TIFF structure of the Exif segment lies in the file.
  private(set) var exif: Range<Int>?

  init(_ file: Span<UInt8>) {
    var offset = 2
    while let marker = Self.nextMarker(in: file, from: &offset), marker != Marker.endOfImage, marker != Marker.scan {
      guard !Marker.standsAlone(marker) else { continue }
      guard let length = file.bigEndian(UInt16.self, at: offset) else { return }
      // A length counts itself; a smaller one is passed over as if it were 2.
      let content = offset + 2..<offset + max(2, Int(length))
      note(marker, content, in: file)
      offset = content.upperBound
    }
  }

  private enum Marker {
    static let endOfImage: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    static let hierarchicalProgression: UInt8 = 0xDE
    static let application0: UInt8 = 0xE0
    static let application1: UInt8 = 0xE1
    /// RST0 to RST7, SOI and TEM have no content.
    static func standsAlone(_ marker: UInt8) -> Bool { (0xD0...0xD8).contains(marker) || marker == 0x01 }

    /// SOF0 to SOF15, among which three others stand.
    static func isFrame(_ marker: UInt8) -> Bool {
      (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }
  }

  /// Leaves the offset after the marker. Any number of FF may stand before it, and FF 00 is none.
  private static func nextMarker(in file: Span<UInt8>, from offset: inout Int) -> UInt8? {
    while let start = file.firstOffset(of: CollectionOfOne(0xFF), in: offset..<max(offset, file.count)) {
      offset = start + 1
      while file.byte(at: offset) == 0xFF { offset += 1 }
      guard let marker = file.byte(at: offset) else { return nil }
      offset += 1
      if marker != 0 { return marker }
    }
    return nil
  }

  private mutating func note(_ marker: UInt8, _ content: Range<Int>, in file: Span<UInt8>) {
    switch marker {
    case Marker.hierarchicalProgression:
      isHierarchical = true
      // Its parameters are those of a frame header.
      frame = frame ?? Self.frame(marker, content, in: file)
    case Marker.application0 where file.holds("JFIF\u{0}".utf8, at: content.lowerBound) && content.count >= 14:
      density = Self.density(at: content.lowerBound + 7, in: file) ?? density
    case Marker.application1 where file.holds("Exif\u{0}".utf8, at: content.lowerBound) && content.count > 6:
      let block = content.dropFirst(6).clamped(to: 0..<file.count)
      exif = exif ?? block
    case _ where Marker.isFrame(marker):
      frame = frame ?? Self.frame(marker, content, in: file)
    default:
      break
    }
  }

  private static func frame(_ marker: UInt8, _ content: Range<Int>, in file: Span<UInt8>) -> Frame? {
    let start = content.lowerBound
    guard content.count >= 6, let precision = file.byte(at: start), let components = file.byte(at: start + 5),
      let height = file.bigEndian(UInt16.self, at: start + 1), let width = file.bigEndian(UInt16.self, at: start + 3)
    else { return nil }
    return Frame(
      process: marker & 0x0F, precision: Int(precision), width: Int(width), height: Int(height),
      components: Int(components))
  }

  private static func density(at offset: Int, in file: Span<UInt8>) -> Density? {
    guard let unit = file.byte(at: offset), let x = file.bigEndian(UInt16.self, at: offset + 1),
      let y = file.bigEndian(UInt16.self, at: offset + 3)
    else { return nil }
    return Density(unit: unit, x: x, y: y)
  }
}
