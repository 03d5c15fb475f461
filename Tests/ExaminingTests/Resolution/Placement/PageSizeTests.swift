import Testing
import Vocabulary

/// Whether the size of a page says anything of the paper that its picture shows.
@Suite struct PageSizeTests {
  /// A page of a size in points, over all of which a picture is drawn.
  private func resolution(of width: Int, _ height: Int, on page: String) -> EffectiveResolution? {
    let sides = page.split(separator: " ")
    var document = DrawnPDF(
      content: "\(sides[0]) 0 0 \(sides[1]) 0 0 cm /S Do", objects: ["S": DrawnPDF.image(width, height)])
    document.page = "/MediaBox [0 0 \(page)]"
    return document.examinedPage?.resolution
  }

  @Test(arguments: ["3000 4000", "2250 3000"])
  func `a page whose MediaBox is in pixels at 72 or 96 is not believed`(page: String) {
    #expect(resolution(of: 3000, 4000, on: page)?.confidence == .low)
  }

  @Test(arguments: [(1654, 2339, 200.0), (2480, 3508, 300), (2550, 3300, 300)])
  func `where a pixel is a point, the exact pixels of a page tell`(width: Int, height: Int, density: Double) {
    let expected = EffectiveResolution(x: density, y: density, method: .pageFormat, confidence: .high)
    #expect(resolution(of: width, height, on: "\(width) \(height)") == expected)
  }

  @Test(arguments: [(595, 842, 72.0), (2479, 3508, 300), (1131, 1600, 136.9)])
  func `a page of the size of paper is believed, however coarse its scan`(width: Int, height: Int, density: Double) {
    let found = resolution(of: width, height, on: "595 842")
    #expect(found?.confidence == .high && found?.method == .placement)
    #expect(found.map { abs($0.x - density) < 0.5 } ?? false)
  }

  @Test(arguments: [
    // A receipt of 80 mm, scanned at 300.
    (945, 2400, "226.8 576", EffectiveResolution.Confidence.high),
    // The same, scaled by a program.
    (500, 1270, "226.8 576", .medium),
    // A photo as wide as A4, and as high as it follows.
    (3024, 4032, "595.28 793.7", .low), (1200, 3600, "612 1836", .low)
  ])
  func `a page that has no usual size is believed where a scanner can have made it`(
    width: Int, height: Int, page: String, confidence: EffectiveResolution.Confidence
  ) {
    #expect(resolution(of: width, height, on: page)?.confidence == confidence)
  }

  @Test(arguments: [
    // All that may be seen of a receipt on a page of A4 is that it was fitted in.
    (1500, 4500, "280.67 0 0 842 157 0", EffectiveResolution.Confidence.low),
    (3024, 4032, "595 0 0 793 0 25", .low),
    // As wide as the page, at a density of scanners.
    (1653, 1000, "595 0 0 360 0 482", .medium),
    // In a corner, where a scanner lays it.
    (945, 2400, "226.8 0 0 576 0 266", .medium), (1170, 2970, "280.8 0 0 712.8 20 20", .medium)
  ])
  func `a picture that was fitted into a page of A4 is not as large as it seems`(
    width: Int, height: Int, matrix: String, confidence: EffectiveResolution.Confidence
  ) throws {
    let document = DrawnPDF(content: "\(matrix) cm /S Do", objects: ["S": DrawnPDF.image(width, height)])
    #expect(try #require(document.examinedPage).resolution?.confidence == confidence)
  }

  @Test(arguments: [
    (150, 595, 842, EffectiveResolution.Confidence.high), (150, 200, 200, .medium), (72, 500, 700, .medium)
  ])
  func `a picture alone on a page is certain where it takes up much of it and its size was chosen`(
    resolution: Int, width: Int, height: Int, confidence: EffectiveResolution.Confidence
  ) throws {
    let image = DrawnPDF.image(width * resolution / 72, height * resolution / 72)
    let document = DrawnPDF(content: "\(width) 0 0 \(height) 0 0 cm /S Do", objects: ["S": image])
    let page = try #require(document.examinedPage)
    #expect(page.kind == .scan)
    #expect(page.resolution?.confidence == confidence)
  }
}
