/// Codes pixels as a PNG (ISO/IEC 15948).
package struct PNGWriter: Sendable {
  /// Pixels per metre in both directions, as pHYs gives them; null leaves the chunk out.
  package var pixelsPerMetre: UInt32?

  package init(pixelsPerMetre: UInt32? = nil) {
    self.pixelsPerMetre = pixelsPerMetre
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
    return bytes + Self.chunk("IDAT", deflated(filtered(raster))) + Self.chunk("IEND", [])
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

  /// Every row as its difference from the one above: filter type 2, which suits pages.
  private func filtered(_ raster: Raster) -> [UInt8] {
    let stride = raster.width * raster.channels.rawValue
    var rows: [UInt8] = []
    rows.reserveCapacity((stride + 1) * raster.height)
    for row in 0..<raster.height {
      rows.append(2)
      for index in row * stride..<(row + 1) * stride {
        let above = row > 0 ? raster.samples[index - stride] : 0
        rows.append(raster.samples[index] &- above)
      }
    }
    return rows
  }
}
