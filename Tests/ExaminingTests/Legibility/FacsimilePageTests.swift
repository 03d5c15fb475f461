import Codecs
import Examining
import FixtureForge
import Testing
import Vocabulary

/// Pages that are one scan in black and white, which is decoded without drawing the page.
@Suite struct FacsimilePageTests {
  private static let scan = Bitmap(LegibilitySpecimen.scan)

  private func page(
    _ coding: PDFImage.BilevelCoding, stencil: Bool = false, blackIsOne: Bool = false
  ) -> ForgedPage {
    let image = PDFImage(Self.scan, coding: coding, stencil: stencil, blackIsOne: blackIsOne)
    return ForgedPage(scan: image, resolution: LegibilitySpecimen.resolution)
  }

  @Test func `what is coded as a facsimile is read as the same pixels deflated`() throws {
    #expect(try page(.group4).legibility() == page(.flate).legibility())
  }

  @Test(arguments: PDFImage.BilevelCoding.allCases)
  func `a stencil in black is read as the same pixels in gray`(coding: PDFImage.BilevelCoding) throws {
    #expect(try page(coding, stencil: true).legibility() == page(coding).legibility())
  }

  @Test func `where ones are black they are so in the end`() throws {
    #expect(try page(.group4, blackIsOne: true).legibility() == page(.group4).legibility())
  }

  private static let contents: [(content: String, cover: PDFPlacedImage.Cover)] = [
    ("/S Do", .ink(0)), ("0 g /S Do", .ink(0)), ("0 0 0 rg /S Do", .ink(0)), ("0 0 0 1 k /S Do", .ink(0)),
    ("q 0.5 g Q /S Do", .ink(0)), ("1 0 0 RG /S Do", .ink(0)), ("/Solid gs /S Do", .ink(0)), ("/F Do", .ink(0)),
    ("/Whole gs /S Do", .ink(0)), ("q /Pale gs Q /S Do", .ink(0)), ("/Pale gs /Whole gs /S Do", .ink(0)),
    ("0.1 g /S Do", .ink(26)), ("1 g /S Do", .ink(255)), ("0 0 0.5 rg /S Do", .ink(15)), ("0 0 0 0 k /S Do", .ink(255)),
    ("1 0 0 rg /F Do", .ink(76)), ("0.5 0 0 0 k /S Do", .other), ("2 g /S Do", .ink(255)), ("g /S Do", .other),
    ("/Cs cs 0 sc /S Do", .other), ("/Cs cs 0 scn /S Do", .other), ("/Pale gs /S Do", .other),
    ("/Blended gs /S Do", .other), ("/Masked gs /S Do", .other), ("/Masked gs /Unmasked gs /S Do", .ink(0))
  ]

  @Test(arguments: contents)
  func `a stencil is in a colour where that is certain`(content: String, cover: PDFPlacedImage.Cover) {
    let resources = """
      /ExtGState << /Solid << /LW 1 >> /Whole << /ca 1 /BM /Normal >> /Unmasked << /SMask /None >> /Pale << /ca 0.2 >> /Blended << /BM /Screen >> \
      /Masked << /SMask << /S /Luminosity /G 21 0 R >> >> >> /ColorSpace << /Cs /DeviceGray >>
      """
    let document = DrawnPDF(
      content: content,
      objects: [
        "S": DrawnPDF.image(8, 8, "/ImageMask true"), "F": "/Subtype /Form /BBox [0 0 9 9]|/S Do"
      ],
      resources: resources)
    let limits = PDFDocument.Limits(maximumPages: 1, maximumObjects: 1000)
    PDFDocument.withDocument(in: document.writer.bytes.span, limits: limits) { document in
      #expect(document.drawing(ofPlaceAt: 0).images.map(\.cover) == [cover])
    }
  }

  @Test func `of a facsimile that is broken a viewer shows what there is`() throws {
    var bytes = ForgedPDF([page(.group4)]).bytes()
    let keyword = Array("/CCITTFaxDecode".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: keyword) })
    let middle = start + (bytes.count - start) / 2
    // No code consists of so many zeros.
    for index in middle..<middle + 64 { bytes[index] = 0 }
    let (part, all) = (try #require(examinePDF(bytes).pages.first?.legibility), try page(.group4).legibility())
    #expect(part.state == .measured)
    let (seen, known) = (try #require(part.characters), try #require(all.characters))
    #expect(seen > known / 4 && seen < known)
  }
}
