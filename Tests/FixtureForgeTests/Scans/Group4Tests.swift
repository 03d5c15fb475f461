import FixtureForge
import Foundation
import Testing

private let pdfimages = "/usr/bin/pdfimages"

@Suite("Facsimile coding, read again by Poppler")
struct Group4Tests {
  /// A picture whose runs and shifts take every mode: random boxes, rows that differ from the last by a little, lone
  /// pixels, rows of one colour.
  private static func raster(width: Int, seed: UInt64) -> Raster {
    var random = RandomSequence(seed: seed)
    var raster = Raster(width: width, height: 90)
    for row in 0..<raster.height where row % 7 != 0 {
      if row % 3 == 1 {
        for column in 1..<width {
          raster.samples[row * width + column] = raster.samples[(row - 1) * width + column - 1]
        }
      }
      for _ in 0..<3 {
        let start = Int(random.next() % UInt64(width))
        let length = Int(random.next() % UInt64(row % 5 == 0 ? width : 9))
        let level: UInt8 = random.next() % 3 == 0 ? 255 : 0
        for column in start..<min(start + length, width) { raster.samples[row * width + column] = level }
      }
    }
    return raster
  }

  /// The pixels of a PBM, which has 1 for ink and anything behind the last column.
  private static func ink(inRows bytes: Data, width: Int) -> [Bool] {
    let bytes = Array(bytes)
    let stride = (width + 7) / 8
    return (0..<bytes.count / stride).flatMap { row in
      (0..<width).map { bytes[row * stride + $0 / 8] >> UInt8(7 - $0 % 8) & 1 == 1 }
    }
  }

  @Test(
    "every pixel comes back, in narrow pictures and in wide ones",
    .enabled(if: Program.isInstalled(pdfimages), "pdfimages is not installed"),
    arguments: [1, 7, 8, 63, 640, 2481, 6003],
    [PDFImage.BilevelCoding.flate, .group4])
  func roundTrip(width: Int, coding: PDFImage.BilevelCoding) throws {
    let raster = Self.raster(width: width, seed: UInt64(width))
    let pdf = ForgedPDF([ForgedPage(scan: PDFImage(Bitmap(raster), coding: coding), resolution: 300)]).bytes()
    #expect(QPDFReader(pdf).sound)
    try TemporaryFile.with(pdf) { file in
      _ = try Program.run(pdfimages, [file, file])
      let picture = try Data(contentsOf: URL(fileURLWithPath: file + "-000.pbm"))
      try? FileManager.default.removeItem(atPath: file + "-000.pbm")
      let same =
        Self.ink(inRows: picture.suffix(Bitmap(raster).bytes.count), width: width) == raster.samples.map { $0 == 0 }
      #expect(same)
    }
  }
}
