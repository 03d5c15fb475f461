import CBareDecoding

/// libjpeg-turbo without anything of ours.
enum BareDecoding {
  /// Decodes a sound JPEG to luma.
  static func rows(of bytes: [UInt8], denominator: Int) -> Int {
    let rows = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe guichet_bare_jpeg_luma(bytes.count, bytes.baseAddress, UInt32(denominator))
    }
    precondition(rows >= 0, "the documents that are measured on are sound")
    return Int(rows)
  }
}
