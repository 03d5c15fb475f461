import Codecs
import TestImages
import Testing

/// A progressive image is decoded by libjpeg alone, so that it tells what a sequential one of the same coefficients is.
@Suite struct HuffmanDecodingTests {
  /// Paper in tones from one end to the other, and noise whose codes are of every length; more than is read at once.
  private func encodings(of channels: Int, restartRows: Int) -> (sequential: [UInt8], progressive: [UInt8]) {
    var picture = TestPicture.busy(width: 301, height: 203, channels: channels)
    for place in picture.samples.indices {
      let pixel = place / channels
      let (x, y) = (pixel % picture.width, pixel / picture.width)
      if x < 150 { picture.samples[place] = UInt8(y / 8 * 11 % 256) }
    }
    var encoder = TestJPEG()
    encoder.restartRows = restartRows
    let sequential = encoder.encode(picture)
    encoder.isProgressive = true
    return (sequential, encoder.encode(picture))
  }

  private func coefficients(of file: [UInt8], components: Int) throws -> [[Int16]] {
    let read = try JPEGCoefficients(reading: file.span, maximumScans: 100, maximumBytes: 1 << 22)
    return try (0..<components).map { try read.sample(component: $0, maximumBlocks: 5000).coefficients }
  }

  @Test(
    "The rows of a sequential image are those of a progressive one", arguments: JPEGScale.allCases,
    [(1, 0), (3, 0), (4, 0), (1, 1), (3, 2), (4, 3)])
  func rows(scale: JPEGScale, of image: (channels: Int, restartRows: Int)) throws {
    let files = encodings(of: image.channels, restartRows: image.restartRows)
    let sequential = try DecodedJPEG(of: files.sequential, scale: scale)
    let progressive = try DecodedJPEG(of: files.progressive, scale: scale)
    #expect(sequential.rows == progressive.rows)
    #expect(sequential.findings.brokenRows == 0)
    #expect(!sequential.findings.badCodes)
  }

  @Test("So are its coefficients", arguments: [(1, 0), (3, 1), (4, 2)])
  func coefficients(of image: (channels: Int, restartRows: Int)) throws {
    let files = encodings(of: image.channels, restartRows: image.restartRows)
    let sequential = try coefficients(of: files.sequential, components: image.channels)
    #expect(try sequential == coefficients(of: files.progressive, components: image.channels))
  }

  @Test("Ones alone are no code, wherever in the file they are", arguments: [0.3, 0.6, 0.9])
  func badCodes(place: Double) throws {
    var file = TestJPEG().encode(.busy(width: 400, height: 320))
    // As they are written so that no marker is seen in them.
    file.insert(contentsOf: [0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0], at: Int(Double(file.count) * place))
    let findings = try DecodedJPEG(of: file).findings
    #expect(findings.badCodes)
    let whole = 320 * (1 - place)
    #expect((whole - 40...whole + 40).contains(Double(findings.brokenRows)))
  }

  @Test("What lacks up to a restart marker is gray, and what comes after it is there")
  func restart() throws {
    var encoder = TestJPEG()
    encoder.restartRows = 1
    let (original, file) = (TestPicture.busy(width: 320, height: 160), encoder.encode(.busy(width: 320, height: 160)))
    let markers = file.indices.dropLast().filter { file[$0] == 0xFF && (0xD0...0xD7).contains(file[$0 + 1]) }
    #expect(markers.count == original.height / 16 - 1)
    // Half of the third row of MCUs.
    let damaged = Array(file[..<((markers[1] + markers[2]) / 2)] + file[markers[2]...])
    let (broken, whole) = (try DecodedJPEG(of: damaged), try DecodedJPEG(of: file))
    let (first, end) = (32 * 320, 48 * 320)
    #expect(broken.rows[..<first] == whole.rows[..<first])
    #expect(broken.rows[end...] == whole.rows[end...])
    #expect(broken.rows[(end - 8)..<end].allSatisfy { $0 == 128 })
    #expect(broken.findings.brokenRows == 16)
  }
}
