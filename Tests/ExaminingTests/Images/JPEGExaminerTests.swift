import Codecs
import Examining
import TestImages
import Testing
import Vocabulary

@Suite struct JPEGExaminerTests {
  private func examine(
    _ file: [UInt8], bounds: Bounds = Bounds(), coefficients: KeptCoefficients = .none
  ) -> Examination {
    var examination = Examination(format: .jpeg)
    JPEGExaminer(bounds: bounds, attendants: Attendants(coefficients: coefficients))
      .examine(file.span, into: &examination)
    return examination
  }

  private let picture = TestPicture.busy(width: 200, height: 320)

  /// The offset of a marker's second byte.
  private func marker(_ code: UInt8, in file: [UInt8]) throws -> Int {
    try #require(file.indices.dropFirst().first { file[$0] == code && file[$0 - 1] == 0xFF })
  }

  @Test(
    "A sound JPEG of any common kind is described and has no damage",
    arguments: [
      (1, false, false, .gray, .baseline, 1), (3, false, false, .ycc, .baseline, 1),
      (4, false, false, .cmyk, .baseline, 1),
      (3, true, false, .ycc, .progressive, 10), (3, false, true, .ycc, .arithmeticSequential, 1),
      (1, true, true, .gray, .arithmeticProgressive, 6)
    ] as [(Int, Bool, Bool, ImageFacts.Color, ImageFacts.Coding, Int)])
  func sound(
    channels: Int, isProgressive: Bool, isArithmetic: Bool, color: ImageFacts.Color, coding: ImageFacts.Coding,
    scans: Int
  ) {
    var encoder = TestJPEG()
    encoder.isProgressive = isProgressive
    encoder.isArithmetic = isArithmetic
    let examination = examine(encoder.encode(.busy(width: 61, height: 47, channels: channels)))
    #expect(examination.damage == nil)
    #expect(examination.boundMet == nil)
    #expect(examination.pageCount == 1)
    #expect(examination.pages.map(\.kind) == [.image])
    #expect(examination.pages.map(\.rotation) == [0])
    #expect(examination.pages.map(\.resolution) == [nil])
    let density: [DeclaredDensity] =
      channels == 4 ? [] : [DeclaredDensity(source: .jfif, x: 1, y: 1, unit: .ratio)]
    #expect(
      examination.image
        == ImageFacts(
          width: 61, height: 47, components: channels, bits: 8, color: color, coding: coding, scans: scans,
          densities: density))
  }

  @Test("Keeping coefficients changes no fact, and keeps none of what is not whole", arguments: [1, 3, 4])
  func keptCoefficients(channels: Int) throws {
    var encoder = TestJPEG()
    for (isProgressive, isArithmetic) in [(false, false), (true, false), (false, true)] {
      (encoder.isProgressive, encoder.isArithmetic) = (isProgressive, isArithmetic)
      let file = encoder.encode(.busy(width: 200, height: 320, channels: channels))
      var changed = file
      for index in 0..<40 { changed[file.count / 2 + index] = index.isMultiple(of: 2) ? 0xFF : 0 }
      let header = try marker(0xDA, in: file)
      let cut = [2, file.count / 2, file.count - header].map { Array(file.dropLast($0)) }
      for variant in [file, changed, cut[0] + file] + cut {
        let coefficients = KeptCoefficients(maximumBytes: 1 << 20)
        let examination = examine(variant, coefficients: coefficients)
        #expect(examination == examine(variant))
        if case .some = coefficients.take() { #expect(examination.damage == nil) }
      }
      let coefficients = KeptCoefficients(maximumBytes: 1 << 20)
      _ = examine(file, coefficients: coefficients)
      // Arithmetic codes are too rare to be kept otherwise than as many scans are.
      guard !isArithmetic else { continue }
      guard case .some = coefficients.take() else {
        Issue.record("those of a sound file are there")
        continue
      }
    }
  }

  @Test("Coefficients that take more than is allowed are not kept")
  func largeCoefficients() {
    let coefficients = KeptCoefficients(maximumBytes: 1 << 10)
    #expect(examine(TestJPEG().encode(picture), coefficients: coefficients).damage == nil)
    if case .some = coefficients.take() { Issue.record("they are not there") }
  }

  @Test("Rows that the file no longer holds are missing", arguments: [0.25, 0.5, 0.9])
  func truncated(share: Double) throws {
    let file = TestJPEG().encode(picture)
    let damage = try #require(examine(Array(file.prefix(Int(Double(file.count) * share)))).damage)
    #expect(damage.kind == .truncated)
    #expect(abs(try #require(damage.missingShare) - (1 - share)) < 0.1)
  }

  @Test("An arithmetic-coded file that ends early lacks rows too")
  func truncatedArithmetic() throws {
    var encoder = TestJPEG()
    encoder.isArithmetic = true
    let file = encoder.encode(picture)
    let damage = try #require(examine(Array(file.prefix(file.count / 2))).damage)
    #expect(damage.kind == .truncated)
    #expect(abs(try #require(damage.missingShare) - 0.5) < 0.1)
  }

  @Test("A missing end marker is nothing to tell", arguments: [false, true])
  func missingEnd(isProgressive: Bool) {
    var encoder = TestJPEG()
    encoder.isProgressive = isProgressive
    #expect(examine(encoder.encode(picture).dropLast(2) + []).damage == nil)
  }

  @Test("A progressive file that ends early lacks detail and no rows")
  func truncatedProgressive() {
    var encoder = TestJPEG()
    encoder.isProgressive = true
    let file = encoder.encode(picture)
    #expect(examine(Array(file.prefix(file.count * 9 / 10))).damage == Damage(kind: .truncated, missingShare: 0))
    #expect(examine(Array(file.prefix(file.count / 4))).damage == Damage(kind: .truncated, missingShare: nil))
  }

  @Test("Between restart markers damage stays where it is")
  func corrupt() throws {
    var encoder = TestJPEG()
    encoder.restartRows = 1
    var file = encoder.encode(picture)
    // Ones are no code of any Huffman table; a zero after each keeps them from being a marker.
    for index in 0..<100 { file[file.count / 2 + index] = index.isMultiple(of: 2) ? 0xFF : 0 }
    let damage = try #require(examine(file).damage)
    #expect(damage.kind == .corrupt)
    #expect(try #require(damage.missingShare) <= 0.15)
  }

  @Test("Bytes after the image, or between its segments, are no damage")
  func surplus() throws {
    var file = TestJPEG().encode(picture)
    file.insert(contentsOf: [1, 2, 3], at: try marker(0xDB, in: file) - 1)
    #expect(examine(file + [UInt8](repeating: 7, count: 5000) + file).damage == nil)
  }

  @Test(
    "What the usual readers do not decode is told by its coding, not as damage",
    arguments: [(0xC1, 12, .extendedSequential), (0xC3, 16, .lossless), (0xC5, 8, .hierarchical)]
      as [(UInt8, UInt8, ImageFacts.Coding)])
  func unsupported(code: UInt8, precision: UInt8, coding: ImageFacts.Coding) throws {
    var file = TestJPEG().encode(picture)
    let frame = try marker(0xC0, in: file)
    file[frame] = code
    file[frame + 3] = precision
    let examination = examine(file)
    #expect(examination.damage == nil)
    #expect(examination.image?.coding == coding)
    #expect(examination.image?.bits == Int(precision))
    #expect(examination.pageCount == 1)
  }

  @Test("A height of zero, an impossible precision and a lone signature cannot be read")
  func unreadable() throws {
    let file = TestJPEG().encode(picture)
    let frame = try marker(0xC0, in: file)
    var noHeight = file
    (noHeight[frame + 4], noHeight[frame + 5]) = (0, 0)
    var impossible = file
    impossible[frame + 3] = 191
    for broken in [noHeight, impossible, [0xFF, 0xD8, 0xFF], Array(file.prefix(frame + 4))] {
      let examination = examine(broken)
      #expect(examination.damage == Damage(kind: .unreadable))
      #expect(examination.image == nil)
      #expect(examination.pages.isEmpty)
    }
  }

  @Test("The bounds on sides and pixels hold before anything is decoded")
  func size() throws {
    var file = TestJPEG().encode(picture)
    let frame = try marker(0xC0, in: file)
    file.replaceSubrange(frame + 4..<frame + 8, with: [0x80, 0x00, 0x00, 0x10])
    #expect(examine(file).boundMet == BoundMet(kind: .side, value: 32_768, limit: 32_767, page: nil))
    file.replaceSubrange(frame + 4..<frame + 8, with: [0x4E, 0x20, 0x4E, 0x20])
    let examination = examine(file)
    #expect(examination.boundMet == BoundMet(kind: .pixels, value: 400_000_000, limit: 100_000_000, page: nil))
    #expect(examination.damage == nil)
    #expect(examination.image?.width == 20_000)
  }

  @Test("The bound on scans is met and said")
  func scans() {
    var encoder = TestJPEG()
    encoder.isProgressive = true
    var bounds = Bounds()
    bounds.maximumScans = 4
    let examination = examine(encoder.encode(picture), bounds: bounds)
    #expect(examination.boundMet == BoundMet(kind: .scans, value: 5, limit: 4, page: nil))
    #expect(examination.image?.scans == 5)
  }

  @Test("An image in many scans that would not fit in memory meets the bound on pixels")
  func memory() throws {
    var encoder = TestJPEG()
    encoder.isProgressive = true
    var file = encoder.encode(picture)
    let frame = try marker(0xC2, in: file)
    // 9984 × 9984.
    file.replaceSubrange(frame + 4..<frame + 8, with: [0x27, 0x00, 0x27, 0x00])
    var bounds = Bounds()
    bounds.maximumMemory = 400 << 20
    let met = try #require(examine(file, bounds: bounds).boundMet)
    #expect(met.kind == .pixels)
    #expect(met.limit < met.value)
    // Three bytes a pixel: two of luma, one of both chromas at half the resolution.
    #expect(abs(met.limit - Double((144 << 20) - file.count) / 3) < 2)
  }
}
