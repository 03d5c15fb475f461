/// A ZIP (APPNOTE 4.3), for Office documents and archives. Its entries are stored as they are unless told otherwise.
package struct ZIPWriter: Sendable {
  private var entries: [Entry] = []
  private let password: String?

  private enum Method: UInt16 {
    case stored = 0
    case deflated = 8
  }

  private struct Entry {
    var name: String
    /// As it is kept, maybe compressed and encrypted.
    var stored: [UInt8]
    var method: Method
    var checksum: UInt32
    /// Before compression and encryption.
    var size: Int
  }

  /// With a password every entry is encrypted, but not its name.
  package init(password: String? = nil) {
    self.password = password
  }

  package mutating func add(_ name: String, _ content: [UInt8]) {
    let checksum = crc32(content)
    var stored = content
    if let password {
      // Twelve bytes come first, of which the last lets a reader check the password.
      var cipher = ZIPCipher(password: password)
      let first = Array(repeating: UInt8(0x47), count: 11) + [UInt8(truncatingIfNeeded: checksum >> 24)]
      stored = cipher.encrypt(first + content)
    }
    entries.append(Entry(name: name, stored: stored, method: .stored, checksum: checksum, size: content.count))
  }

  /// Adds the same content under several names, compressed.
  ///
  /// - Precondition: There is no password.
  package mutating func add(_ names: [String], deflating content: [UInt8]) {
    precondition(password == nil, "compressed entries are not encrypted")
    // Without the two bytes before and the four behind by which zlib wraps it (RFC 1950).
    let stored = Array(deflated(content).dropFirst(2).dropLast(4))
    let checksum = crc32(content)
    entries += names.map {
      Entry(name: $0, stored: stored, method: .deflated, checksum: checksum, size: content.count)
    }
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
      bytes += Array(entry.name.utf8) + entry.stored
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
  private func common(_ entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt16(20))
    // Names are UTF-8; encrypted where there is a password; midnight of 1 January 1980.
    bytes.append(littleEndian: UInt16(password == nil ? 0x0800 : 0x0801))
    bytes.append(littleEndian: entry.method.rawValue)
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: UInt16(0x0021))
    bytes.append(littleEndian: entry.checksum)
    bytes.append(littleEndian: UInt32(entry.stored.count))
    bytes.append(littleEndian: UInt32(entry.size))
    bytes.append(littleEndian: UInt16(entry.name.utf8.count))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }
}
