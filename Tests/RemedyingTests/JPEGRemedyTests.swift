import Codecs
import FixtureForge
import Remedying
import TestImages
import Testing
import Vocabulary

@Suite struct JPEGRemedyTests {
  @Test("A photo of 12 megapixels ends just under the limit and looks the same")
  func photo() throws {
    var random = RandomSequence(seed: 5)
    let sheet = PageSources.sheets(&random)
    let photo = Photograph(size: .megapixels12, using: &random)
    let raster = photo.develop(photo.expose(sheet, using: &random), using: &random)
    let original = try JPEGWriter(quality: 99).encode(raster)
    try #require(original.count > 5_000_000)

    let remedied = try Mending(under: 5_000_000).remedy(for: original)
    #expect((4_600_000..<5_000_000).contains(remedied.bytes.count))
    #expect(remedied.method == .jpegRequantised)
    #expect(try #require(remedied.quality) > 90)
    #expect(try Luma(remedied.bytes).signalToNoise(against: Luma(original)) > 44)
  }

  @Test(
    "A page ends just under the limit, whatever it was coded like",
    arguments: [(false, false), (true, false), (false, true), (true, true)])
  func codings(isProgressive: Bool, isArithmetic: Bool) throws {
    let original = try Scan.jpeg(channels: .rgb) {
      $0.progressive = isProgressive
      $0.arithmetic = isArithmetic
    }
    let limit = original.count * 6 / 10
    let remedied = try Mending(under: limit).remedy(for: original)
    #expect((limit * 85 / 100..<limit).contains(remedied.bytes.count))
    #expect(JPEGFile(remedied.bytes).frame?.marker == 0xC0)
    let (before, after) = (try Luma(original), try Luma(remedied.bytes))
    #expect((before.width, before.height) == (after.width, after.height))
    #expect(after.findings?.badCodes == false)
    #expect(after.signalToNoise(against: before) > 36)
  }

  @Test(
    "What was read to be examined makes the same remedy as what is read for it",
    arguments: [(false, false), (true, false), (true, true)], [JPEGScale.half, .quarter])
  func readOnce(coding: (isProgressive: Bool, isArithmetic: Bool), scale: JPEGScale) throws {
    let picture = try Scan.jpeg(channels: .rgb) {
      $0.progressive = coding.isProgressive
      $0.arithmetic = coding.isArithmetic
    }
    let profile = Array("ICC_PROFILE".utf8) + [0, 1, 1] + [UInt8](repeating: 7, count: 99)
    let original = JPEGFile(picture).inserting(0xE2, profile)
    var mending = Mending(under: original.count * 6 / 10)
    let expected = try mending.remedy(for: original)
    mending.coefficients = KeptCoefficients(maximumBytes: 1 << 30)
    try mending.coefficients.keep(original, scale: scale)
    // Nothing is left to be read of the file itself.
    #expect(try mending.remedy(for: [0xFF, 0xD8]) == expected)
    #expect(JPEGFile(expected.bytes).contents(0xE2) == [profile])
  }

  @Test("Chroma keeps its density", arguments: [true, false])
  func sampling(isSubsampled: Bool) throws {
    let original = try Scan.jpeg(channels: .rgb) { $0.subsampled = isSubsampled }
    let remedied = try Mending(under: original.count / 2).remedy(for: original)
    #expect(JPEGFile(remedied.bytes).samplingFactors == JPEGFile(original).samplingFactors)
  }

  @Test("A gray page stays gray")
  func gray() throws {
    let original = try Scan.jpeg()
    let remedied = try Mending(under: original.count / 2).remedy(for: original)
    #expect(JPEGFile(remedied.bytes).samplingFactors.count == 1)
  }

  @Test("Inks stay inks, inverted where they were", arguments: [true, false])
  func inks(isAdobe: Bool) throws {
    var original = TestJPEG().encode(.busy(width: 200, height: 150, channels: 4))
    if !isAdobe {
      let marker = try #require(original.firstIndex(of: 0xEE))
      let length = Int(original[marker + 1]) << 8 | Int(original[marker + 2])
      original.removeSubrange(marker - 1..<marker + 1 + length)
    }
    let remedied = try Mending(under: original.count / 2).remedy(for: original)
    #expect(JPEGFile(remedied.bytes).contents(0xEE) == JPEGFile(original).contents(0xEE))
    #expect(JPEGFile(remedied.bytes).samplingFactors.count == 4)
    #expect(try Luma(remedied.bytes).signalToNoise(against: Luma(original)) > 15)
  }

