import Testing
import Vocabulary

/// Images that make up one scan, and images that are none. A4 is 595 by 842 points.
@Suite struct PlacedPartsTests {
  private func page(_ content: String, _ objects: [String: String]) throws -> Page {
    try #require(DrawnPDF(content: content, objects: objects).examinedPage)
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

  @Test(arguments: [(595, 842), (595, 430)])
  func `an image mask over half the page or more is the scan`(width: Int, height: Int) throws {
    let mask = DrawnPDF.image(width * 300 / 72, height * 300 / 72, "/ImageMask true")
    let page = try page("\(width) 0 0 \(height) 0 0 cm /S Do BT /F 12 Tf (Page 1) Tj ET", ["S": mask])
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

  private static let scan = DrawnPDF.image(2479, 3508)

  /// 300 by 400 points are a quarter of the page, 20 by 20 less than a thousandth.
  @Test(arguments: [
    ("an image over 2400 DPI is absurd", "q 300 0 0 400 0 0 cm /D Do Q ", DrawnPDF.image(10_100, 13_400)),
    ("an image under a hundredth of the page is tiny", "q 20 0 0 20 0 0 cm /D Do Q ", DrawnPDF.image(50, 50))
  ])
  func `absurd and tiny draws are left out`(name: String, draw: String, dot: String) throws {
    let objects = ["S": Self.scan, "D": dot]
    #expect(try page(draw, objects).resolution == nil, "\(name)")
    #expect(try page(draw + "595 0 0 842 0 0 cm /S Do", objects).isClose(to: 300, 300), "\(name)")
  }

  @Test func `an image of few pixels is a colour under the page`() throws {
    let page = try page("595 0 0 842 0 0 cm /S Do", ["S": DrawnPDF.image(8, 8)])
    #expect(page.resolution == nil)
    #expect(page.kind == .bornDigital)
  }
}
