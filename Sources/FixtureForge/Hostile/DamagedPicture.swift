/// Pictures at 200 dots per inch, to be damaged.
enum DamagedPicture {
  static func jpeg(_ raster: Raster, progressive: Bool = false) throws(ForgeError) -> [UInt8] {
    var writer = JPEGWriter(quality: 75, density: .perInch(200, 200))
    writer.progressive = progressive
    return try writer.encode(raster)
  }

  static func png(_ raster: Raster) -> [UInt8] {
    PNGWriter(pixelsPerMetre: 7874).encode(raster)
  }

  /// The checksum of the first chunk of a type is wrong, its content is not.
  static func withWrongChecksum(of type: String, in png: [UInt8]) -> [UInt8] {
    guard let name = png.firstIndex(of: type) else { return png }
    let length = png[(name - 4)..<name].reduce(0) { $0 << 8 | Int($1) }
    var bytes = png
    bytes[name + 4 + length] ^= 0xFF
    return bytes
  }

  /// Changes the baseline frame header (SOF0) of a JPEG, given where its marker stands.
  static func withFrameHeader(_ bytes: [UInt8], change: (inout [UInt8], Int) -> Void) -> [UInt8] {
    var bytes = bytes
    if let marker = bytes.indices.dropLast().first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 }) {
      change(&bytes, marker)
    }
    return bytes
  }

  /// Says of 8 bits a sample that they are 12. Only the extended process (SOF1) has as many; the precision is the first
  /// byte of its header.
  static func withTwelveBits(_ jpeg: [UInt8]) -> [UInt8] {
    withFrameHeader(jpeg) {
      $0[$1 + 1] = 0xC1
      $0[$1 + 4] = 12
    }
  }
}

extension [UInt8] {
  /// Only the first share, 0 to 1.
  func cut(at share: Double) -> [UInt8] {
    Array(prefix(Int(Double(count) * share)))
  }
}
