/// The segments of a JPEG up to its scan, as a test looks at them.
struct JPEGFile {
  private(set) var segments: [(marker: UInt8, content: [UInt8])] = []
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = 2
    while offset + 4 <= bytes.count, bytes[offset] == 0xFF, bytes[offset + 1] != 0xDA {
      let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
      segments.append((bytes[offset + 1], Array(bytes[offset + 4..<offset + 2 + length])))
      offset += 2 + length
    }
  }

  func contents(_ marker: UInt8) -> [[UInt8]] { segments.filter { $0.marker == marker }.map(\.content) }

  /// The frame header, whatever its process.
  var frame: (marker: UInt8, content: [UInt8])? { segments.first { (0xC0...0xC2).contains($0.marker) } }

  /// Sampling factors of each component, as a byte of two digits.
  var samplingFactors: [UInt8] {
    guard let content = frame?.content else { return [] }
    return (0..<Int(content[5])).map { content[7 + 3 * $0] }
  }

  /// With a segment after the first marker.
  func inserting(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return bytes.prefix(2) + [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content + bytes.dropFirst(2)
  }
}
