import Testing
import Vocabulary

@Suite struct PageKindTests {
  private static let scan = "q 595 0 0 842 0 0 cm /S Do Q "
  private static let letter = "BT /F 12 Tf 20 20 Td (\(String(repeating: "Bonjour ", count: 20))) Tj ET "
  private static let hiddenLetter = "BT 3 Tr /F 12 Tf 20 20 Td [(\(String(repeating: "Bonjour ", count: 20))) 3] TJ ET "

  private func document(_ content: String) -> DrawnPDF {
    DrawnPDF(
      content: content,
      objects: ["S": DrawnPDF.image(2479, 3508), "M": DrawnPDF.image(2479, 3508, "/ImageMask true")])
  }

  private static let pages: [(content: String, kind: Page.Kind)] = [
    ("", .blank),
    ("q Q", .blank),
    (letter, .bornDigital),
    ("0 0 100 100 re f", .bornDigital),
    ("\(letter)q 100 0 0 100 0 700 cm /S Do Q", .bornDigital),
    (scan, .scan),
    // A stamp does not make a page a written one.
    ("\(scan)BT /F 12 Tf (Page 1) Tj ET", .scan),
    // A card, alone on its page.
    ("q 243 0 0 153 100 500 cm /S Do Q", .scan),
    ("\(scan)\(hiddenLetter)", .ocrScan),
    ("\(hiddenLetter)\(scan)", .ocrScan),
    // The rendering mode is part of the state that comes back.
    ("\(scan)q 3 Tr Q \(letter)", .mixed),
    ("\(scan)\(letter)", .mixed),
    // The scan covers the text; what is painted through a mask does not.
    ("\(letter)\(scan)", .ocrScan),
    ("\(letter)q 595 0 0 842 0 0 cm /M Do Q", .mixed)
  ]

  @Test(arguments: pages)
  func `a page is of the kind that its reader sees`(content: String, kind: Page.Kind) throws {
    #expect(try #require(document(content).examinedPage).kind == kind)
  }

  @Test(arguments: [("Widget", Page.Kind.bornDigital), ("Stamp", .bornDigital), ("Link", .blank)])
  func `a page with annotations is not blank`(type: String, kind: Page.Kind) throws {
    var document = document("")
    document.page = "/Annots [<< /Type /Annot /Subtype /\(type) /Rect [0 0 9 9] >>]"
    #expect(try #require(document.examinedPage).kind == kind)
  }

  @Test(arguments: [
    ("/OCGs [30 0 R] /D << /OFF [30 0 R] >>", Page.Kind.blank),
    ("/OCGs [30 0 R] /D << >>", .scan),
    ("/OCGs [30 0 R] /D << /BaseState /OFF >>", .blank),
    ("/OCGs [30 0 R] /D << /BaseState /OFF /ON [30 0 R] >>", .scan)
  ])
  func `optional content is seen as it is when the document opens`(properties: String, kind: Page.Kind) throws {
    let membership = "<< /Type /OCMD /OCGs [30 0 R] /P /AllOn >>"
    for content in [
      "/OC /L BDC \(Self.scan) EMC", "/OC /M BDC /Span BMC \(Self.scan) EMC EMC", "q 595 0 0 842 0 0 cm /H Do"
    ] {
      var document = document(content)
      document.objects["H"] = DrawnPDF.image(2479, 3508, "/OC 30 0 R")
      document.resources = "/Properties << /L 30 0 R /M \(membership) >>"
      document.catalog = "/OCProperties << \(properties) >>"
      document.more = [30: "<< /Type /OCG /Name (Calque) >>"]
      // The groups come before the images are drawn as objects 20 and up.
      if kind == .blank {
        #expect(try #require(document.examinedPage).resolution == nil)
      } else {
        #expect(try #require(document.examinedPage).kind == kind)
      }
    }
  }

  @Test func `where only a repair by the viewer finds pages, nothing is known of what they draw`() throws {
    var writer = PDFWriter()
    writer.objects[2] = nil
    writer.objects[1] = "<< /Type /Catalog >>"
    #expect(examinePDF(writer).pages.allSatisfy { $0.kind == nil && $0.resolution == nil })
  }
}
