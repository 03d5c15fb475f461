/// What is known of a JPEG before anything is allocated for its pixels.
package struct JPEGHeader: Equatable, Sendable {
  package enum Color: Sendable {
    case gray, ycc, rgb, cmyk, ycck, other
  }

  /// In pixels, at full size.
  package var width: Int
  package var height: Int
  package var color: Color
  /// The bytes that the coefficients of the whole image take in memory; 0 for an image in one scan, which is decoded row
  /// by row.
  package var coefficientBytes: Int
  /// The mean of the 64 quantisers of luma, in levels; nil where no table of them comes before the first scan.
  package var meanQuantiser: Double?
}

/// How much smaller than stored a JPEG is decoded. Smaller costs less, but every byte is read at any scale.
package enum JPEGScale: Int, CaseIterable, Sendable {
  case full = 1
  case half = 2
  case quarter = 4
  case eighth = 8
}

/// What was found while decoding. Rows are counted in full size, whatever the scale.
package struct JPEGFindings: Equatable, Sendable {
  package var scans: Int
  /// Rows of which nothing is there, or nothing that can be trusted.
  package var brokenRows: Int
  /// Whether data lacks that only refines rows that are there.
  package var detailLost: Bool
  /// Whether some of that is whole frequencies of luma, without which rows are blurred.
  package var sharpnessLost: Bool
  /// Whether codes were met that no encoder writes, and not merely too few of them.
  package var badCodes: Bool
}
