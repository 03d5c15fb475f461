import Codecs

extension KeptCoefficients {
  /// Keeps those of a JPEG that is decoded to its last row, as an examination does.
  func keep(_ jpeg: [UInt8], scale: JPEGScale, of object: PDFObjectIdentifier? = nil) throws {
    var decoder = try JPEGDecoder()
    try decoder.keepCoefficients(upTo: bytesLeft(for: object))
    _ = try decoder.readHeader(jpeg.span)
    try decoder.start(jpeg.span, scale: scale, maximumScans: 100)
    var band = [UInt8](repeating: 0, count: 64 * decoder.width)
    var rows = band.mutableSpan
    while try decoder.readRows(of: jpeg.span, into: &rows) > 0 {}
    keep(decoder, of: object)
  }
}
