/// Codes pixels as a PNG (ISO/IEC 15948).
package struct PNGWriter: Sendable {
  /// Pixels per metre in both directions, as pHYs gives them; null leaves the chunk out.
  package var pixelsPerMetre: UInt32?

  /// Of compression, from 0, which is none, to 9. At 1 a scan, whose grain no effort compresses, takes a tenth of the time.
  package var level: Int32

  package init(pixelsPerMetre: UInt32? = nil, level: Int32 = 9) {
    self.pixelsPerMetre = pixelsPerMetre
    self.level = level
  }

  package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  package func encode(_ raster: Raster) -> [UInt8] {
    var header: [UInt8] = []
    header.append(bigEndian: UInt32(raster.width))
    header.append(bigEndian: UInt32(raster.height))
    // 8 bits; gray or RGB; Deflate; adaptive filters; not interlaced.
    header += [8, raster.channels == .gray ? 0 : 2, 0, 0, 0]
    var bytes = Self.signature + Self.chunk("IHDR", header)
    if let pixelsPerMetre {
      var density: [UInt8] = []
      density.append(bigEndian: pixelsPerMetre)
      density.append(bigEndian: pixelsPerMetre)
      bytes += Self.chunk("pHYs", density + [1])
    }
    return bytes + Self.chunk("IDAT", deflated(raster.filteredUp(), level: level)) + Self.chunk("IEND", [])
  }

  /// A chunk of any type, with its length and CRC.
  package static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: UInt32(content.count))
    let checked = Array(type.utf8) + content
    bytes += checked
    bytes.append(bigEndian: crc32(checked))
    return bytes
  }
}
