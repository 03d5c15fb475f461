import Codecs
import Vocabulary

/// Decodes all of an image in bands, as an examination does, and throws the pixels away.
enum LumaDecoding {
  private static let rowsInBand = 64

  static func jpeg(_ bytes: [UInt8], scale: JPEGScale) throws(JPEGError) -> Tally {
    var decoder = try JPEGDecoder()
    _ = try decoder.readHeader(bytes.span)
    try decoder.start(bytes.span, scale: scale, maximumScans: Bounds().maximumScans)
    var band = [UInt8](repeating: 0, count: decoder.width * rowsInBand)
    var rows = band.mutableSpan
    var tally = Tally(bytes: bytes.count)
    while case let count = try decoder.readRows(of: bytes.span, into: &rows), count > 0 { tally.rows += count }
    return tally
  }

  static func png(_ bytes: [UInt8]) throws(PNGError) -> Tally {
    var decoder = try PNGDecoder()
    let header = try decoder.readHeader(bytes.span, maximumSide: Bounds().maximumSide)
    try decoder.start(bytes.span)
    var band = [UInt8](repeating: 0, count: header.width * rowsInBand)
    var rows = band.mutableSpan
    var tally = Tally(bytes: bytes.count)
    while case let count = try decoder.readRows(of: bytes.span, into: &rows), count > 0 { tally.rows += count }
    try decoder.finish(bytes.span)
    return tally
  }
}
