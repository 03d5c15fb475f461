import Examining
import TestImages
import Testing
import Vocabulary

@Suite struct ExifTests {
  private func examine(jpegWith exif: [UInt8]) -> Examination {
    var encoder = TestJPEG()
    encoder.exif = exif
    encoder.density = (1, 72, 72)
    var examination = Examination(format: .jpeg)
    JPEGExaminer(bounds: Bounds()).examine(
      encoder.encode(TestPicture(width: 8, height: 8, pixel: [128])).span, into: &examination)
    return examination
  }

  private func exifDensity(_ entries: [(UInt16, TestExif.Value)]) -> DeclaredDensity? {
    let exif = TestExif(isBigEndian: true, entries: entries.map { (tag: $0.0, value: $0.1) })
    return examine(jpegWith: exif.bytes).image?.densities.first { $0.source == .exif }
  }

  @Test("Orientation and density are read in both byte orders", arguments: [false, true])
  func byteOrders(isBigEndian: Bool) {
    let exif = TestExif(
      isBigEndian: isBigEndian,
      entries: [
        (TestExif.orientation, .short(6)), (TestExif.xResolution, .rational(300, 1)),
        (TestExif.yResolution, .rational(1181, 10)), (TestExif.resolutionUnit, .short(3))
      ])
    let examination = examine(jpegWith: exif.bytes)
    #expect(examination.image?.orientation == 6)
    #expect(
      examination.image?.densities == [
        DeclaredDensity(source: .jfif, x: 72, y: 72, unit: .perInch),
        DeclaredDensity(source: .exif, x: 300, y: 118.1, unit: .perCentimetre)
      ])
    #expect(examination.pages.first?.rotation == 90)
  }

  @Test(
    "The orientation says by how much the picture is turned",
    arguments: [(1, 0), (2, 0), (3, 180), (4, 180), (5, 270), (6, 90), (7, 90), (8, 270)] as [(UInt16, Int)])
  func rotation(orientation: UInt16, degrees: Int) {
    let exif = TestExif(isBigEndian: false, entries: [(TestExif.orientation, .short(orientation))])
    #expect(examine(jpegWith: exif.bytes).pages.first?.rotation == degrees)
  }

  @Test("An orientation that does not exist is none", arguments: [0, 9, 65_535] as [UInt16])
  func impossibleOrientation(orientation: UInt16) {
    let exif = TestExif(isBigEndian: true, entries: [(TestExif.orientation, .short(orientation))])
    #expect(examine(jpegWith: exif.bytes).image?.orientation == nil)
  }

  @Test("The inch is the unit where none is said, and a missing direction is like the other")
  func defaults() {
    #expect(
      exifDensity([(TestExif.xResolution, .rational(200, 1))])
        == DeclaredDensity(source: .exif, x: 200, y: 200, unit: .perInch))
  }

  @Test(
    "A density that is no number is none",
    arguments: [.rational(300, 0), .rational(0, 1), .short(300)] as [TestExif.Value])
  func absurdDensity(value: TestExif.Value) {
    #expect(exifDensity([(TestExif.xResolution, value), (TestExif.resolutionUnit, .short(2))]) == nil)
  }

  @Test("Directories that lead to each other, offsets outside and cut blocks do no harm")
  func hostile() {
    let exif = TestExif(
      isBigEndian: false, entries: [(TestExif.orientation, .short(3)), (TestExif.xResolution, .rational(300, 1))],
      next: 8)
    #expect(examine(jpegWith: exif.bytes).image?.orientation == 3)
    for length in 0..<exif.bytes.count {
      #expect(examine(jpegWith: Array(exif.bytes.prefix(length))).damage == nil)
    }
    for offset in exif.bytes.indices {
      var hostile = exif.bytes
      hostile[offset] = 0xFF
      #expect(examine(jpegWith: hostile).damage == nil)
    }
  }
}
