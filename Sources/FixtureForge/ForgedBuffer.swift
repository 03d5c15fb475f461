internal import CForge

/// Asks a C function for bytes, takes them over and gives the C memory back.
///
/// - Returns: null where `fill` says that it failed.
@safe
func forgedBytes(_ fill: (UnsafeMutablePointer<guichet_forge_buffer>) -> Bool) -> [UInt8]? {
  var buffer = unsafe guichet_forge_buffer()
  guard unsafe fill(&buffer) else { return nil }
  defer { unsafe guichet_forge_buffer_free(&buffer) }
  return unsafe Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
}

/// A zlib stream (RFC 1950) at a level from 1, the fastest, to 9, the smallest.
func deflated(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8] {
  let compressed = forgedBytes { buffer in
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe guichet_forge_deflate(level, input.count, input.baseAddress, buffer)
    }
  }
  guard let compressed else { preconditionFailure("no memory to compress \(bytes.count) bytes") }
  return compressed
}

/// CRC-32 as PNG and ZIP use it.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { unsafe guichet_forge_crc32($0.count, $0.baseAddress) }
}
