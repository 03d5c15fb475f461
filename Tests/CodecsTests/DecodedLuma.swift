import Codecs

/// A JPEG decoded to its last row.
struct DecodedLuma {
  let width: Int
  let height: Int
  let rows: [UInt8]
  let findings: JPEGFindings

  init(of file: [UInt8], scale: JPEGScale = .full, coefficients: KeptCoefficients = .none) throws {
    var decoder = try JPEGDecoder()
    try decoder.keepCoefficients(upTo: coefficients.bytesLeft())
    _ = try decoder.readHeader(file.span)
    try decoder.start(file.span, scale: scale, maximumScans: 100)
    var rows: [UInt8] = []
    // A band that does not divide the height.
    var band = [UInt8](repeating: 0, count: decoder.width * 5)
    while true {
      var span = band.mutableSpan
      let count = try decoder.readRows(of: file.span, into: &span)
      if count == 0 { break }
      rows += band.prefix(count * decoder.width)
    }
    self.rows = rows
    (width, height, findings) = (decoder.width, decoder.height, decoder.findings)
    coefficients.keep(decoder)
  }
}
