internal import CForge

/// Pixels of one bit, 1 for paper, rows from the top, each padded with paper to whole bytes: as a PDF holds them.
package struct Bitmap: Equatable, Sendable {
  package let width: Int
  package let height: Int
  package let bytes: [UInt8]

  package var bytesPerRow: Int { (width + 7) / 8 }

  /// Paper is what is at least as light as the threshold.
  ///
  /// - Precondition: the raster is gray.
  package init(_ raster: Raster, threshold: UInt8 = 185) {
    precondition(raster.channels == .gray, "only gray has one threshold")
    let (width, height) = (raster.width, raster.height)
    let count = (width + 7) / 8 * height
    self.width = width
    self.height = height
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { packed, initialized in
      unsafe raster.samples.withUnsafeBufferPointer { samples in
        unsafe guichet_forge_pack_bits(width, height, threshold, samples.baseAddress, packed.baseAddress)
      }
      initialized = count
    }
  }

  /// The columns where a row changes between paper and ink; the first change is to ink.
  func changes(inRow row: Int) -> [Int] {
    var changes: [Int] = []
    let start = row * bytesPerRow
    var color: UInt8 = 1
    for index in 0..<bytesPerRow {
      let byte = bytes[start + index]
      // Most bytes are all paper or all ink.
      if byte == (color == 1 ? 0xFF : 0x00) { continue }
      for bit in 0..<8 where (byte >> UInt8(7 - bit)) & 1 != color {
        color ^= 1
        changes.append(index * 8 + bit)
      }
    }
    // The padding is paper: a change there is none of the picture's.
    if let last = changes.last, last >= width { changes.removeLast() }
    return changes
  }
}
