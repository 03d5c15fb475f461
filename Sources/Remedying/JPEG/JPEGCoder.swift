import Codecs

/// Codes pixels as a JPEG under a limit.
struct JPEGCoder {
  let recoder: JPEGRecoder
  /// For coefficients, in bytes.
  let memory: Int

  /// - Parameters:
  ///   - samples: Of rows from the top, channels interleaved, without gaps.
  ///   - leastSignalToNoise: Of luma, in dB; where more would be lost, `tooLarge` is thrown.
  func code(
    _ samples: [UInt8], of pixels: Pixels, _ wrapping: JPEGWrapping, leastSignalToNoise: Double
  ) throws(JPEGRecodingError) -> JPEGRecoder.Recoded {
    try code(samples, of: pixels, wrapping, leastSignalToNoise: leastSignalToNoise, by: recoder)
  }

  /// With so many eighths of its width and height, 1 to 7.
  func code(
    _ samples: [UInt8], of pixels: Pixels, eighths: Int, _ wrapping: JPEGWrapping
  ) throws(JPEGRecodingError) -> JPEGRecoder.Recoded {
    // Scaling is the decoder's: in between stands a JPEG with next to no loss.
    let between = recoder.with(byteLimit: Self.bytesBetween * recoder.byteLimit)
    let coded = try code(samples, of: pixels, wrapping, leastSignalToNoise: 0, by: between)
    return try recoder.scale(coded.bytes.span, eighths: eighths, wrapping)
  }

  /// What samples are of.
  struct Pixels {
    var width: Int
    var height: Int
    var channels: JPEGPixels.Channels
    /// The ICC profile; empty for none.
    var profile: [UInt8]
  }

  /// Of the limit.
  private static let bytesBetween = 6

  private func code(
    _ samples: [UInt8], of pixels: Pixels, _ wrapping: JPEGWrapping, leastSignalToNoise: Double,
    by recoder: JPEGRecoder
  ) throws(JPEGRecodingError) -> JPEGRecoder.Recoded {
    let frame = JPEGPixels(
      width: pixels.width, height: pixels.height, channels: pixels.channels,
      isSubsampled: isSubsampled(pixels, recoder.byteLimit), profile: pixels.profile)
    return try recoder.recode(wrapping, leastSignalToNoise: leastSignalToNoise) { () throws(JPEGRecodingError) in
      var coefficients = try JPEGCoefficients(of: frame, maximumBytes: memory)
      try coefficients.append(samples.span)
      try coefficients.end()
      return coefficients
    }
  }

  /// Coloured text is sharp only with chroma for every pixel. That is kept where there is a bit for each, and memory.
  private func isSubsampled(_ pixels: Pixels, _ byteLimit: Int) -> Bool {
    let count = pixels.width * pixels.height
    let coefficientBytes = 3 * 2 * count
    return 8 * byteLimit < count || coefficientBytes > memory
  }
}

extension JPEGCoder.Pixels {
  /// - Parameter pixels: Without alpha.
  init(_ pixels: PNGPixels) {
    self.init(
      width: pixels.width, height: pixels.height, channels: pixels.channels == 1 ? .gray : .rgb,
      profile: pixels.profile)
  }
}
