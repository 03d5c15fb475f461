import Testing
import Vocabulary

/// A4 is 595 by 842 points: a scan of it at 300 DPI has 2479 by 3508 pixels.
@Suite struct PlacedResolutionTests {
  private let scan = DrawnPDF.image(2479, 3508)

  private func page(_ content: String, _ objects: [String: String]? = nil) throws -> Page {
    try #require(DrawnPDF(content: content, objects: objects ?? ["S": scan]).examinedPage)
  }

  @Test(arguments: [
    "q 595 0 0 842 0 0 cm /S Do Q",
    // One transformation after another.
    "q 0.5 0 0 0.5 0 0 cm 1190 0 0 1684 0 0 cm /S Do Q",
    // The state of before comes back.
    "q 2 0 0 2 0 0 cm Q 595 0 0 842 0 0 cm /S Do",
    // Upside down, mirrored.
    "-595 0 0 -842 595 842 cm /S Do"
  ])
  func `resolution is pixels over the lengths of the matrix's columns`(content: String) throws {
    let page = try page(content)
    #expect(page.isClose(to: 300, 300), "\(String(describing: page.resolution))")
    #expect(page.resolution?.method == .placement)
    #expect(page.resolution?.confidence == .high)
  }

  @Test func `each direction has a resolution of its own`() throws {
    #expect(try page("595 0 0 421 0 0 cm /S Do").isClose(to: 300, 600))
  }

  @Test(arguments: [
    "0 595 -842 0 842 0 cm /S Do", "594.18 31.14 -44.07 840.85 0 0 cm /S Do", "420.7 420.7 -595.4 595.4 595 0 cm /S Do"
  ])
  func `an image that is rotated is measured along its own rows and columns`(content: String) throws {
    #expect(try page(content).isClose(to: 300, 300))
  }

  @Test func `an image that is skewed is measured along its own rows and columns`() throws {
    #expect(try page("515.3 -297.5 0 842 0 0 cm /S Do").isClose(to: 300, 300))
  }

  @Test func `the user unit enlarges what is placed`() throws {
    var document = DrawnPDF(content: "595 0 0 842 0 0 cm /S Do", objects: ["S": scan])
    document.page = "/UserUnit 2"
    #expect(try #require(document.examinedPage).isClose(to: 150, 150))
  }

  @Test func `forms place their images by their own matrix, and forms in them`() throws {
    let objects = [
      "S": DrawnPDF.image(2479, 3508),
      "A": "/Subtype /Form /BBox [0 0 9 9] /Matrix [2 0 0 2 0 0] /Resources << /XObject << /B 21 0 R >> >>|/B Do",
      // Without resources of its own: those of the page.
      "B": "/Subtype /Form /BBox [0 0 9 9] /Matrix [0.5 0 0 0.5 0 0]|595 0 0 842 0 0 cm /S Do"
    ]
    #expect(try page("/A Do", ["S": scan]).resolution == nil)
    #expect(try page("/B Do", objects).isClose(to: 600, 600))
    #expect(try page("2 0 0 2 0 0 cm /B Do", objects).isClose(to: 300, 300))
  }

  @Test(arguments: [
    "BI /W 2479 /H 3508 /CS /G /BPC 8 /F /DCT ID \u{1}\u{2}EI\u{3} EI \u{4}x EI",
    "BI /Width 2479 /Height 3508 /ImageMask true ID abcEIdef\nEI"
  ])
  func `inline images count, and end where their data does`(image: String) throws {
    let page = try page("q 595 0 0 842 0 0 cm \(image) Q BT /F 12 Tf (Bonjour) Tj ET")
    #expect(page.isClose(to: 300, 300))
    #expect(page.kind == .scan)
  }

  @Test func `what is cropped away does not count`() throws {
    var document = DrawnPDF(
      content: "q 300 0 0 400 0 0 cm /S Do Q q 295 0 0 842 300 0 cm /C Do Q",
      objects: ["S": DrawnPDF.image(1250, 1667), "C": DrawnPDF.image(246, 702)])
    document.page = "/CropBox [0 0 300 400]"
    let page = try #require(document.examinedPage)
    #expect(page.isClose(to: 300, 300))
    #expect(page.kind == .scan)
  }
}
