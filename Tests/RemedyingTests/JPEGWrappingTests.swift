import FixtureForge
import Remedying
import Testing
import Vocabulary

@Suite struct JPEGWrappingTests {
  @Test("A colour profile is kept")
  func profile() throws {
    let picture = try Scan.jpeg(channels: .rgb)
    let content = Array("ICC_PROFILE".utf8) + [0, 1, 1] + (0..<600).map { UInt8($0 & 0xFF) }
    let original = JPEGFile(picture).inserting(0xE2, content)
    let remedied = try Mending(under: picture.count / 2).remedy(for: original)
    #expect(JPEGFile(remedied.bytes).contents(0xE2) == [content])
  }

  @Test("A colour profile that takes several segments is kept")
  func longProfile() throws {
    let picture = try Scan.jpeg(channels: .rgb)
    let profile = (0..<90_000).map { UInt8($0 % 251) }
    func segment(_ number: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
      Array("ICC_PROFILE".utf8) + [0, number, 2] + content
    }
    let original = JPEGFile(JPEGFile(picture).inserting(0xE2, segment(2, profile[60_000...])))
      .inserting(0xE2, segment(1, profile[..<60_000]))
    let remedied = try Mending(under: picture.count / 2 + profile.count).remedy(for: original)
    #expect(JPEGFile(remedied.bytes).contents(0xE2).flatMap { $0.dropFirst(14) } == profile)
  }

  @Test("Of what a camera notes nothing but the orientation stays")
  func notes() throws {
    let place = ExifBlock.Place(latitude: [47, 12, 0], longitude: [1, 33, 0])
    let camera = try Scan.jpeg {
      $0.exif = ExifBlock(
        camera: ExifBlock.Camera(make: "Fabrique", model: "Modèle"), orientation: 6, resolution: 72, place: place)
    }
    // XMP, IPTC, a second picture, a maker's own, a comment.
    let more: [(UInt8, String)] = [
      (0xE1, "http://ns.adobe.com/xap/1.0/\u{0}<x:xmpmeta/>"), (0xED, "Photoshop 3.0"), (0xE2, "MPF"), (0xEB, "HDR"),
      (0xFE, "Prise par Personne")
    ]
    let original = more.reduce(camera) { JPEGFile($0).inserting($1.0, Array($1.1.utf8)) }
    var mending = Mending(under: original.count / 2)
    mending.orientation = 6
    let remedied = try mending.remedy(for: original)
    let orientation: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    #expect(
      JPEGFile(remedied.bytes).contents(0xE1)
        == [Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + orientation + [0, 0, 0, 0]])
    #expect(Set(JPEGFile(remedied.bytes).segments.map(\.marker)) == [0xE0, 0xE1, 0xDB, 0xC0, 0xC4])
  }

  @Test("A picture that is upright needs no notes at all")
  func upright() throws {
    let original = JPEGFile(try Scan.jpeg()).inserting(0xED, Array("Photoshop".utf8))
    var mending = Mending(under: original.count / 2)
    mending.orientation = 1
    let markers = Set(JPEGFile(try mending.remedy(for: original).bytes).segments.map(\.marker))
    #expect(markers == [0xE0, 0xDB, 0xC0, 0xC4])
  }

  @Test(
    "Density is said as it was, or in dots per inch",
    arguments: [
      (DeclaredDensity.Source.jfif, 300.0, DeclaredDensity.Unit.perInch, [1, 1, 44] as [UInt8]),
      (.jfif, 118, .perCentimetre, [2, 0, 118]), (.jfif, 2, .ratio, [0, 0, 2]), (.exif, 200, .perInch, [1, 0, 200]),
      (.exif, 1e9, .perInch, [0, 0, 1])
    ])
  func density(
    source: DeclaredDensity.Source, value: Double, unit: DeclaredDensity.Unit, expected: [UInt8]
  ) throws {
    let original = try Scan.jpeg()
    var mending = Mending(under: original.count / 2)
    mending.densities = [DeclaredDensity(source: source, x: value, y: value, unit: unit)]
    let segment = try #require(JPEGFile(try mending.remedy(for: original).bytes).contents(0xE0).first)
    #expect(Array(segment[7..<10]) == expected)
  }
}
