import Examining
import FixtureForge
import Testing
import Vocabulary

/// A page of a bank's details, and what becomes of it.
struct LegibilitySpecimen {
  /// In dots per inch: the whole page is looked at without being reduced.
  static let resolution = 200.0

  static let sheet = BankDetails(holder: .parent, account: .invented).sheet()
  static let scan = PaperLook.flatbed.applied(to: SheetRenderer(resolution: resolution).render(sheet))

  static func jpeg(_ raster: Raster = scan, orientation: Int? = nil) throws -> [UInt8] {
    var writer = JPEGWriter(quality: 85)
    writer.exif = orientation.map { ExifBlock(orientation: UInt16($0)) }
    return try writer.encode(raster)
  }

  static func pictured(_ raster: Raster = scan) throws -> ForgedPage {
    ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: 85)), resolution: resolution)
  }

  static func blurred(_ raster: Raster, radius: Int) -> Raster {
    raster.replacingEach(within: radius) { around in UInt8(around.reduce(0) { $0 + Int($1) } / around.count) }
  }
}

extension ForgedPage {
  func examined(bounds: Bounds = Bounds()) throws -> Page {
    try #require(examinePDF(ForgedPDF([self]).bytes(), bounds: bounds).pages.first)
  }

  func legibility() throws -> Legibility { try #require(try examined().legibility) }
}
