import Vocabulary

/// RAR, of which versions 1.5 to 4 and version 5 share no more than the first bytes.
enum RARArchive {
  static let commonSignature: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]

  static func identify(_ document: Span<UInt8>) -> Identity? {
    if document.holds(commonSignature + [0x00], at: 0) { return version4(document) }
    if document.holds(commonSignature + [0x01, 0x00], at: 0) { return version5(document) }
    return nil
  }

  /// Whether the document ends with a block that ends an archive.
  static func endsArchive(_ document: Span<UInt8>) -> Bool {
    let lastBlockOfVersion4: [UInt8] = [0xC4, 0x3D, 0x7B, 0x00, 0x40, 0x07, 0x00]
    let lastBlockOfVersion5: [UInt8] = [0x1D, 0x77, 0x56, 0x51, 0x03, 0x05, 0x04, 0x00]
    return document.holds(lastBlockOfVersion4, at: document.count - lastBlockOfVersion4.count)
      || document.holds(lastBlockOfVersion5, at: document.count - lastBlockOfVersion5.count)
  }

  /// Headers in front of the first file: a handful.
  private static let maximumHeaders = 64

  private static func version4(_ document: Span<UInt8>) -> Identity {
    var identity = Identity(.rar)
    var offset = 7
    for _ in 0..<maximumHeaders {
      guard let type = document.byte(at: offset + 2), let flags = document.littleEndian(UInt16.self, at: offset + 3),
        let size = document.littleEndian(UInt16.self, at: offset + 5), size >= 7
      else { break }
      // In the header of the archive: all further headers are encrypted.
      if type == 0x73, flags & 0x0080 != 0 {
        identity.needsPassword = true
        break
      }
      if type == 0x74 {
        identity.needsPassword = flags & 0x0004 != 0
        // The version needed to unpack it, in tenths.
        switch document.byte(at: offset + 24) {
        case 20: identity.puid = "x-fmt/264"
        case 29: identity.puid = "fmt/411"
        default: break
        }
        break
      }
      let hasData = flags & 0x8000 != 0
      offset += Int(size) + (hasData ? Int(document.littleEndian(UInt32.self, at: offset + 7) ?? 0) : 0)
    }
    return identity
  }

  private static func version5(_ document: Span<UInt8>) -> Identity {
    var identity = Identity(.rar, "fmt/613")
    var offset = 8
    for _ in 0..<maximumHeaders {
      // A checksum of four bytes, then the size of what follows the size.
      var cursor = VariableIntegers(offset: offset + 4)
      guard let size = cursor.next(document), size > 0, size <= document.count,
        case let headerEnd = cursor.offset + size, let type = cursor.next(document), let flags = cursor.next(document),
        let extraSize = flags & 1 != 0 ? cursor.next(document) : 0,
        let dataSize = flags & 2 != 0 ? cursor.next(document) : 0, dataSize <= document.count
      else { break }
      // An encryption header: all further headers are encrypted.
      if type == 4 {
        identity.needsPassword = true
        break
      }
      if type == 2 {
        identity.needsPassword = hasEncryptionRecord(document, in: max(offset, headerEnd - extraSize)..<headerEnd)
        break
      }
      offset = headerEnd + dataSize
    }
    return identity
  }

  /// The extra area of a file's header: records of a size, a type and data; type 1 is encryption.
  private static func hasEncryptionRecord(_ document: Span<UInt8>, in extra: Range<Int>) -> Bool {
    var offset = extra.lowerBound
    while offset < extra.upperBound {
      var cursor = VariableIntegers(offset: offset)
      guard let size = cursor.next(document), size > 0, size <= extra.count,
        case let end = cursor.offset + size, let type = cursor.next(document)
      else { return false }
      if type == 1 { return true }
      offset = end
    }
    return false
  }

  /// RAR 5 writes integers seven bits a byte, the lowest first.
  private struct VariableIntegers {
    var offset: Int

    mutating func next(_ document: Span<UInt8>) -> Int? {
      var value = 0
      for shift in stride(from: 0, to: 56, by: 7) {
        guard let byte = document.byte(at: offset) else { return nil }
        offset += 1
        value |= Int(byte & 0x7F) << shift
        if byte & 0x80 == 0 { return value }
      }
      return nil
    }
  }
}
