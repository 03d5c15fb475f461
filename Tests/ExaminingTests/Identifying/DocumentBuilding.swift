/// Documents of a few hundred bytes, built field by field: as much of each format as its readers need to know it.
enum BuiltDocument {
  static func pdf(version: String = "1.4", before junk: String = "", attachment: [UInt8] = []) -> [UInt8] {
    Array("\(junk)%PDF-\(version)\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".utf8)
      + Array("2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n".utf8)
      + Array("3 0 obj\n<</Type/EmbeddedFile/Length \(attachment.count)>>\nstream\n".utf8) + attachment
      + Array("\nendstream\nendobj\ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n".utf8)
  }

  /// Segments between the markers, then the end of the image.
  static func jpeg(_ segments: [UInt8] = jfif(minorVersion: 1), scan: [UInt8] = [0x12, 0x34]) -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xC0, 0x00, 0x0B, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]
    return [0xFF, 0xD8] + segments + frame + [0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 63, 0] + scan + [0xFF, 0xD9]
  }

  static func jfif(minorVersion: UInt8) -> [UInt8] {
    segment(0xE0, Array("JFIF\u{0}\u{1}".utf8) + [minorVersion, 0, 0, 1, 0, 1, 0, 0])
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + UInt16(content.count + 2).bigEndianBytes + content
  }

  /// The checksums of the chunks are left out: nothing here reads them.
  static func png(_ chunks: [(type: String, content: [UInt8])] = []) -> [UInt8] {
    let header: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let all = [("IHDR", header)] + chunks + [("IDAT", []), ("IEND", [])]
    return all.reduce([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { bytes, chunk in
      bytes + UInt32(chunk.1.count).bigEndianBytes + Array(chunk.0.utf8) + chunk.1 + [0, 0, 0, 0]
    }
  }

  struct ZIPEntry {
    var name: String
    var content: [UInt8] = []
    /// Whether the content counts as packed; it is written as given.
    var isPacked = false
    var isEncrypted = false
  }

  static func zip(_ entries: [ZIPEntry], after prefix: [UInt8] = [], comment: String = "") -> [UInt8] {
    var bytes = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      let flags: UInt16 = entry.isEncrypted ? 1 : 0
      let method: UInt16 = entry.isPacked ? 8 : 0
      let size = UInt32(entry.content.count)
      let common =
        flags.littleEndianBytes + method.littleEndianBytes + [UInt8](repeating: 0, count: 8) + size.littleEndianBytes
        + size.littleEndianBytes + UInt16(entry.name.utf8.count).littleEndianBytes + [0, 0]
      bytes += Array("PK\u{3}\u{4}".utf8) + [20, 0] + common + Array(entry.name.utf8) + entry.content
      directory +=
        Array("PK\u{1}\u{2}".utf8) + [20, 0, 20, 0] + common + [UInt8](repeating: 0, count: 10)
        + UInt32(offset).littleEndianBytes + Array(entry.name.utf8)
    }
    let count = UInt16(entries.count).littleEndianBytes
    return bytes + directory + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + count + count
      + UInt32(directory.count).littleEndianBytes + UInt32(bytes.count).littleEndianBytes
      + UInt16(comment.utf8.count).littleEndianBytes + Array(comment.utf8)
  }

  /// A compound file of one sector each for the table and the directory, then a run of sectors for every stream of the
  /// root; streams are padded to 4096 bytes, so that none lies in the small ones.
  static func ole(_ streams: [(name: String, content: [UInt8])]) -> [UInt8] {
    let sectorsPerStream: UInt32 = 8
    let endOfChain: UInt32 = 0xFFFF_FFFE
    let none: UInt32 = 0xFFFF_FFFF
    let directorySectors = UInt32((streams.count + 1 + 3) / 4)
    let firstContent = 1 + directorySectors

    var table = [none - 2] + (1..<firstContent).map { $0 + 1 == firstContent ? endOfChain : $0 + 1 }
    for index in 0..<UInt32(streams.count) {
      let first = firstContent + index * sectorsPerStream
      table += (1..<sectorsPerStream).map { first + $0 } + [endOfChain]
    }
    table += [UInt32](repeating: none, count: 128 - table.count)

    func entry(_ name: String, kind: UInt8, right: UInt32, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
      let units = Array(name.utf16).flatMap(\.littleEndianBytes)
      let links = none.littleEndianBytes + right.littleEndianBytes + child.littleEndianBytes
      return units + [UInt8](repeating: 0, count: 64 - units.count) + UInt16(units.count + 2).littleEndianBytes
        + [kind, 1] + links + [UInt8](repeating: 0, count: 36) + start.littleEndianBytes + size.littleEndianBytes
        + [0, 0, 0, 0]
    }
    var directory = entry(
      "Root Entry", kind: 5, right: none, child: streams.isEmpty ? none : 1, start: endOfChain, size: 0)
    for (index, stream) in streams.enumerated() {
      let isLast = index == streams.count - 1
      directory += entry(
        stream.name, kind: 2, right: isLast ? none : UInt32(index + 2), child: none,
        start: firstContent + UInt32(index) * sectorsPerStream, size: 4096)
    }
    directory += [UInt8](repeating: 0, count: Int(directorySectors) * 512 - directory.count)

    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    header += UInt32(1).littleEndianBytes + UInt32(1).littleEndianBytes + [0, 0, 0, 0] + UInt32(4096).littleEndianBytes
    header += endOfChain.littleEndianBytes + [0, 0, 0, 0] + endOfChain.littleEndianBytes + [0, 0, 0, 0]
    header += UInt32(0).littleEndianBytes + [UInt8](repeating: 0xFF, count: 108 * 4)
    let contents = streams.flatMap { $0.content + [UInt8](repeating: 0, count: 4096 - $0.content.count) }
    return header + table.flatMap(\.littleEndianBytes) + directory + contents
  }

  /// The base of the file information block of Word 97 and later.
  static func wordStream(flags: UInt16 = 0) -> [UInt8] {
    [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0] + flags.littleEndianBytes
  }

  /// The start of the globals of Excel 97, each record an identifier and a content.
  static func excelStream(_ records: [(UInt16, [UInt8])] = []) -> [UInt8] {
    ([(0x0809, [0x00, 0x06, 0x05, 0x00])] + records).flatMap { record in
      record.0.littleEndianBytes + UInt16(record.1.count).littleEndianBytes + record.1
    }
  }

  /// Eight brands fit.
  static func isoMedia(_ brands: String...) -> [UInt8] {
    let content = Array(brands[0].utf8) + [0, 0, 0, 0] + brands.dropFirst().flatMap { Array($0.utf8) }
    return UInt32(content.count + 8).bigEndianBytes + Array("ftyp".utf8) + content + [0, 0, 0, 8]
      + Array("mdat".utf8)
  }

  static func tar(name: String) -> [UInt8] {
    var block = Array(name.utf8) + [UInt8](repeating: 0, count: 512 - name.utf8.count)
    block.replaceSubrange(148..<156, with: Array("        ".utf8))
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    block.replaceSubrange(148..<148 + sum.utf8.count, with: Array(sum.utf8))
    return block
  }

  static func utf16(_ text: String, bigEndian: Bool = false, marked: Bool = true) -> [UInt8] {
    ((marked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { bigEndian ? $0.bigEndianBytes : $0.littleEndianBytes }
  }
}

extension FixedWidthInteger {
  var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
  }

  var littleEndianBytes: [UInt8] { bigEndianBytes.reversed() }
}
