import Codecs
import TestImages
import Testing

@Suite struct JPEGDecoderTests {
  @Test("The header tells size, color and what decoding will hold in memory", arguments: [false, true])
  func header(isProgressive: Bool) throws {
    var encoder = TestJPEG()
    encoder.isProgressive = isProgressive
    let file = encoder.encode(.busy(width: 100, height: 50, channels: 1))
    var decoder = try JPEGDecoder()
    let header = try decoder.readHeader(file.span)
    #expect((header.width, header.height) == (100, 50))
    #expect(header.color == .gray)
    // 13 × 7 blocks of 64 coefficients of two bytes.
    #expect(header.coefficientBytes == (isProgressive ? 13 * 7 * 128 : 0))
  }

  @Test(
    "Every color gives its luma",
    arguments: [
      ([90], 90),
      ([255, 0, 0], 76),
      ([0, 255, 0], 150),
      ([255, 255, 255], 255),
      // Inverted inks, as Adobe stores them: 255 is none of it.
      ([255, 255, 255, 255], 255),
      ([255, 255, 255, 0], 0)
    ] as [([UInt8], Int)])
  func color(pixel: [UInt8], expected: Int) throws {
    let image = try DecodedJPEG(of: TestJPEG().encode(TestPicture(width: 20, height: 20, pixel: pixel)))
    #expect(image.rows.count == 400)
    #expect(image.rows.allSatisfy { abs(Int($0) - expected) <= 2 })
  }

  @Test("A smaller scale gives fewer rows of the same picture", arguments: JPEGScale.allCases, [false, true])
  func scale(scale: JPEGScale, isProgressive: Bool) throws {
    var encoder = TestJPEG()
    encoder.isProgressive = isProgressive
    let halves = TestPicture(width: 64, height: 128, channels: 1) { _, y, _ in y < 64 ? 20 : 220 }
    let image = try DecodedJPEG(of: encoder.encode(halves), scale: scale)
    #expect((image.width, image.height) == (64 / scale.rawValue, 128 / scale.rawValue))
    #expect(try #require(image.rows.first) < 30)
    #expect(try #require(image.rows.last) > 210)
    #expect(image.findings.brokenRows == 0)
    #expect(image.findings.scans == (isProgressive ? 6 : 1))
  }

  private static let keptPictures: [(channels: Int, restartRows: Int, isProgressive: Bool)] = [
    (1, 0, false), (3, 0, false), (4, 0, false), (1, 2, false), (3, 1, false), (3, 0, true)
  ]

  @Test(
    "Rows are the same where coefficients are kept, which are all there, and are written as those that are read",
    arguments: JPEGScale.allCases, keptPictures)
  func keptCoefficients(
    scale: JPEGScale, of image: (channels: Int, restartRows: Int, isProgressive: Bool)
  ) throws {
    var encoder = TestJPEG()
    (encoder.restartRows, encoder.isProgressive) = (image.restartRows, image.isProgressive)
    let file = encoder.encode(.busy(width: 170, height: 139, channels: image.channels))
    let coefficients = KeptCoefficients(maximumBytes: 1 << 20)
    let kept = try DecodedJPEG(of: file, scale: scale, coefficients: coefficients)
    let decoded = try DecodedJPEG(of: file, scale: scale)
    #expect(kept.rows == decoded.rows)
    #expect(kept.findings == decoded.findings)
    guard var taken = coefficients.take() else {
      Issue.record("Nothing was kept")
      return
    }
    var read = try JPEGCoefficients(reading: file.span, maximumScans: 100, maximumBytes: 1 << 20)
    #expect(taken.picture == read.picture)
    for component in 0..<image.channels {
      let sample = try taken.sample(component: component, maximumBlocks: 5000).coefficients
      #expect(try sample == read.sample(component: component, maximumBlocks: 5000).coefficients)
    }
    let codes = [JPEGCodePair](repeating: JPEGCodePair(JPEGSymbolCounts.none.withEverySymbol), count: 2)
    let coarser = JPEGQuantisation(
      steps: [UInt16](repeating: 60, count: 64), rounding: [Float](repeating: 0.4, count: 64))
    let quantisations = [JPEGQuantisation](repeating: coarser, count: image.channels)
    let wrapping = JPEGWrapping(density: .unknown, orientation: 1)
    let written = try taken.write(quantisations, codes, wrapping, maximumBytes: 1 << 20)
    #expect(try written == read.write(quantisations, codes, wrapping, maximumBytes: 1 << 20))
  }

  @Test("What takes more than it may is not kept, and decoded all the same", arguments: [1 << 8, 1 << 13])
  func tooManyCoefficients(maximumBytes: Int) throws {
    let file = TestJPEG().encode(.busy(width: 170, height: 139))
    let coefficients = KeptCoefficients(maximumBytes: maximumBytes)
    #expect(try DecodedJPEG(of: file, coefficients: coefficients).rows == DecodedJPEG(of: file).rows)
    if case .some = coefficients.take() { Issue.record("They were kept") }
  }

  @Test("The bound on scans holds while they are read")
  func scans() throws {
    var encoder = TestJPEG()
    encoder.isProgressive = true
    let file = encoder.encode(.busy(width: 64, height: 64))
    var decoder = try JPEGDecoder()
    _ = try decoder.readHeader(file.span)
    do throws(JPEGError) {
      try decoder.start(file.span, scale: .eighth, maximumScans: 3)
      Issue.record("Ten scans were read")
    } catch {
      #expect(error == .tooManyScans(4))
    }
  }

  @Test("Rows that lack are counted, and rows that only lack detail are not")
  func truncation() throws {
    var encoder = TestJPEG()
    let picture = TestPicture.busy(width: 200, height: 320)
    let baseline = encoder.encode(picture)
    let half = try DecodedJPEG(of: Array(baseline.prefix(baseline.count / 2))).findings
    #expect((140...190).contains(half.brokenRows))
    #expect(!half.badCodes)

    encoder.isProgressive = true
    let progressive = encoder.encode(picture)
    let mostDetail = try DecodedJPEG(of: Array(progressive.prefix(progressive.count * 9 / 10))).findings
    #expect(mostDetail.brokenRows == 0)
    #expect(mostDetail.detailLost)
    #expect(!mostDetail.sharpnessLost)
    let littleDetail = try DecodedJPEG(of: Array(progressive.prefix(progressive.count / 4))).findings
    #expect(littleDetail.brokenRows == 0)
    #expect(littleDetail.sharpnessLost)
  }
}
