import Codecs
import FixtureForge
import Glibc

/// The luma of a picture.
struct Luma {
  var width: Int
  var height: Int
  var samples: [UInt8]
  var findings: JPEGFindings?

  init(_ bytes: [UInt8]) throws {
    var decoder = try JPEGDecoder()
    _ = try decoder.readHeader(bytes.span)
    try decoder.start(bytes.span, scale: .full, maximumScans: 100)
    (width, height) = (decoder.width, decoder.height)
    samples = [UInt8](repeating: 0, count: decoder.width * decoder.height)
    var rows = samples.mutableSpan
    let count = try decoder.readRows(of: bytes.span, into: &rows)
    precondition(count == height, "one call gives all rows")
    findings = decoder.findings
  }

  /// By the weights that JPEG has them by.
  init(_ raster: Raster) {
    (width, height) = (raster.width, raster.height)
    samples = stride(from: 0, to: raster.samples.count, by: 3).map { start in
      let (red, green, blue) = (raster.samples[start], raster.samples[start + 1], raster.samples[start + 2])
      let sum: Double = 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
      return UInt8(sum.rounded())
    }
  }

  /// In dB.
  func signalToNoise(against original: Luma) -> Double {
    let errors = zip(samples, original.samples).reduce(0.0) { sum, pair in
      let difference = Double(pair.0) - Double(pair.1)
      return sum + difference * difference
    }
    return 10 * log10(255 * 255 * Double(samples.count) / errors)
  }
}
