/// Pictures that promise more pixels than there should be, or cost more to decode than they weigh.
enum HostilePicture {
  /// A header of any size and a few rows that do not fill it.
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    var header: [UInt8] = []
    header.append(bigEndian: width)
    header.append(bigEndian: height)
    header += [8, 2, 0, 0, 0]
    return PNGWriter.signature + PNGWriter.chunk("IHDR", header)
      + PNGWriter.chunk("IDAT", deflated(Array(repeating: 0, count: 4096))) + PNGWriter.chunk("IEND", [])
  }

  /// A whole small picture with a comment that unpacks to so many spaces.
  static func png(commentOfMegabytes megabytes: Int) -> [UInt8] {
    let picture = PNGWriter().encode(Raster(width: 64, height: 64))
    let comment = deflated(Array(repeating: UInt8(ascii: " "), count: megabytes << 20))
    // Behind the signature and the header.
    return Array(picture[..<33]) + PNGWriter.chunk("zTXt", Array("Comment\0\0".utf8) + comment) + picture[33...]
  }

  /// A small picture whose frame header says another size.
  static func jpeg(width: UInt16, height: UInt16) throws(ForgeError) -> [UInt8] {
    var bytes = try JPEGWriter().encode(Raster(width: 64, height: 64))
    var size: [UInt8] = []
    size.append(bigEndian: height)
    size.append(bigEndian: width)
    if let marker = bytes.indices.dropLast().first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 }) {
      bytes.replaceSubrange(marker + 5..<marker + 9, with: size)
    }
    return bytes
  }

  /// A small picture with an APP1 segment of its own.
  static func jpeg(exif content: [UInt8]) throws(ForgeError) -> [UInt8] {
    let picture = try JPEGWriter().encode(Raster(width: 64, height: 64))
    var segment: [UInt8] = [0xFF, 0xE1]
    segment.append(bigEndian: UInt16(content.count + 2))
    return picture[..<2] + segment + content + picture[2...]
  }

  /// A directory that says it has so many fields: of as many values as can be counted, that lie beyond the end, and
  /// pointers to the directory itself, as is the one to the next.
  static func hostileExif(fields: Int) -> [UInt8] {
    var bytes = Array("Exif\0\0II*\0".utf8)
    bytes.append(littleEndian: UInt32(8))
    bytes.append(littleEndian: UInt16(clamping: fields))
    for index in 0..<min(fields, 4_000) {
      // Orientation, resolution, its unit, and where Exif's and GPS' own directories are.
      bytes.append(littleEndian: [UInt16(0x0112), 0x011A, 0x0128, 0x8769, 0x8825][index % 5])
      bytes.append(littleEndian: UInt16(index % 14))
      bytes.append(littleEndian: UInt32.max)
      bytes.append(littleEndian: index % 5 < 3 ? UInt32.max : 8)
    }
    bytes.append(littleEndian: UInt32(8))
    return bytes
  }

  /// A progressive picture in which the scan that completes the mean of each block comes as many times more. Every time
  /// costs a walk over the whole picture, and changes nothing.
  static func jpeg(_ raster: Raster, repeatedScans: Int) throws(ForgeError) -> [UInt8] {
    var writer = JPEGWriter(quality: 60)
    writer.progressive = true
    let bytes = try writer.encode(raster)
    // One component, table 0, coefficient 0 alone, its last bit.
    let scanHeader: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0x10]
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: scanHeader) }),
      let end = bytes.indices.first(where: {
        $0 > start + 1 && bytes[$0] == 0xFF && bytes[$0 + 1] != 0
      })
    else { throw .jpegRefused }
    let scan = Array(bytes[start..<end])
    return bytes[..<end] + Array(repeating: scan, count: repeatedScans).flatMap(\.self) + bytes[end...]
  }
}
