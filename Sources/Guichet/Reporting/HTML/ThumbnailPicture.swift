import CDeflate
import FoundationEssentials
import Vocabulary

/// A thumbnail as a PNG of sixteen greys (ISO/IEC 15948): two to four kilobytes.
///
/// It is made here of samples whose number has been checked, and not by a child, so that no browser ever decodes a file that
/// a hostile document could have had a hand in.
struct ThumbnailPicture {
  private let thumbnail: Thumbnail

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let bits = 4
  /// Of libdeflate, 1 to 12; more takes as long again for one byte in a hundred.
  private static let effort: Int32 = 6

  init(_ thumbnail: Thumbnail) {
    self.thumbnail = thumbnail
  }

  /// Nil where memory runs out.
  func png() -> Data? {
    guard let packed = Self.packed(rows) else { return nil }
    var header = bigEndian(UInt32(thumbnail.width)) + bigEndian(UInt32(thumbnail.height))
    // Greys alone, deflated, filtered by row, not interlaced.
    header += [UInt8(Self.bits), 0, 0, 0, 0]
    return Data(Self.signature + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", []))
  }

  /// Each after its filter, which is none: neighbours are too few to foretell anything.
  private var rows: [UInt8] {
    let stride = Thumbnail.bytesARow(width: thumbnail.width)
    let samples = [UInt8](thumbnail.samples)
    var rows: [UInt8] = []
    rows.reserveCapacity(samples.count + thumbnail.height)
    for row in 0..<thumbnail.height {
      rows.append(0)
      rows += samples[row * stride..<(row + 1) * stride]
    }
    return rows
  }

  private func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let covered = Array(type.utf8) + content
    let checksum = unsafe libdeflate_crc32(0, covered, covered.count)
    return bigEndian(UInt32(content.count)) + covered + bigEndian(checksum)
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = unsafe libdeflate_alloc_compressor(effort) else { return nil }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = unsafe libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    return packed.isEmpty ? nil : packed
  }
}
