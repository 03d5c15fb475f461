import Codecs
import FixtureForge
import Remedying
import TestImages
import Testing
import Vocabulary

@Suite struct PNGRemedyTests {
  /// The content of IHDR from the bits of a sample: bits and colour type.
  private func layout(_ bytes: [UInt8]) -> [UInt8] { Array(bytes[24...25]) }

  private func pixels(_ bytes: [UInt8]) throws -> PNGPixels {
    try PNGPixels(reading: bytes.span, maximumSide: 10_000, maximumBytes: 1 << 28)
  }

  /// Red, green, blue and alpha of each pixel.
  private func colors(_ pixels: PNGPixels) -> [[UInt8]] {
    let channels = pixels.channels
    return stride(from: 0, to: pixels.samples.count, by: channels).map { start in
      let sample = Array(pixels.samples[start..<start + channels])
      let alpha = channels % 2 == 0 ? sample[channels - 1] : 255
      return (channels >= 3 ? Array(sample.prefix(3)) : [sample[0], sample[0], sample[0]]) + [alpha]
    }
  }

  private static let side = 64

  private func picture(_ channels: Int, _ sample: (Int, Int, Int) -> UInt8) -> TestPicture {
    TestPicture(width: Self.side, height: Self.side, channels: channels, sample: sample)
  }

  @Test("Pixels take as few bits as they need, and stay what they are")
  func layouts() throws {
    let cases: [(TestPNG.ColorType, TestPicture, [UInt8])] = [
      (.rgb, picture(3) { x, y, channel in UInt8((x * y + channel) % 2 * 200) }, [1, 3]),
      (.rgb, picture(3) { x, y, channel in UInt8((x + y) % 11 * 20 + channel) }, [4, 3]),
      (.rgb, picture(3) { x, y, channel in UInt8((x * 4 + channel * y) & 0xFF) }, [8, 2]),
      (.rgb, picture(3) { x, y, _ in UInt8((x * y) & 0xFF) }, [8, 0]),
      (.gray, picture(1) { x, y, _ in (x ^ y) & 1 == 0 ? 0 : 255 }, [1, 0]),
      (
        .rgba, picture(4) { x, y, channel in channel == 3 ? UInt8(x / 32 * 155 + 100) : UInt8((x * y) % 5 * 50) },
        [4, 3]
      ),
      (.gray, picture(1) { x, y, _ in UInt8((x + y) % 4 * 85) }, [2, 0]),
      (.rgba, picture(4) { x, y, channel in channel == 3 ? 255 : UInt8((x * 4 + channel * y) & 0xFF) }, [8, 2]),
      (.rgba, picture(4) { x, y, channel in UInt8((x * 4 + channel * y + x * x) & 0xFF) }, [8, 6]),
      (.rgba, picture(4) { x, y, channel in channel == 3 ? UInt8(x * 4) : UInt8((x * y) & 0xFF) }, [8, 4])
    ]
    for (colorType, picture, expected) in cases {
      let original = TestPNG(colorType).encode(picture)
      let remedied = try Mending(.png, under: original.count).remedy(for: original)
      #expect(remedied.method == .pngLossless)
      #expect(layout(remedied.bytes) == expected)
      #expect(colors(try pixels(remedied.bytes)) == colors(try pixels(original)))
    }
  }

  @Test("Samples of 16 bits become 8")
  func deep() throws {
    var writer = TestPNG(.rgb)
    writer.bits = 16
    let original = writer.encode(.busy(width: Self.side, height: Self.side))
    let remedied = try Mending(.png, under: original.count * 9 / 10).remedy(for: original)
    #expect(layout(remedied.bytes) == [8, 2])
    #expect(try pixels(remedied.bytes).samples == pixels(original).samples)
  }

  @Test("An interlaced picture is packed row by row")
  func interlaced() throws {
    var writer = TestPNG(.gray)
    writer.isInterlaced = true
    let original = writer.encode(picture(1) { x, y, _ in UInt8((x * 3 + y) & 0xFF) })
    let remedied = try Mending(.png, under: original.count).remedy(for: original)
    #expect(remedied.bytes[28] == 0)
    #expect(try pixels(remedied.bytes).samples == pixels(original).samples)
  }

  @Test("A scan that is all but black and white becomes so where nothing else is enough")
  func bilevel() throws {
    var random = RandomSequence(seed: 8)
    let scan = picture(1) { x, y, _ in UInt8((x / 8 + y / 8) % 2 * 220 + random.number(in: 0...30)) }
    let original = TestPNG(.gray).encode(scan)
    let remedied = try Mending(.png, under: original.count / 8).remedy(for: original)
    #expect(remedied.method == .pngBilevel)
    #expect(layout(remedied.bytes) == [1, 0])
    #expect(try pixels(remedied.bytes).samples == scan.samples.map { $0 < 128 ? 0 : 255 })
  }

  @Test("A scan of much grain becomes a JPEG that looks the same")
  func photo() throws {
    let raster = Scan.raster(channels: .rgb, grain: 7)
    let original = PNGWriter(pixelsPerMetre: 3_937).encode(raster)
    let limit = original.count / 3
    var mending = Mending(.png, under: limit)
    mending.densities = [DeclaredDensity(source: .phys, x: 3_937, y: 3_937, unit: .perMetre)]
    let remedied = try mending.remedy(for: original)
    #expect(remedied.method == .pngToJPEG)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
    let after = try Luma(remedied.bytes)
    #expect((after.width, after.height) == (raster.width, raster.height))
    #expect(after.signalToNoise(against: Luma(raster)) > 36)
    // 100 dots per inch, and chroma for every pixel.
    #expect(try #require(JPEGFile(remedied.bytes).contents(0xE0).first)[7..<10].elementsEqual([1, 0, 100]))
    #expect(JPEGFile(remedied.bytes).samplingFactors == [0x11, 0x11, 0x11])
  }

