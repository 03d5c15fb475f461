import Testing
import Vocabulary

/// A4 is 595 by 842 points: a scan of it at 300 DPI has 2479 by 3508 pixels.
@Suite struct PlacedResolutionTests {
  private let scan = DrawnPDF.image(2479, 3508)

  private func page(_ content: String, _ objects: [String: String]? = nil) throws -> Page {
    try #require(DrawnPDF(content: content, objects: objects ?? ["S": scan]).examinedPage)
  }

  @Test(arguments: [
    ("q 595 0 0 842 0 0 cm /S Do Q", 300.0, 300.0),
    // One transformation after another.
    ("q 0.5 0 0 0.5 0 0 cm 1190 0 0 1684 0 0 cm /S Do Q", 300, 300),
    // The state of before comes back.
    ("q 2 0 0 2 0 0 cm Q 595 0 0 842 0 0 cm /S Do", 300, 300),
    // Upside down, mirrored.
    ("-595 0 0 -842 595 842 cm /S Do", 300, 300),
    // Turned by a quarter, and then by 3 degrees: along the image's own rows and columns.
    ("0 595 -842 0 842 0 cm /S Do", 300, 300),
    ("594.18 31.14 -44.07 840.85 0 0 cm /S Do", 300, 300),
    // Wider than its pixels are.
    ("595 0 0 421 0 0 cm /S Do", 300, 600)
  ])
  func `resolution is pixels over the lengths of the matrix's columns`(content: String, x: Double, y: Double) throws {
    let page = try page(content)
    #expect(page.isClose(to: x, y), "\(String(describing: page.resolution))")
    #expect(page.resolution?.method == .placement)
    #expect(page.resolution?.confidence == .high)
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

  @Test func `the larger of image and mask counts`() throws {
    var document = DrawnPDF(
      content: "595 0 0 842 0 0 cm /S Do", objects: ["S": DrawnPDF.image(826, 1169, "/SMask 10 0 R")])
    document.more = [10: "<< \(DrawnPDF.image(2479, 3508)) /Length 0 >>\nstream\n\nendstream"]
    #expect(try #require(document.examinedPage).isClose(to: 300, 300))
  }

  @Test func `strips are one scan`() throws {
    // 219 strips of 16 rows and one of 4, at places that are rounded to a hundredth of a point.
    let content = (0..<220).map { index in
      let (rows, name) = index < 219 ? (16.0, "S") : (4.0, "L")
      let height = (rows * 24).rounded() / 100
      let bottom = (84200 - Double(index * 16) * 24).rounded() / 100 - height
      return "q 595 0 0 \(height) 0 \(bottom) cm /\(name) Do Q"
    }
    let page = try page(
      content.joined(separator: "\n"), ["S": DrawnPDF.image(2479, 16), "L": DrawnPDF.image(2479, 4)])
    #expect(page.kind == .scan)
    #expect(page.isClose(to: 300, 300))
  }

  @Test func `tiles are one scan`() throws {
    let content = (0..<12).flatMap { row in
      (0..<10).map { column in "q 59.5 0 0 70.2 \(Double(column) * 59.5) \(Double(row) * 70.2) cm /S Do Q" }
    }
    let page = try page(content.joined(separator: "\n"), ["S": DrawnPDF.image(165, 195)])
    #expect(page.kind == .scan)
    #expect(page.isClose(to: 200, 200))
  }

  @Test func `the layer of a mixed raster page that holds the text counts`() throws {
    let page = try page(
      "q 595 0 0 842 0 0 cm /B Do Q q 500 0 0 600 40 100 cm /T Do Q",
      ["B": DrawnPDF.image(620, 877), "T": DrawnPDF.image(2083, 2500, "/ImageMask true")])
    #expect(page.kind == .scan)
    #expect(page.isClose(to: 300, 300))
  }

  @Test func `an image mask that fills the page is a scan`() throws {
    let page = try page("595 0 0 842 0 0 cm /S Do", ["S": DrawnPDF.image(2479, 3508, "/ImageMask true")])
    #expect(page.kind == .scan)
    #expect(page.isClose(to: 300, 300))
  }

  @Test(arguments: [(300, 60), (80, 900)])
  func `a logo neither condemns a page nor saves it`(scan: Int, logo: Int) throws {
    let objects = [
      "S": DrawnPDF.image(595 * scan / 72, 842 * scan / 72), "L": DrawnPDF.image(100 * logo / 72, 100 * logo / 72)
    ]
    let page = try page("q 100 0 0 100 40 700 cm /L Do Q 595 0 0 842 0 0 cm /S Do", objects)
    #expect(page.isClose(to: Double(scan), Double(scan)))
  }

  @Test func `absurd and tiny draws are left out`() throws {
    let objects = ["S": scan, "D": DrawnPDF.image(1000, 1000), "T": DrawnPDF.image(5, 5)]
    let dots = "q 20 0 0 20 0 0 cm /D Do Q q 50 0 0 50 0 0 cm /T Do Q "
    #expect(try page(dots, objects).resolution == nil)
    #expect(try page(dots + "595 0 0 842 0 0 cm /S Do", objects).isClose(to: 300, 300))
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

  @Test(arguments: [
    // A photo of 3000 by 4000 pixels on a page as large in points, or at 96 to the inch.
    (3000, 4000, "3000 4000", EffectiveResolution.Confidence.low), (3000, 4000, "2250 3000", .low),
    // The paper is A4 and the scan coarse: that is certain.
    (595, 842, "595 842", .high), (2479, 3508, "595 842", .high)
  ])
  func `a page made as large as its picture has pixels is not believed`(
    width: Int, height: Int, size: String, confidence: EffectiveResolution.Confidence
  ) throws {
    let sides = size.split(separator: " ")
    var document = DrawnPDF(
      content: "\(sides[0]) 0 0 \(sides[1]) 0 0 cm /S Do", objects: ["S": DrawnPDF.image(width, height)])
    document.page = "/MediaBox [0 0 \(size)]"
    #expect(try #require(document.examinedPage).resolution?.confidence == confidence)
  }

  @Test(arguments: [
    (150, 595, 842, EffectiveResolution.Confidence.high), (150, 200, 200, .medium), (72, 500, 700, .medium)
  ])
  func `a picture alone on a page is certain where it takes up much of it and its size was chosen`(
    resolution: Int, width: Int, height: Int, confidence: EffectiveResolution.Confidence
  ) throws {
    let image = DrawnPDF.image(width * resolution / 72, height * resolution / 72)
    let page = try page("\(width) 0 0 \(height) 0 0 cm /S Do", ["S": image])
    #expect(page.kind == .scan)
    #expect(page.resolution?.confidence == confidence)
  }

  @Test func `an image of few pixels is a colour under the page`() throws {
    let page = try page("595 0 0 842 0 0 cm /S Do", ["S": DrawnPDF.image(8, 8)])
    #expect(page.resolution == nil)
    #expect(page.kind == .bornDigital)
  }
}
