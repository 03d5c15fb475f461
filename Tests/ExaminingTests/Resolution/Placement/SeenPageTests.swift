import TestImages
import Testing
import Vocabulary

/// Pages whose only picture is decoded, so that its text can be compared with the size that it has on the page.
@Suite struct SeenPageTests {
  /// A picture in gray, drawn by a matrix on a page of a size in points.
  private func resolution(
    of picture: TestPicture, on page: String, _ matrix: String
  ) throws -> EffectiveResolution {
    // At half their levels samples are ASCII, and need no filter.
    let data = String(decoding: picture.samples.map { $0 / 2 }, as: UTF8.self)
    let image = DrawnPDF.image(picture.width, picture.height, "/ColorSpace /DeviceGray /BitsPerComponent 8")
    var document = DrawnPDF(content: "\(matrix) cm /S Do", objects: ["S": "\(image)|\(data)"])
    document.page = "/MediaBox [0 0 \(page)]"
    return try #require(document.examinedPage?.resolution)
  }

  private func isNear(_ resolution: EffectiveResolution, _ density: Double) -> Bool {
    abs(resolution.x / density - 1) < 0.03 && abs(resolution.y / density - 1) < 0.03
  }

  @Test func `a page made as large as its picture has pixels is measured by the sheet in the picture`() throws {
    let sheet = TestPicture.lettering(900, 1273, characterHeight: 11)
    let photo = TestPicture(width: 1200, height: 1600, channels: 1) { x, y, _ in
      let (column, row) = (x - 150, y - 160)
      guard (0..<900).contains(column), (0..<1273).contains(row) else { return 70 }
      return sheet.samples[row * 900 + column]
    }
    let found = try resolution(of: photo, on: "1200 1600", "1200 0 0 1600 0 0")
    #expect(isNear(found, 108.8) && found.method == .outline && found.confidence == .medium)
  }

  @Test func `a receipt that was fitted into a page of A4 is measured by its roll`() throws {
    let receipt = TestPicture.lettering(630, 1100, characterHeight: 19)
    let found = try resolution(of: receipt, on: "595 842", "482.2 0 0 842 56 0")
    #expect(isNear(found, 200) && found.method == .pageFormat && found.confidence == .low)
  }

  @Test func `a picture that was fitted into a page is believed where its text is as high as it should be`() throws {
    let letter = TestPicture.lettering(1275, 1650, characterHeight: 15)
    let found = try resolution(of: letter, on: "595 842", "595 0 0 770 0 36")
    #expect(isNear(found, 154.3) && found.method == .placement && found.confidence == .medium)
  }

  @Test func `a coarse scan of large text is not certain to be coarse`() throws {
    let small = try resolution(of: .lettering(744, 1052, characterHeight: 9), on: "595 842", "595 0 0 842 0 0")
    #expect(isNear(small, 90) && small.confidence == .high)
    let large = try resolution(of: .lettering(744, 1052, characterHeight: 25), on: "595 842", "595 0 0 842 0 0")
    #expect(isNear(large, 90) && large.confidence == .medium)
  }
}