  @Test("What is transparent shows white in a JPEG")
  func transparent() throws {
    var random = RandomSequence(seed: 9)
    let original = TestPNG(.rgba).encode(
      picture(4) { x, _, channel in channel == 3 ? (x < 32 ? 0 : 255) : UInt8(random.number(in: 0...90)) })
    let remedied = try Mending(.png, under: original.count / 4).remedy(for: original)
    #expect(remedied.method == .pngToJPEG)
    let after = try Luma(remedied.bytes)
    #expect(after.samples[20 * Self.side + 10] > 230)
    #expect(after.samples[20 * Self.side + 50] < 120)
  }

  @Test("How pixels are shown stays, and notes go")
  func chunks() throws {
    var writer = TestPNG(.gray)
    let density = TestPNG.chunk("pHYs", TestPNG.integer(11_811) + TestPNG.integer(11_811) + [1])
    let gamma = TestPNG.chunk("gAMA", TestPNG.integer(45_455))
    writer.chunks = [gamma, density, TestPNG.chunk("tEXt", Array("Author\u{0}Personne".utf8))]
    let original = writer.encode(picture(1) { x, y, _ in UInt8((x * 3 + y) & 0xFF) })
    var mending = Mending(.png, under: original.count)
    mending.orientation = 3
    let remedied = try mending.remedy(for: original)
    #expect(remedied.bytes.contains(gamma))
    #expect(remedied.bytes.contains(density))
    #expect(!remedied.bytes.contains(Array("tEXt".utf8)))
    #expect(remedied.bytes.contains(Array("eXIf".utf8)))
  }

  /// Of a display: a header and one tag of 256 bytes. libpng believes in none that is packed into less than about 80.
  private static let profile: [UInt8] = {
    var random = RandomSequence(seed: 5)
    var profile = [UInt8](repeating: 0, count: 144) + (0..<256).map { _ in UInt8(random.number(in: 0...255)) }
    profile.replaceSubrange(2..<4, with: [1, 0x90])
    profile[8] = 4
    profile.replaceSubrange(12..<24, with: "mntrRGB XYZ ".utf8)
    profile.replaceSubrange(36..<40, with: "acsp".utf8)
    // D50, as every profile has it.
    profile.replaceSubrange(68..<80, with: [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D])
    profile[131] = 1
    profile.replaceSubrange(132..<148, with: Array("cprt".utf8) + [0, 0, 0, 144, 0, 0, 1, 0] + Array("text".utf8))
    return profile
  }()

  @Test("A colour profile is kept, in a PNG and in a JPEG", arguments: [RemedyMethod.pngLossless, .pngToJPEG])
  func profile(method: RemedyMethod) throws {
    var random = RandomSequence(seed: 9)
    var writer = TestPNG(.rgb)
    let packed = try #require(PNGFile.compressed(Self.profile, effort: 6, maximumBytes: 1_000))
    let chunk = TestPNG.chunk("iCCP", Array("Large".utf8) + [0, 0] + packed)
    writer.chunks = [chunk]
    let isNoisy = method == .pngToJPEG
    let original = writer.encode(
      picture(3) { x, y, _ in isNoisy ? UInt8(random.number(in: 0...255)) : UInt8((x * 4 + y * y) & 0xFF) })
    let remedied = try Mending(.png, under: isNoisy ? original.count / 2 : original.count).remedy(for: original)
    #expect(remedied.method == method)
    if isNoisy {
      let content = Array("ICC_PROFILE".utf8) + [0, 1, 1] + Self.profile
      #expect(JPEGFile(remedied.bytes).contents(0xE2) == [content])
    } else {
      #expect(remedied.bytes.contains(chunk))
    }
  }

  @Test("An animation has no remedy")
  func animated() {
    var mending = Mending(.png, under: 1_000)
    mending.frames = 2
    #expect(throws: RemedyObstacle(.unsupported)) { try mending.remedy(for: []) }
  }

  @Test("A picture of which a part lacks is not made look whole")
  func truncated() {
    let original = TestPNG(.gray).encode(.busy(width: Self.side, height: Self.side, channels: 1))
    #expect(throws: RemedyObstacle(.damaged)) {
      try Mending(.png, under: original.count).remedy(for: Array(original.dropLast(1_000)))
    }
  }

  @Test("Any byte may be wrong", arguments: 0..<40)
  func mutated(seed: UInt64) {
    var random = RandomSequence(seed: seed)
    var original = TestPNG(.rgba).encode(.busy(width: 40, height: 30, channels: 4))
    for _ in 0..<3 { original[random.number(in: 8...original.count - 1)] = UInt8(random.number(in: 0...255)) }
    let remedied = try? Mending(.png, under: original.count / 2).remedy(for: original)
    if let remedied { #expect(remedied.bytes.count < original.count / 2) }
  }

  @Test("What is no picture has no remedy")
  func unsupported() {
    #expect(throws: RemedyObstacle(.unsupported)) { try Mending(.text, under: 10).remedy(for: [0x20]) }
  }
}
