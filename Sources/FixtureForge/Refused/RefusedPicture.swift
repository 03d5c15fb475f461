/// Pictures in formats that are not accepted. TIFF, BMP, GIF, ICO, PSD and SVG
/// can be shown; of the others there is only what they are known by.
package enum RefusedPicture {
  /// Baseline TIFF 6.0, gray, uncompressed, one strip.
  package static func tiff(_ raster: Raster, resolution: UInt32 = 300) -> [UInt8] {
    precondition(raster.channels == .gray, "one strip of gray samples")
    let fields: [(tag: UInt16, kind: UInt16, value: UInt32)] = [
      (256, 4, UInt32(raster.width)), (257, 4, UInt32(raster.height)), (258, 3, 8), (259, 3, 1), (262, 3, 1),
      (273, 4, 8 + 2 + 11 * 12 + 4 + 8), (277, 3, 1), (278, 4, UInt32(raster.height)),
      (279, 4, UInt32(raster.samples.count)), (282, 5, 8 + 2 + 11 * 12 + 4), (283, 5, 8 + 2 + 11 * 12 + 4)
    ]
    var bytes: [UInt8] = []
    bytes.append(ascii: "II*\0")
    bytes.append(littleEndian: UInt32(8))
    bytes.append(littleEndian: UInt16(fields.count))
    for field in fields {
      bytes.append(littleEndian: field.tag)
      bytes.append(littleEndian: field.kind)
      bytes.append(littleEndian: UInt32(1))
      bytes.append(littleEndian: field.value)
    }
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: resolution)
    bytes.append(littleEndian: UInt32(1))
    return bytes + raster.samples
  }

  /// Windows bitmap, 24 bits, rows from the bottom and padded to four bytes.
  package static func bmp(_ raster: Raster) -> [UInt8] {
    let stride = (raster.width * 3 + 3) / 4 * 4
    var bytes: [UInt8] = []
    bytes.append(ascii: "BM")
    bytes.append(littleEndian: UInt32(54 + stride * raster.height))
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt32(54))
    bytes.append(littleEndian: UInt32(40))
    bytes.append(littleEndian: UInt32(raster.width))
    bytes.append(littleEndian: UInt32(raster.height))
    bytes.append(littleEndian: UInt16(1))
    bytes.append(littleEndian: UInt16(24))
    bytes += Array(repeating: 0, count: 24)
    for row in (0..<raster.height).reversed() {
      for column in 0..<raster.width {
        let start = (row * raster.width + column) * raster.channels.rawValue
        switch raster.channels {
        case .gray: bytes += Array(repeating: raster.samples[start], count: 3)
        case .rgb: bytes += raster.samples[start..<start + 3].reversed()
        }
      }
      bytes += Array(repeating: 0, count: stride - raster.width * 3)
    }
    return bytes
  }

  /// GIF89a of one white pixel.
  package static let gif: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0]
    + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B]

  /// The boxes by which a phone's HEIC is known (ISO/IEC 23008-12), and no picture behind them.
  package static let heic: [UInt8] = {
    let brands = Array("heic\0\0\0\0mif1heic".utf8)
    let handler = [UInt8](repeating: 0, count: 8) + Array("pict".utf8) + [UInt8](repeating: 0, count: 13)
    let meta = [0, 0, 0, 0] + box("hdlr", handler)
    return box("ftyp", brands) + box("meta", meta) + box("mdat", Array(repeating: 0, count: 1024))
  }()

  /// The boxes by which an AVIF is known.
  package static let avif = box("ftyp", Array("avif\0\0\0\0mif1avifmiaf".utf8)) + box("meta", [0, 0, 0, 0])

  /// The boxes of a JPEG 2000 (ISO/IEC 15444-1, annex I) and the first marker of its codestream.
  package static let jp2: [UInt8] =
    box("jP  ", [0x0D, 0x0A, 0x87, 0x0A]) + box("ftyp", Array("jp2 \0\0\0\0jp2 ".utf8))
    + box("jp2c", [0xFF, 0x4F, 0xFF, 0x51] + Array(repeating: 0, count: 64))

  /// The container of a WebP (RFC 9649) of one of its three codings.
  package static func webp(coding: String) -> [UInt8] {
    let chunk = Array(repeating: UInt8(0), count: 256)
    var bytes = Array("RIFF".utf8)
    bytes.append(littleEndian: UInt32(12 + chunk.count))
    bytes.append(ascii: "WEBP\(coding)")
    bytes.append(littleEndian: UInt32(chunk.count))
    return bytes + chunk
  }

  /// A Windows icon of one PNG.
  package static func ico(_ raster: Raster) -> [UInt8] {
    precondition(raster.width < 256 && raster.height < 256, "sides of an icon are bytes")
    let picture = PNGWriter().encode(raster)
    var bytes: [UInt8] = [0, 0, 1, 0, 1, 0, UInt8(raster.width), UInt8(raster.height), 0, 0, 1, 0, 24, 0]
    bytes.append(littleEndian: UInt32(picture.count))
    bytes.append(littleEndian: UInt32(bytes.count + 4))
    return bytes + picture
  }

  /// Photoshop, one gray channel, uncompressed.
  package static func psd(_ raster: Raster) -> [UInt8] {
    precondition(raster.channels == .gray, "one channel of gray samples")
    var bytes = Array("8BPS".utf8) + [0, 1, 0, 0, 0, 0, 0, 0, 0, 1]
    bytes.append(bigEndian: UInt32(raster.height))
    bytes.append(bigEndian: UInt32(raster.width))
    // 8 bits, gray; no palette, no resources, no layers; not compressed.
    bytes += [0, 8, 0, 1] + Array(repeating: 0, count: 14)
    return bytes + raster.samples
  }

  package static func svg(_ text: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm"><text x="20" y="40">\(text)</text></svg>

      """.utf8)
  }

  private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: UInt32(8 + content.count))
    return bytes + Array(type.utf8) + content
  }
}
