/// A ZIP of entries that are stored as they are (APPNOTE 4.3), for Office documents and archives.
package struct ZIPWriter: Sendable {
  private var entries: [(name: String, content: [UInt8])] = []

  package init() {}

  package mutating func add(_ name: String, _ content: [UInt8]) {
    entries.append((name, content))
  }

  package mutating func add(_ name: String, _ content: String) {
    add(name, Array(content.utf8))
  }

  package func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      bytes.append(ascii: "PK\u{3}\u{4}")
      bytes += common(entry)
      bytes += Array(entry.name.utf8) + entry.content
      directory.append(ascii: "PK\u{1}\u{2}")
      directory.append(littleEndian: UInt16(20))
      directory += common(entry)
      // No comment, first disk, no attributes.
      directory += Array(repeating: 0, count: 10)
      directory.append(littleEndian: UInt32(offset))
      directory += Array(entry.name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes.append(ascii: "PK\u{5}\u{6}")
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt16(entries.count))
    bytes.append(littleEndian: UInt16(entries.count))
    bytes.append(littleEndian: UInt32(directory.count))
    bytes.append(littleEndian: UInt32(start))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }

  /// What the local header and the directory say alike, from the version needed to the length of the extra field.
  private func common(_ entry: (name: String, content: [UInt8])) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt16(20))
    // Names are UTF-8; stored; midnight of 1 January 1980.
    bytes.append(littleEndian: UInt16(0x0800))
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: UInt16(0x0021))
    bytes.append(littleEndian: crc32(entry.content))
    bytes.append(littleEndian: UInt32(entry.content.count))
    bytes.append(littleEndian: UInt32(entry.content.count))
    bytes.append(littleEndian: UInt16(entry.name.utf8.count))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }
}
