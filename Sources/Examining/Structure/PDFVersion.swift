/// The version of a PDF: the later of its header's and its catalog's (ISO 32000-2, 7.2.2).
struct PDFVersion: Comparable {
  var major: Int
  var minor: Int

  /// Reads `1.7`.
  init?(_ text: some Sequence<UInt8>) {
    var digits = text.makeIterator()
    guard let major = digits.next().flatMap(Self.digit), digits.next() == UInt8(ascii: "."),
      let minor = digits.next().flatMap(Self.digit)
    else { return nil }
    self.major = major
    self.minor = minor
  }

  /// The version in the header, which may stand anywhere in the first 1024 bytes.
  init?(headerIn bytes: Span<UInt8>) {
    let marker = Array("%PDF-".utf8)
    let end = min(bytes.count, 1024) - marker.count - 3
    guard end >= 0 else { return nil }
    for start in 0...end where marker.indices.allSatisfy({ bytes[start + $0] == marker[$0] }) {
      let version = (0..<3).map { bytes[start + marker.count + $0] }
      self.init(version)
      return
    }
    return nil
  }

  /// PRONOM's identifier; nil for a version that there is none of.
  var puid: String? {
    switch (major, minor) {
    case (1, 0...6): "fmt/\(14 + minor)"
    case (1, 7): "fmt/276"
    case (2, 0): "fmt/1129"
    default: nil
    }
  }

  static func < (left: PDFVersion, right: PDFVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }
}
