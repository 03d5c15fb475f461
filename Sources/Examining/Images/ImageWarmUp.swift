import Vocabulary

/// Loads what the image libraries load or bind at their first use. A process that forks one child for each document runs
/// it before.
package enum ImageWarmUp {
  package static func run() {
    var examination = Examination(format: .jpeg)
    JPEGExaminer(bounds: Bounds()).examine(jpeg.span, into: &examination)
    examination = Examination(format: .png)
    PNGExaminer(bounds: Bounds()).examine(png.span, into: &examination)
  }

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
