import CCodecs

/// Decodes a PNG to bands of luma or of chroma, transparent parts on white: first ``readHeader(_:maximumSide:)``, then
/// ``start(_:samples:)``, then ``readRows(of:into:)`` until it gives none, then ``finish(_:)``.
///
/// Each call takes the whole file, the same bytes every time; none of them is kept.
@safe
package struct PNGDecoder: ~Copyable {
  private let raw: OpaquePointer
  /// Found after some rows of a band, which come first.
  private var pendingError: PNGError?

  package init() throws(PNGError) {
    guard let raw = unsafe guichet_png_decoder_create() else { throw .outOfMemory }
    unsafe self.raw = raw
  }

  deinit {
    unsafe guichet_png_decoder_destroy(raw)
  }

  /// Reads up to the image data. Nothing is allocated in proportion to the image.
  package mutating func readHeader(_ file: Span<UInt8>, maximumSide: Int) throws(PNGError) -> PNGHeader {
    var header = guichet_png_header()
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe guichet_png_decoder_read_header(
        raw, file.count, file.baseAddress, UInt32(clamping: maximumSide), &header)
    }
    try check(status)
    return PNGHeader(width: Int(header.width), height: Int(header.height), isInterlaced: header.interlaced)
  }

  /// Allocates what decoding takes: some rows; for an interlaced image one byte a pixel, and it is read to its end here.
  ///
  /// - Parameter samples: Of these, there is chroma only of colour that is not interlaced: any other image is `broken`.
  package mutating func start(_ file: Span<UInt8>, samples: DecodedSamples = .luma) throws(PNGError) {
    var status = unsafe file.withUnsafeBufferPointer { file in
      unsafe guichet_png_decoder_start(raw, file.count, file.baseAddress, samples == .chroma)
    }
    try check(status)
    var isComplete = false
    while !isComplete {
      status = unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_png_decoder_absorb(raw, file.count, file.baseAddress, &isComplete)
      }
      try check(status)
    }
  }

  /// Fills `rows` with as many of the next rows as it holds, without gaps.
  ///
  /// - Returns: The number of rows written; 0 after the last.
  package mutating func readRows(of file: Span<UInt8>, into rows: inout MutableSpan<UInt8>) throws(PNGError) -> Int {
    if let pendingError { throw pendingError }
    var count: UInt32 = 0
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe rows.withUnsafeMutableBufferPointer { rows in
        unsafe guichet_png_decoder_read_rows(raw, file.count, file.baseAddress, rows.count, rows.baseAddress, &count)
      }
    }
    do {
      try check(status)
    } catch {
      guard count > 0 else { throw error }
      pendingError = error
    }
    return Int(count)
  }

  /// Holds the image data against its checksum. What is wrong after it, or missing there, does not count.
  package mutating func finish(_ file: Span<UInt8>) throws(PNGError) {
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe guichet_png_decoder_finish(raw, file.count, file.baseAddress)
    }
    try check(status)
  }

  /// The pixels decoded so far, of all passes of an interlaced image.
  package var decodedPixels: Int {
    Int(clamping: unsafe guichet_png_decoder_findings(raw).decoded_pixels)
  }

  private func check(_ status: PNGStatus) throws(PNGError) {
    switch status {
    case .ok: return
    case .wrongChecksum: throw .wrongChecksum
    case .outOfMemory: throw .outOfMemory
    case .broken: throw unsafe guichet_png_decoder_findings(raw).ended_early ? .truncated : .broken
    @unknown default: throw .broken
    }
  }
}
