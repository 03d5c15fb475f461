/// Codes a picture as a PNG without compression: filter 0 and stored blocks of Deflate.
package struct TestPNG: Sendable {
  package enum ColorType: UInt8, CaseIterable, Sendable {
    case gray = 0
    case rgb = 2
    case indexed = 3
    case grayAlpha = 4
    case rgba = 6
  }

  package var colorType: ColorType
  /// 8, or 16 with every sample written twice, which gives the same value in 16 bits.
  package var bits: UInt8 = 8
  package var isInterlaced = false
  /// Put before the image data: pHYs, PLTE and the like.
  package var chunks: [[UInt8]] = []

  package init(_ colorType: ColorType) {
    self.colorType = colorType
  }

  package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  package func encode(_ picture: TestPicture) -> [UInt8] {
    Self.signature + header(width: UInt32(picture.width), height: UInt32(picture.height)) + chunks.flatMap(\.self)
      + Self.chunk("IDAT", Self.stored(rows(of: picture))) + Self.chunk("IEND", [])
  }

  package func header(width: UInt32, height: UInt32) -> [UInt8] {
    Self.chunk(
      "IHDR", Self.integer(width) + Self.integer(height) + [bits, colorType.rawValue, 0, 0, isInterlaced ? 1 : 0])
  }

  package static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + content
    return integer(UInt32(content.count)) + checked + integer(crc32(checked))
  }

  package static func integer(_ value: UInt32) -> [UInt8] {
    unsafe withUnsafeBytes(of: value.bigEndian) { unsafe Array($0) }
  }

  /// The first pixel of each Adam7 pass and the steps to the next, in both directions.
  private static let passes: [(x: Int, y: Int, stepX: Int, stepY: Int)] = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)
  ]

  private func rows(of picture: TestPicture) -> [UInt8] {
    var rows: [UInt8] = []
    for pass in isInterlaced ? Self.passes : [(0, 0, 1, 1)] where pass.x < picture.width {
      for y in stride(from: pass.y, to: picture.height, by: pass.stepY) {
        rows.append(0)
        for x in stride(from: pass.x, to: picture.width, by: pass.stepX) {
          for channel in 0..<picture.channels {
            let sample = picture.samples[(y * picture.width + x) * picture.channels + channel]
            rows += bits == 16 ? [sample, sample] : [sample]
          }
        }
      }
    }
    return rows
  }

  /// RFC 1950 and 1951: blocks of at most 65,535 bytes.
  private static func stored(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: content.count, by: 65_535) {
      let block = content[start..<min(start + 65_535, content.count)]
      let length = UInt16(block.count)
      let isLast: UInt8 = block.endIndex == content.count ? 1 : 0
      bytes.append(isLast)
      for number in [length, ~length] {
        bytes += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)]
      }
      bytes += block
    }
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in content {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return bytes + integer(high << 16 | low)
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~remainder
  }
}
