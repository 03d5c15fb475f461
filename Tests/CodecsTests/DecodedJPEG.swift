import Codecs

/// A JPEG decoded to its last row.
struct DecodedJPEG {
  let width: Int
  let height: Int
  let rows: [UInt8]
  let findings: JPEGFindings

  init(
    of file: [UInt8], scale: JPEGScale = .full, samples: DecodedSamples = .luma, coefficients: KeptCoefficients = .none
  ) throws {
    var decoder = try JPEGDecoder()
    try decoder.keepCoefficients(upTo: coefficients.bytesLeft())
    _ = try decoder.readHeader(file.span)
    try decoder.start(file.span, scale: scale, samples: samples, maximumScans: 100)
    rows = try readRows(samples.bytes * decoder.width, band: 5) { (band) throws(JPEGError) in
      try decoder.readRows(of: file.span, into: &band)
    }
    (width, height, findings) = (decoder.width, decoder.height, decoder.findings)
    coefficients.keep(decoder)
  }
}
