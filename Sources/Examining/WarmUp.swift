internal import Codecs
package import Vocabulary

/// Does once what every examination would otherwise do again: libraries bind their symbols and read their configuration,
/// Swift builds its tables and its metadata. A process that forks one child for each document runs it before.
package enum WarmUp {
  /// - Returns: What was found of a PDF with a text, of a JPEG, of a PNG and of bytes that are none of them; and of a
  ///   picture of text.
  @discardableResult
  package static func run() -> (examinations: [Examination], legibility: Legibility) {
    PDFLibraries.warmUp(with: pdf.span)
    let examiner = Examiner(bounds: Bounds())
    let examinations = [pdf, jpeg, png, Array("none of these".utf8)].map { examiner.examine($0.span) }
    let picture = InkedPicture(lettering)
    _ = ResolutionEstimator(PixelSize(width: picture.luma.width, height: picture.luma.height)).estimate(from: picture)
    let legibility = PictureLegibility(place: .whole, coding: PictureCoding(), secondOpinion: .none)
    return (examinations, legibility.measure(picture) { _ in nil })
  }

  /// Eight lines of letters, each two strokes that are joined at the top.
  private static var lettering: LumaPicture {
    let (width, height) = (480, 240)
    var samples = [UInt8](repeating: 240, count: width * height)
    for line in 0..<8 {
      for letter in 0..<40 where letter % 7 != 6 {
        for row in 0..<12 {
          for column in 0..<8 where row < 2 || column < 2 || column >= 6 {
            samples[(20 + line * 26 + row) * width + 20 + letter * 11 + column] = 20
          }
        }
      }
    }
    return LumaPicture(samples, width: width, reduction: 1)
  }

  /// A page with text in fonts that documents often name without embedding them. What stands in for one is looked for among
  /// all fonts there are; Poppler remembers it by the name of the family and by whether the letters are bold, so that bold
  /// letters are asked for by the family's name here. Readers rebuild the cross-reference table that it leaves out.
  private static let pdf = Array(
    """
    %PDF-1.4
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << \
    /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontDescriptor 5 0 R >> \
    /B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> \
    /C << /Type /Font /Subtype /TrueType /BaseFont /Arial /FontDescriptor 6 0 R >> \
    /D << /Type /Font /Subtype /TrueType /BaseFont /Arial >> >> >> >> endobj
    4 0 obj << /Length \(pdfText.utf8.count) >> stream
    \(pdfText)
    endstream endobj
    5 0 obj << /Type /FontDescriptor /FontName /Helvetica /Flags 262176 /FontWeight 700 >> endobj
    6 0 obj << /Type /FontDescriptor /FontName /Arial /Flags 262176 /FontWeight 700 >> endobj
    trailer << /Root 1 0 R /Size 7 >>
    %%EOF

    """.utf8)

  /// More words than are sorted in place.
  private static let pdfText = (1...6).map { paragraph in
    """
    BT /A 12 Tf 60 \(paragraph * 120) Td (Warming up takes a few words) Tj /B 9 Tf 0 -20 Td (and some of another size,) Tj \
    /C 9 Tf 0 -20 Td (in all) Tj /D 9 Tf ( these fonts.) Tj ET
    """
  }.joined(separator: "\n")

  /// 8 × 8 gray pixels in one block without coefficients.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8]
    // Quantization table 0: no loss.
    + [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 1, count: 64)
    // Baseline frame: 8 bits, 8 × 8, one component with table 0.
    + [0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
    // Huffman tables for DC and AC: one code of one bit each, for 0 and for the end of the block.
    + [0xFF, 0xC4, 0, 20, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    + [0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    // One scan: two bits, and ones up to the end of the byte.
    + [0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0, 0b0011_1111]
    + [0xFF, 0xD9]

  /// One gray pixel.
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // IHDR: 1 × 1, 8 bits, gray.
    + [0, 0, 0, 0xD, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55]
    // IDAT: a filter byte and the pixel, stored.
    + [0, 0, 0, 0xD, 0x49, 0x44, 0x41, 0x54, 0x78, 1, 1, 2, 0, 0xFD, 0xFF, 0, 0xFF, 1, 1, 1, 0, 0x60, 0x87, 0x12, 0xB5]
    // IEND
    + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
}