  @Test("What is heavy by its notes alone loses nothing else")
  func lossless() throws {
    let picture = try Scan.jpeg(quality: 80)
    let original = JPEGFile(picture).inserting(0xFE, [UInt8](repeating: 0x20, count: 60_000))
    let remedied = try Mending(under: picture.count + 3_000).remedy(for: original)
    #expect(remedied.method == .jpegLossless)
    #expect(remedied.quality == nil)
    #expect(try Luma(remedied.bytes).samples == Luma(original).samples)
  }

  @Test("A picture finer than advised can be had with fewer pixels, and says how large it is")
  func scaled() throws {
    let original = try Scan.jpeg(resolution: 600, quality: 90)
    var mending = Mending(under: original.count / 3)
    mending.resolution = 600
    mending.score = 90
    mending.densities = [DeclaredDensity(source: .jfif, x: 600, y: 600, unit: .perInch)]
    let remedied = try mending.remedy(for: original, attempt: 1)
    #expect(remedied.method == .jpegScaled)
    #expect(remedied.bytes.count < original.count / 3)
    let (before, after) = (try Luma(original), try Luma(remedied.bytes))
    #expect((after.width, after.height) == ((before.width + 1) / 2, (before.height + 1) / 2))
    let density = try #require(JPEGFile(remedied.bytes).contents(0xE0).first)[7...]
    #expect(Array(density.prefix(5)) == [1, 300 >> 8, 300 & 0xFF, 300 >> 8, 300 & 0xFF])
  }

  @Test("Where coarser steps would show, fewer pixels come first")
  func scaledFirst() throws {
    let original = try Scan.jpeg(resolution: 400, quality: 97)
    var mending = Mending(under: original.count / 20)
    mending.resolution = 400
    #expect(try mending.remedy(for: original).method == .jpegScaled)
    #expect(try mending.remedy(for: original, attempt: 1).method == .jpegRequantised)
  }

  @Test("No picture loses pixels of which nobody knows how large they are")
  func exhausted() throws {
    let original = try Scan.jpeg()
    #expect(throws: RemedyObstacle(.exhausted)) {
      try Mending(under: original.count / 2).remedy(for: original, attempt: 1)
    }
  }

  @Test("Where steps would take the edges of strokes with them there is no remedy, the less so where none was measured")
  func lostEdges() throws {
    let original = try Scan.jpeg()
    func made(score: Int?) -> [Bool] {
      [2, 4, 8, 12, 16, 24, 32, 48, 64].map { part in
        var mending = Mending(under: original.count / part)
        mending.score = score
        return (try? mending.remedy(for: original)) != nil
      }
    }
    let (measured, unmeasured) = (made(score: 90), made(score: nil))
    #expect(measured.first == true && measured.last == false)
    #expect(unmeasured.first == true && unmeasured.last == false)
    #expect(measured.count { $0 } > unmeasured.count { $0 })
  }

  @Test("A limit that nothing reaches is not reached")
  func unreachable() throws {
    let original = try Scan.jpeg()
    #expect(throws: RemedyObstacle(.exhausted)) { try Mending(under: 1_500).remedy(for: original) }
  }

  @Test("Coefficients that take more memory than is allowed are not read")
  func memory() throws {
    let original = try Scan.jpeg()
    var mending = Mending(under: original.count / 2)
    mending.bounds.maximumMemory = 257 << 20
    #expect(throws: RemedyObstacle(.exhausted)) { try mending.remedy(for: original) }
  }

  @Test("Too many scans are not read")
  func scans() throws {
    let original = try Scan.jpeg { $0.progressive = true }
    var mending = Mending(under: original.count / 2)
    mending.bounds.maximumScans = 2
    #expect(throws: RemedyObstacle(.damaged)) { try mending.remedy(for: original) }
  }

  @Test("A picture of which a part lacks is not made look whole", arguments: [true, false])
  func truncated(isProgressive: Bool) throws {
    let original = try Scan.jpeg { $0.progressive = isProgressive }
    #expect(throws: RemedyObstacle(.damaged)) {
      try Mending(under: original.count / 4).remedy(for: Array(original.prefix(original.count / 2)))
    }
  }

  @Test("Any byte may be wrong", arguments: 0..<40)
  func mutated(seed: UInt64) throws {
    var random = RandomSequence(seed: seed)
    var original = TestJPEG().encode(.busy(width: 120, height: 90))
    for _ in 0..<3 { original[random.number(in: 2...original.count - 1)] = UInt8(random.number(in: 0...255)) }
    let remedied = try? Mending(under: original.count / 2).remedy(for: original)
    if let remedied { #expect(remedied.bytes.count < original.count / 2) }
  }
}
