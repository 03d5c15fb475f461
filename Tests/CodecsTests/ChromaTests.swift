import Codecs
import TestImages
import Testing

/// Chroma instead of luma.
@Suite struct ChromaTests {
  /// By ITU-R BT.601 in full range.
  private static let colors: [(pixel: [UInt8], blue: Int, red: Int)] = [
    ([255, 0, 0], 85, 255), ([0, 255, 0], 44, 21), ([0, 0, 255], 255, 107), ([90, 90, 90], 128, 128)
  ]

  private func chroma(ofPNG file: [UInt8]) throws -> [UInt8] {
    try PNGDecoderTests.rows(of: file, samples: .chroma)
  }

  private func isAll(_ rows: [UInt8], blue: Int, red: Int) -> Bool {
    rows.indices.allSatisfy { abs(Int(rows[$0]) - ($0 % 2 == 0 ? blue : red)) <= 2 }
  }

  @Test(arguments: colors.indices, JPEGScale.allCases)
  func `every color of a JPEG gives its own`(color: Int, scale: JPEGScale) throws {
    let (pixel, blue, red) = Self.colors[color]
    var encoder = TestJPEG()
    for isProgressive in [false, true] {
      encoder.isProgressive = isProgressive
      let picture = TestPicture(width: 64, height: 40, pixel: pixel)
      let decoded = try DecodedJPEG(of: encoder.encode(picture), scale: scale, samples: .chroma)
      #expect((decoded.width, decoded.height) == (64 / scale.rawValue, 40 / scale.rawValue))
      #expect(decoded.rows.count == 2 * decoded.width * decoded.height)
      #expect(isAll(decoded.rows, blue: blue, red: red))
    }
  }

  @Test(arguments: [1, 4])
  func `a JPEG in gray or in inks has none`(channels: Int) {
    let file = TestJPEG().encode(.busy(width: 20, height: 20, channels: channels))
    #expect(throws: JPEGError.broken) { try DecodedJPEG(of: file, scale: .eighth, samples: .chroma) }
  }

  @Test(arguments: colors.indices)
  func `every color of a PNG gives its own, and none where it is transparent`(color: Int) throws {
    let (pixel, blue, red) = Self.colors[color]
    func rows(_ type: TestPNG.ColorType, _ pixel: [UInt8]) throws -> [UInt8] {
      try chroma(ofPNG: TestPNG(type).encode(TestPicture(width: 9, height: 7, pixel: pixel)))
    }
    #expect(try isAll(rows(.rgb, pixel), blue: blue, red: red))
    #expect(try isAll(rows(.rgba, pixel + [255]), blue: blue, red: red))
    #expect(try isAll(rows(.rgba, pixel + [0]), blue: 128, red: 128))
    #expect(try isAll(rows(.rgba, pixel + [51]), blue: (blue + 4 * 128) / 5, red: (red + 4 * 128) / 5))
    #expect(try rows(.rgb, pixel).count == 2 * 9 * 7)
  }

  @Test func `a palette gives its own, black where it lacks an entry`() throws {
    var encoder = TestPNG(.indexed)
    encoder.chunks = [TestPNG.chunk("PLTE", [255, 0, 0, 0, 0, 255]), TestPNG.chunk("tRNS", [255, 0])]
    let picture = TestPicture(width: 3, height: 1, channels: 1) { x, _, _ in UInt8(x) }
    #expect(try chroma(ofPNG: encoder.encode(picture)) == [85, 255, 128, 128, 128, 128])
  }

  @Test func `a PNG in gray, or in passes, has none`() {
    #expect(throws: PNGError.self) {
      try chroma(ofPNG: TestPNG(.gray).encode(.busy(width: 9, height: 9, channels: 1)))
    }
    var interlaced = TestPNG(.rgb)
    interlaced.isInterlaced = true
    #expect(throws: PNGError.self) { try chroma(ofPNG: interlaced.encode(.busy(width: 9, height: 9))) }
  }
}
