import Codecs
import Testing

/// Samples of a PDF's image that are deflated.
@Suite struct DeflatedImageTests {
  private static let (width, height) = (23, 17)

  /// Of so many components a pixel, without a pattern that a filter would find.
  private func samples(components: Int) -> [UInt8] {
    (0..<Self.width * Self.height * components).map { UInt8(truncatingIfNeeded: $0 * $0 * 7 + $0 / 5 * 31) }
  }

  private func luma(of samples: [UInt8], components: Int) -> [UInt8] {
    guard components == 3 else { return samples }
    return stride(from: 0, to: samples.count, by: 3).map { first in
      let (red, green, blue) = (Int(samples[first]), Int(samples[first + 1]), Int(samples[first + 2]))
      return UInt8((77 * red + 150 * green + 29 * blue + 128) >> 8)
    }
  }

  /// Filtered as ISO/IEC 15948 has it (9.2), each row by a filter of its own.
  private func filtered(_ samples: [UInt8], components: Int, by filter: (_ row: Int) -> UInt8) -> [UInt8] {
    let rowBytes = Self.width * components
    return (0..<Self.height).flatMap { row -> [UInt8] in
      let start = row * rowBytes
      return [filter(row)]
        + (0..<rowBytes).map { index in
          let left = index >= components ? Int(samples[start + index - components]) : 0
          let above = row > 0 ? Int(samples[start + index - rowBytes]) : 0
          let corner = row > 0 && index >= components ? Int(samples[start + index - rowBytes - components]) : 0
          let nearest = [left, above, corner].min {
            abs($0 - (left + above - corner)) < abs($1 - (left + above - corner))
          }
          let guess = [0, left, above, (left + above) / 2, nearest ?? 0][Int(filter(row))]
          return samples[start + index] &- UInt8(guess)
        }
    }
  }

  /// As zlib stores what it cannot make smaller (RFC 1950 and 1951), in blocks of 64 bytes.
  private func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let block = bytes[start..<min(start + 64, bytes.count)]
      let count = UInt8(block.count)
      stream += [start + 64 >= bytes.count ? 1 : 0, count, 0, ~count, 0xFF] + block
    }
    var (first, second): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      first = (first + UInt32(byte)) % 65521
      second = (second + first) % 65521
    }
    return stream + (0..<4).map { UInt8(truncatingIfNeeded: (second << 16 | first) >> (24 - 8 * $0)) }
  }

  private func luma(decodedFrom stream: [UInt8], components: Int, parameters: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF")
    let text = String(stream.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + ">"
    let space = components == 3 ? "/DeviceRGB" : "/DeviceGray"
    let image = DrawnPDF.image(
      Self.width, Self.height,
      "/BitsPerComponent 8 /ColorSpace \(space) /Filter [/ASCIIHexDecode /FlateDecode] /DecodeParms [null \(parameters)]"
    )
    let document = DrawnPDF(content: "/A Do", objects: ["A": "\(image)|\(text)"])
    let limits = PDFDocument.Limits(maximumPages: 1, maximumObjects: 1000)
    var luma: [UInt8] = []
    PDFDocument.withDocument(in: document.writer.bytes.span, limits: limits) { document in
      for placed in document.drawing(ofPlaceAt: 0).images {
        guard let object = placed.object else { continue }
        _ = document.readLuma(of: object, width: Self.width) { rows, _ in
          for index in rows.indices { luma.append(rows[index]) }
        }
      }
    }
    return luma
  }

  private func predictor(_ components: Int) -> String {
    "<< /Predictor 15 /Colors \(components) /Columns \(Self.width) >>"
  }

  @Test(arguments: [1, 3])
  func `rows without a filter are as they are stored`(components: Int) {
    let samples = samples(components: components)
    let expected = luma(of: samples, components: components)
    for stream in [stored(samples), stored(samples + [0x0A])] {
      #expect(luma(decodedFrom: stream, components: components, parameters: "null") == expected)
    }
  }

  @Test(arguments: [1, 3], [0, 1, 2, 3, 4, 5] as [UInt8])
  func `every filter of PNG is undone`(components: Int, filter: UInt8) {
    let samples = samples(components: components)
    // The last is all of them in turn.
    let stream = stored(
      filtered(samples, components: components) { filter < 5 ? filter : UInt8($0 % 5) })
    let decoded = luma(decodedFrom: stream, components: components, parameters: predictor(components))
    #expect(decoded == luma(of: samples, components: components))
  }

  @Test func `of what ends early the rows before are there`() {
    let samples = samples(components: 1)
    let stream = stored(filtered(samples, components: 1) { UInt8($0 % 5) })
    let decoded = luma(decodedFrom: Array(stream[..<(stream.count / 2)]), components: 1, parameters: predictor(1))
    // But for the last, which is there in part.
    let whole = decoded.dropLast(Self.width)
    #expect(whole.count >= Self.width * 4 && decoded.count < samples.count)
    #expect(whole == samples[..<whole.count])
  }

  @Test func `where the parameters are of another image, all of it is left to qpdf`() {
    // As many bytes a row, by other pixels: the filters reach less far to the left.
    let samples = samples(components: 3)
    let stream = stored(filtered(samples, components: 3) { _ in 1 })
    let parameters = "<< /Predictor 15 /Colors 1 /Columns \(3 * Self.width) >>"
    let decoded = luma(decodedFrom: stream, components: 3, parameters: parameters)
    #expect(decoded.count == Self.width * Self.height)
    #expect(decoded != luma(of: samples, components: 3))
  }
}
