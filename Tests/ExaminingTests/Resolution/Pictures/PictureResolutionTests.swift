import Examining
import TestImages
import Testing
import Vocabulary

/// Pictures without any text, so that only what the file says counts.
@Suite struct PictureResolutionTests {
  private func resolution(
    _ width: Int, _ height: Int, jfif: (unit: UInt8, x: UInt16, y: UInt16) = (0, 1, 1), exif: TestExif? = nil
  ) -> EffectiveResolution? {
    var encoder = TestJPEG()
    encoder.density = jfif
    encoder.exif = exif?.bytes
    return resolution(jpeg: encoder.encode(TestPicture(width: width, height: height, pixel: [255])))
  }

  private func resolution(jpeg: [UInt8]) -> EffectiveResolution? {
    var examination = Examination(format: .jpeg)
    JPEGExaminer(bounds: Bounds()).examine(jpeg.span, into: &examination)
    return examination.pages.first?.resolution
  }

  private func resolution(png: [UInt8]) -> EffectiveResolution? {
    var examination = Examination(format: .png)
    PNGExaminer(bounds: Bounds()).examine(png.span, into: &examination)
    return examination.pages.first?.resolution
  }

  private func exif(_ density: UInt32, unit: UInt16 = 2, orientation: UInt16 = 1, y: UInt32? = nil) -> TestExif {
    TestExif(
      isBigEndian: true,
      entries: [
        (TestExif.orientation, .short(orientation)), (TestExif.xResolution, .rational(density, 1)),
        (TestExif.yResolution, .rational(y ?? density, 1)), (TestExif.resolutionUnit, .short(unit))
      ])
  }

  private func declared(
    _ x: Double, _ y: Double? = nil, _ confidence: EffectiveResolution.Confidence = .high
  )
    -> EffectiveResolution
  {
    EffectiveResolution(x: x, y: y ?? x, method: .metadata, confidence: confidence)
  }

  private func page(_ density: Double) -> EffectiveResolution {
    EffectiveResolution(x: density, y: density, method: .pageFormat, confidence: .high)
  }

  @Test("A declared density that gives a sheet of A4 is believed")
  func declaredA4() {
    #expect(resolution(1654, 2339, jfif: (1, 200, 200)) == declared(200))
  }

  @Test("A density of JFIF without a unit is a ratio")
  func ratio() {
    #expect(resolution(1000, 1200, jfif: (0, 72, 72)) == nil)
    #expect(resolution(1000, 1200, jfif: (0, 300, 300)) == nil)
  }

  @Test("72, and the 96 of programs, are constants and not measurements", arguments: [72, 96] as [UInt16])
  func constants(density: UInt16) {
    #expect(resolution(1000, 1240, jfif: (1, density, density)) == nil)
    #expect(resolution(1000, 1240, exif: exif(UInt32(density))) == nil)
    #expect(resolution(1654, 2339, jfif: (1, density, density)) == page(200))
  }

  @Test("Unit 3 of Exif is the centimetre")
  func exifCentimetres() throws {
    let found = try #require(resolution(1240, 1754, exif: exif(59, unit: 3)))
    #expect(found.method == .metadata)
    #expect(abs(found.x - 149.86) < 0.01)
  }

  @Test("JFIF's unit 2 is the centimetre")
  func jfifCentimetres() throws {
    let found = try #require(resolution(1654, 2339, jfif: (2, 79, 79)))
    #expect(found.method == .metadata)
    #expect(abs(found.x - 200.66) < 0.01)
  }

  @Test("pHYs counts pixels a metre")
  func pixelsPerMetre() throws {
    var encoder = TestPNG(.gray)
    let perMetre: [UInt8] = [0, 0, 0x1E, 0xC2]
    encoder.chunks = [TestPNG.chunk("pHYs", perMetre + perMetre + [1])]
    let found = try #require(resolution(png: encoder.encode(TestPicture(width: 1654, height: 2339, pixel: [255]))))
    #expect(found.method == .metadata)
    #expect(found.confidence == .high)
    #expect(abs(found.x - 200) < 0.05)
  }

  @Test("Orientations that lay a picture on its side exchange its axes", arguments: [5, 6, 7, 8] as [UInt16])
  func turned(orientation: UInt16) {
    // Fax has fewer rows than columns to the inch.
    #expect(resolution(1687, 1146, exif: exif(204, y: 98)) == declared(204, 98, .medium))
    #expect(resolution(1687, 1146, exif: exif(204, orientation: orientation, y: 98)) == declared(98, 204, .medium))
  }

  @Test("Of two declarations, the constant does not count")
  func constantAndMeasurement() {
    #expect(resolution(1654, 2339, jfif: (1, 72, 72), exif: exif(200)) == declared(200))
  }

  @Test("Two densities that contradict each other are not believed where neither gives a paper")
  func conflicting() {
    #expect(resolution(1000, 1700, jfif: (1, 150, 150), exif: exif(300)) == nil)
  }

  @Test("A camera's density of 300 is not the picture's", arguments: [(1600, 1200), (1500, 1000), (1280, 720)])
  func camera(size: (Int, Int)) {
    #expect(resolution(size.0, size.1, exif: exif(300)) == nil)
  }

  @Test("A page that was scaled down keeps its density wrongly, and the pixels of A4 at 150 tell")
  func scaledDown() {
    #expect(resolution(1240, 1754, jfif: (1, 300, 300))?.confidence != .high)
  }

  @Test(
    "The exact size of a page at a usual density tells it, either way up",
    arguments: [(1240, 1754, 150), (1754, 1240, 150), (1654, 2339, 200), (1653, 2338, 200), (1700, 2200, 200)])
  func exactPage(width: Int, height: Int, density: Double) {
    #expect(resolution(width, height) == page(density))
  }

  @Test("In few pixels the size of A4 may be chance", arguments: [(1168, 824), (827, 1169), (595, 842)])
  func fewPixels(size: (Int, Int)) {
    #expect(resolution(size.0, size.1)?.confidence != .high)
  }

  @Test("A shape alone tells nothing: an identity card may be as long as A5 or a page of a passport")
  func shapeAlone() {
    #expect(resolution(1020, 722) == nil)
    #expect(resolution(1302, 917) == nil)
  }

  @Test("A picture of the screen has no resolution", arguments: [(1080, 1920), (1920, 1080), (1170, 2532)])
  func screen(size: (Int, Int)) {
    #expect(resolution(size.0, size.1) == nil)
  }

  @Test("A picture without text, paper or density has none")
  func nothingKnown() {
    #expect(resolution(900, 1100) == nil)
    #expect(resolution(jpeg: TestJPEG().encode(.busy(width: 700, height: 900))) == nil)
  }

  @Test("A density of zero or beyond what exists is passed over", arguments: [1, 20, 5000, 65535] as [UInt16])
  func absurd(density: UInt16) {
    #expect(resolution(1654, 2339, jfif: (1, density, density)) == page(200))
  }
}
