import Codecs
import TestImages
import Testing

@Suite struct PNGDecoderTests {
  private func luma(of file: [UInt8]) throws -> [UInt8] { try Self.rows(of: file) }

  static func rows(of file: [UInt8], samples: DecodedSamples = .luma) throws -> [UInt8] {
    var decoder = try PNGDecoder()
    let header = try decoder.readHeader(file.span, maximumSide: 1000)
    try decoder.start(file.span, samples: samples)
    let rows = try readRows(samples.bytes * header.width, band: 3) { (band) throws(PNGError) in
      try decoder.readRows(of: file.span, into: &band)
    }
    try decoder.finish(file.span)
    #expect(decoder.decodedPixels == header.width * header.height)
    return rows
  }

  @Test(
    "Every color gives its luma, transparent parts on white",
    arguments: [
      (.gray, [90], 90),
      (.rgb, [255, 0, 0], 77),
      (.grayAlpha, [0, 255], 0),
      (.grayAlpha, [0, 0], 255),
      (.rgba, [0, 0, 0, 51], 204),
      (.rgba, [0, 255, 0, 255], 149)
    ] as [(TestPNG.ColorType, [UInt8], UInt8)], [8, 16] as [UInt8])
  func color(sample: (TestPNG.ColorType, [UInt8], UInt8), bits: UInt8) throws {
    var encoder = TestPNG(sample.0)
    encoder.bits = bits
    let rows = try luma(of: encoder.encode(TestPicture(width: 9, height: 7, pixel: sample.1)))
    #expect(rows == [UInt8](repeating: sample.2, count: 63))
  }

  @Test("A palette gives its luma, with transparency and without the entries that it lacks")
  func palette() throws {
    var encoder = TestPNG(.indexed)
    encoder.chunks = [
      TestPNG.chunk("PLTE", [255, 255, 255, 0, 0, 255, 10, 20, 30]), TestPNG.chunk("tRNS", [255, 255, 0])
    ]
    let picture = TestPicture(width: 4, height: 1, channels: 1) { x, _, _ in UInt8(x) }
    #expect(try luma(of: encoder.encode(picture)) == [255, 29, 255, 0])
  }

  @Test(
    "An interlaced image gives the rows of the same image in sequence", arguments: [(1, 1), (3, 5), (33, 17), (8, 200)])
  func interlace(width: Int, height: Int) throws {
    var encoder = TestPNG(.rgb)
    let picture = TestPicture.busy(width: width, height: height)
    let expected = try luma(of: encoder.encode(picture))
    encoder.isInterlaced = true
    #expect(try luma(of: encoder.encode(picture)) == expected)
  }

  @Test("A side beyond the bound is refused with the header")
  func side() throws {
    let file = TestPNG.signature + TestPNG(.gray).header(width: 1001, height: 1)
    var decoder = try PNGDecoder()
    do throws(PNGError) {
      _ = try decoder.readHeader(file.span, maximumSide: 1000)
      Issue.record("The header was read")
    } catch {
      #expect(error == .broken)
    }
  }
}
