import CCodecs

/// Puts a PNG together, chunk by chunk (ISO/IEC 15948, 5.3).
package struct PNGFile: Sendable {
  package private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// With its header.
  package init(width: Int, height: Int, _ layout: PNGLayout) {
    // Deflate, the five filters, not interlaced.
    let header =
      Self.integer(UInt32(width)) + Self.integer(UInt32(height))
      + [UInt8(layout.bits), layout.colorType.rawValue, 0, 0, 0]
    append("IHDR", header)
  }

  /// A type has four letters.
  package mutating func append(_ type: String, _ content: [UInt8]) {
    let checked = Array(type.utf8) + content
    bytes += Self.integer(UInt32(content.count))
    bytes += checked
    bytes += Self.integer(unsafe guichet_png_checksum(checked.count, checked))
  }

  /// A chunk as another file has it, with its length and checksum.
  package mutating func append(chunk: [UInt8]) {
    bytes += chunk
  }

  /// What an IDAT chunk holds of filtered rows; nil where that takes more bytes.
  ///
  /// - Parameter effort: 1 to 12.
  package static func compressed(_ filtered: [UInt8], effort: Int, maximumBytes: Int) -> [UInt8]? {
    let compressed = unsafe [UInt8](unsafeUninitializedCapacity: max(0, maximumBytes)) { buffer, initialized in
      initialized = unsafe guichet_png_compress(
        filtered.count, filtered, Int32(effort), buffer.count, buffer.baseAddress)
    }
    return compressed.isEmpty ? nil : compressed
  }

  private static func integer(_ value: UInt32) -> [UInt8] {
    unsafe withUnsafeBytes(of: value.bigEndian) { unsafe Array($0) }
  }
}
