/// Archives. 7z and RAR are empty ones.
package enum RefusedArchive {
  package static let sevenZip: [UInt8] = {
    // The start header says that nothing follows: offset, size and checksum of the end header are 0.
    let start = [UInt8](repeating: 0, count: 20)
    var bytes: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
    bytes.append(littleEndian: crc32(start))
    return bytes + start
  }()

  /// RAR 5: a main header and a header that ends the archive.
  package static let rar = Array("Rar!\u{1A}\u{7}\u{1}\0".utf8) + rarHeader([1, 0, 0]) + rarHeader([5, 4, 0])

  /// RAR 5 with a header (type 4) after which everything is encrypted: AES-256, no check of the password, 2¹⁵ rounds.
  package static func encryptedRAR(salt: [UInt8]) -> [UInt8] {
    precondition(salt.count == 16, "a salt has 16 bytes")
    return Array("Rar!\u{1A}\u{7}\u{1}\0".utf8) + rarHeader([4, 0, 0, 0, 15] + salt)
  }

  package static func gzip(_ content: [UInt8]) -> [UInt8] {
    // A zlib stream without its header of two bytes and its checksum of four is what gzip holds.
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    bytes += deflated(content).dropFirst(2).dropLast(4)
    bytes.append(littleEndian: crc32(content))
    bytes.append(littleEndian: UInt32(content.count))
    return bytes
  }

  /// A checksum of what follows, the size of what follows the size, the content.
  private static func rarHeader(_ content: [UInt8]) -> [UInt8] {
    let sized = [UInt8(content.count)] + content
    var bytes: [UInt8] = []
    bytes.append(littleEndian: crc32(sized))
    return bytes + sized
  }
}
