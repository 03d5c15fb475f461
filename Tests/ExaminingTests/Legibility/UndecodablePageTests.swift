import FixtureForge
import Testing
import Vocabulary

/// Pages on which nothing is seen: because nothing is there, or because what is there cannot be decoded.
@Suite struct UndecodablePageTests {
  private static let width = 1240
  private static let height = 1754

  private static func scan(_ image: PDFImage) -> ForgedPage { ForgedPage(scan: image, resolution: 150) }

  @Test(arguments: ["JPXDecode", "JBIG2Decode", "DCTDecode", "FlateDecode", "LZWDecode", "NoSuchDecode"])
  func `a picture that cannot be decoded is not known to be blank`(filter: String) throws {
    let image = PDFImage(undecodable: filter, width: Self.width, height: Self.height)
    #expect(try Self.scan(image).legibility().state == .uncertain)
  }

  /// Poppler shows it white, and finds no fault with it.
  @Test func `a JPEG that ends behind its header is not known to be blank`() throws {
    let page = Self.scan(try PDFImage(Raster(width: 400, height: 400), jpeg: JPEGWriter(quality: 85)))
    let cut = ForgedPDF([page], damage: [.cutStream]).bytes()
    #expect(examinePDF(cut).pages.first?.legibility?.state == .uncertain)
  }

  @Test func `content that cannot be decoded is not known to be nothing`() {
    var writer = PDFWriter()
    writer.objects[4] = "<< /Filter /FlateDecode /Length 12 >>\nstream\nnot deflated\nendstream"
    #expect(examinePDF(writer).pages.first?.legibility?.state == .uncertain)
  }

  @Test func `a white picture that is decoded is blank, whoever decodes it`() throws {
    let white = Raster(width: Self.width, height: Self.height)
    #expect(try Self.scan(PDFImage(flate: white)).legibility().state == .blank)
    #expect(try Self.scan(PDFImage(Bitmap(white), coding: .group4)).legibility().state == .blank)
  }
}
