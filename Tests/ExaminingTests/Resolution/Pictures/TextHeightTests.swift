import Examining
import TestImages
import Testing
import Vocabulary

/// Pictures with marks as high as characters, in lines, and no density.
@Suite struct TextHeightTests {
  private func resolution(_ picture: TestPicture, density: UInt16? = nil) -> EffectiveResolution? {
    var encoder = TestJPEG()
    if let density { encoder.density = (1, density, density) }
    var examination = Examination(format: .jpeg)
    JPEGExaminer(bounds: Bounds()).examine(encoder.encode(picture).span, into: &examination)
    return examination.pages.first?.resolution
  }

  private func isNear(_ resolution: EffectiveResolution?, _ density: Double, within share: Double = 0.02) -> Bool {
    resolution.map { abs($0.x / density - 1) < share && abs($0.y / density - 1) < share } ?? false
  }

  @Test("A page of 1400 by 1980 pixels is A4 with small characters and A5 with large ones")
  func a4OrA5() throws {
    let a4 = try #require(resolution(.lettering(1400, 1980, characterHeight: 14)))
    #expect(isNear(a4, 169.5) && a4.method == .pageFormat && a4.confidence == .medium)
    let a5 = try #require(resolution(.lettering(1400, 1980, characterHeight: 26)))
    #expect(isNear(a5, 240) && a5.method == .pageFormat && a5.confidence != .high)
  }

  @Test("1240 by 874 pixels are an old identity card at 300 or half a page at 150")
  func identityCardOrA5() {
    #expect(isNear(resolution(.lettering(1240, 874, characterHeight: 30)), 300))
    #expect(isNear(resolution(.lettering(1240, 874, characterHeight: 15)), 150))
  }

  @Test("A page of a passport is told from A4 by its text")
  func passport() {
    #expect(isNear(resolution(.lettering(1476, 1039, characterHeight: 30)), 300))
    #expect(isNear(resolution(.lettering(1470, 1040, characterHeight: 13)), 126, within: 0.05))
  }

  @Test("A density that a scaled page kept loses against its text")
  func staleDensity() throws {
    let found = try #require(resolution(.lettering(1240, 1754, characterHeight: 15), density: 300))
    #expect(isNear(found, 150) && found.method == .pageFormat)
  }

  @Test("A density without a paper that fits is believed where the text bears it out")
  func confirmedDensity() throws {
    let receipt = try #require(resolution(.lettering(900, 1600, characterHeight: 28), density: 300))
    #expect(receipt == EffectiveResolution(x: 300, y: 300, method: .metadata, confidence: .medium))
    let camera = try #require(resolution(.lettering(1600, 1200, characterHeight: 11), density: 300))
    #expect(isNear(camera, 110, within: 0.3) && camera.method != .metadata)
  }

  @Test("A receipt is measured by the width of its roll, whatever its length", arguments: [1100, 1700, 2600])
  func receipt(height: Int) throws {
    let found = try #require(resolution(.lettering(630, height, characterHeight: 19)))
    #expect(isNear(found, 200) && found.confidence == .low)
  }

  @Test("A receipt that has the size of a small page by chance is not that page")
  func chance() {
    #expect(resolution(.lettering(312, 439, characterHeight: 10))?.confidence != .high)
  }

  @Test("Text that lies on its side is as high")
  func sideways() {
    #expect(isNear(resolution(.lettering(1400, 1980, characterHeight: 15, isSideways: true)), 169.5))
  }

  @Test("A sheet on a table is measured inside its outline")
  func outline() throws {
    let sheet = TestPicture.lettering(900, 1273, characterHeight: 11)
    let photo = TestPicture(width: 1200, height: 1600, channels: 1) { x, y, _ in
      let (column, row) = (x - 150, y - 160)
      guard (0..<900).contains(column), (0..<1273).contains(row) else { return 70 }
      return sheet.samples[row * 900 + column]
    }
    let found = try #require(resolution(photo))
    #expect(isNear(found, 108.8) && found.method == .outline && found.confidence == .medium)
  }

  @Test("Texture is not text")
  func texture() {
    #expect(resolution(.busy(width: 1400, height: 1980, channels: 1))?.method != .textHeight)
    #expect(resolution(.busy(width: 1200, height: 1600, channels: 1)) == nil)
  }
}
