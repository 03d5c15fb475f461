import CCodecs

/// Decodes a JPEG to bands of luma or of chroma: first ``readHeader(_:)``, then ``start(_:scale:samples:maximumScans:)``, then
/// ``readRows(of:into:)`` until it gives none.
///
/// Each call takes the whole file, the same bytes every time; none of them is kept.
@safe
package struct JPEGDecoder: ~Copyable {
  private let raw: OpaquePointer
  /// Found after some rows of a band, which come first.
  private var pendingError: JPEGError?
  /// The size in pixels, at the chosen scale; 0 before decoding starts.
  package private(set) var width = 0
  package private(set) var height = 0

  package init() throws(JPEGError) {
    guard let raw = unsafe guichet_jpeg_decoder_create() else { throw .outOfMemory }
    unsafe self.raw = raw
  }

  /// Called first, has the coefficients held as they are decoded, for a ``JPEGCoefficients`` to take over, where they take
  /// no more than so many bytes.
  package mutating func keepCoefficients(upTo maximumBytes: Int) throws(JPEGError) {
    try check(unsafe guichet_jpeg_decoder_keep_coefficients(raw, UInt64(clamping: maximumBytes)))
  }

  deinit {
    unsafe guichet_jpeg_decoder_destroy(raw)
  }

  /// Gives its handle away, which the taker has to destroy.
  consuming func takenApart() -> OpaquePointer {
    let raw = unsafe raw
    discard self
    return unsafe raw
  }

  /// Reads up to the first scan. Nothing is allocated in proportion to the image.
  package mutating func readHeader(_ file: Span<UInt8>) throws(JPEGError) -> JPEGHeader {
    var header = guichet_jpeg_header()
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe guichet_jpeg_decoder_read_header(raw, file.count, file.baseAddress, &header)
    }
    try check(status)
    return JPEGHeader(
      width: Int(header.width), height: Int(header.height), color: JPEGHeader.Color(header.color),
      coefficientBytes: Int(clamping: header.coefficient_bytes),
      meanQuantiser: header.mean_quantiser > 0 ? header.mean_quantiser : nil)
  }

  /// Allocates what decoding takes: some rows, or ``JPEGHeader/coefficientBytes``. An image whose coefficients are held,
  /// as those of one in many scans are, is read to its end here.
  ///
  /// - Parameter samples: Of these, there is chroma only where the header says YCbCr: of any other image it is `broken`.
  package mutating func start(
    _ file: Span<UInt8>, scale: JPEGScale, samples: DecodedSamples = .luma, maximumScans: Int
  ) throws(JPEGError) {
    let maximumScans = UInt32(clamping: maximumScans)
    var (width, height): (UInt32, UInt32) = (0, 0)
    var status = unsafe file.withUnsafeBufferPointer { file in
      unsafe guichet_jpeg_decoder_start(
        raw, file.count, file.baseAddress, UInt32(scale.rawValue), samples == .chroma, maximumScans, &width, &height)
    }
    try check(status)
    var isComplete = false
    while !isComplete {
      status = unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_jpeg_decoder_absorb(raw, file.count, file.baseAddress, &isComplete)
      }
      try check(status)
    }
    (self.width, self.height) = (Int(width), Int(height))
  }

  /// Fills `rows` with as many of the next rows as it holds, without gaps.
  ///
  /// - Returns: The number of rows written; 0 after the last.
  package mutating func readRows(
    of file: Span<UInt8>, into rows: inout MutableSpan<UInt8>
  ) throws(JPEGError) -> Int {
    if let pendingError { throw pendingError }
    var count: UInt32 = 0
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe rows.withUnsafeMutableBufferPointer { rows in
        unsafe guichet_jpeg_decoder_read_rows(
          raw, file.count, file.baseAddress, rows.count, rows.baseAddress, &count)
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

  package var findings: JPEGFindings {
    let findings = unsafe guichet_jpeg_decoder_findings(raw)
    return JPEGFindings(
      scans: Int(findings.scans), brokenRows: Int(findings.broken_rows), detailLost: findings.detail_lost,
      sharpnessLost: findings.sharpness_lost, badCodes: findings.bad_codes)
  }

  private func check(_ status: JPEGStatus) throws(JPEGError) {
    switch status {
    case .ok: return
    case .tooManyScans: throw .tooManyScans(findings.scans)
    case .outOfMemory: throw .outOfMemory
    case .broken: throw .broken
    @unknown default: throw .broken
    }
  }
}

extension JPEGHeader.Color {
  fileprivate init(_ color: JPEGColor) {
    switch color {
    case .gray: self = .gray
    case .ycc: self = .ycc
    case .rgb: self = .rgb
    case .cmyk: self = .cmyk
    case .ycck: self = .ycck
    case .other: self = .other
    @unknown default: self = .other
    }
  }
}
