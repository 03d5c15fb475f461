import Examining
import TestImages
import Testing
import Vocabulary

@Suite struct PNGExaminerTests {
  private func examine(_ file: [UInt8], bounds: Bounds = Bounds()) -> Examination {
    var examination = Examination(format: .png)
    PNGExaminer(bounds: bounds).examine(file.span, into: &examination)
    return examination
  }

  private let picture = TestPicture.busy(width: 100, height: 80)

  @Test(
    "A sound PNG of any color is described and has no damage",
    arguments: [
      (.gray, 1, .gray), (.rgb, 3, .rgb), (.indexed, 1, .indexed), (.grayAlpha, 2, .grayAlpha), (.rgba, 4, .rgba)
    ] as [(TestPNG.ColorType, Int, ImageFacts.Color)], [false, true])
  func sound(sample: (TestPNG.ColorType, Int, ImageFacts.Color), isInterlaced: Bool) {
    var encoder = TestPNG(sample.0)
    encoder.isInterlaced = isInterlaced
    if sample.0 == .indexed { encoder.chunks = [TestPNG.chunk("PLTE", [UInt8](repeating: 9, count: 768))] }
    let examination = examine(encoder.encode(.busy(width: 61, height: 47, channels: sample.1)))
    #expect(examination.damage == nil)
    #expect(examination.pageCount == 1)
    #expect(examination.pages.map(\.kind) == [.image])
    #expect(examination.pages.map(\.rotation) == [0])
    #expect(examination.pages.map(\.resolution) == [nil])
    #expect(
      examination.image
        == ImageFacts(
          width: 61, height: 47, components: sample.1, bits: 8, color: sample.2,
          coding: isInterlaced ? .interlaced : .sequential))
  }

  @Test("Density, orientation and frames are read")
  func metadata() {
    var encoder = TestPNG(.rgb)
    let exif = TestExif(isBigEndian: true, entries: [(TestExif.orientation, .short(8))])
    encoder.chunks = [
      TestPNG.chunk("pHYs", TestPNG.integer(11_811) + TestPNG.integer(11_811) + [1]),
      TestPNG.chunk("eXIf", exif.bytes),
      TestPNG.chunk("acTL", TestPNG.integer(3) + TestPNG.integer(0))
    ]
    let examination = examine(encoder.encode(picture))
    #expect(examination.image?.densities == [DeclaredDensity(source: .phys, x: 11_811, y: 11_811, unit: .perMetre)])
    #expect(examination.image?.orientation == 8)
    #expect(examination.pages.first?.rotation == 270)
    #expect(examination.image?.frames == 3)
  }

  @Test("What a chunk with a wrong checksum says is not believed")
  func wrongChecksum() {
    var encoder = TestPNG(.rgb)
    var density = TestPNG.chunk("pHYs", TestPNG.integer(11_811) + TestPNG.integer(11_811) + [1])
    density[density.count - 1] ^= 1
    encoder.chunks = [density]
    let examination = examine(encoder.encode(picture))
    #expect(examination.image?.densities == [])
    #expect(examination.damage == nil)
  }

  @Test("Rows that the file no longer holds are missing", arguments: [false, true], [0.25, 0.5, 0.9])
  func truncated(isInterlaced: Bool, share: Double) throws {
    var encoder = TestPNG(.rgb)
    encoder.isInterlaced = isInterlaced
    let file = encoder.encode(picture)
    let damage = try #require(examine(Array(file.prefix(Int(Double(file.count) * share)))).damage)
    #expect(damage.kind == .truncated)
    #expect(abs(try #require(damage.missingShare) - (1 - share)) < 0.1)
  }

  @Test("A missing end is nothing to tell")
  func missingEnd() {
    let file = TestPNG(.rgb).encode(picture)
    for surplus in [12, 14] { #expect(examine(file.dropLast(surplus) + []).damage == nil) }
  }

  @Test("Image data that does not have its checksum is corrupt")
  func corrupt() {
    var file = TestPNG(.rgb).encode(picture)
    file[file.count - 13] ^= 1
    #expect(examine(file).damage == Damage(kind: .corrupt, missingShare: nil))
  }

  @Test("What no usual reader opens cannot be read")
  func unreadable() throws {
    let sound = TestPNG(.rgb).encode(picture)
    var badDepth = TestPNG(.rgb)
    badDepth.bits = 4
    let appleVariant =
      TestPNG.signature + TestPNG.chunk("CgBI", [0x50, 0, 0x20, 2]) + sound.dropFirst(TestPNG.signature.count)
    let noPalette = TestPNG(.indexed).encode(.busy(width: 9, height: 9, channels: 1))
    for file in [Array(sound.prefix(20)), badDepth.encode(picture), appleVariant, noPalette] {
      #expect(examine(file).damage == Damage(kind: .unreadable))
    }
  }

  @Test("The bounds on sides and pixels hold before anything is decoded")
  func size() {
    let wide = examine(TestPNG.signature + TestPNG(.gray).header(width: 40_000, height: 1))
    #expect(wide.boundMet == BoundMet(kind: .side, value: 40_000, limit: 32_767, page: nil))
    let large = examine(TestPNG.signature + TestPNG(.gray).header(width: 20_000, height: 20_000))
    #expect(large.boundMet == BoundMet(kind: .pixels, value: 400_000_000, limit: 100_000_000, page: nil))
    #expect(large.damage == nil)
    #expect(large.image?.width == 20_000)
  }
}
