import Codecs
import Vocabulary

/// Brings one picture under a limit, with the least loss that takes: by one writing of its coefficients, at most two.
struct JPEGRecoder {
  /// The JPEG has fewer bytes.
  let byteLimit: Int
  let bounds: Bounds

  /// A picture as it was coded, and what that did to it.
  struct Recoded {
    var bytes: [UInt8]
    /// How the steps of luma compare with libjpeg's; nil where its coefficients are what they were.
    var quality: Int?
    /// Of luma against the coefficients that there were, in dB; infinite where nothing was lost.
    var signalToNoise: Double
  }

  /// The same coefficients in coarser steps: no pixel is made. Where better codes alone are enough, nothing is lost.
  func requantise(_ file: Span<UInt8>, _ wrapping: JPEGWrapping) throws(JPEGRecodingError) -> Recoded {
    try recode(wrapping) { () throws(JPEGRecodingError) in
      try JPEGCoefficients(
        reading: file, maximumScans: bounds.maximumScans, maximumBytes: bounds.memoryForPicture(of: file))
    }
  }

  /// The picture with fewer pixels.
  ///
  /// - Parameter eighths: Of its width and height, 1 to 7.
  func scale(_ file: Span<UInt8>, eighths: Int, _ wrapping: JPEGWrapping) throws(JPEGRecodingError) -> Recoded {
    try recode(wrapping.scaled(eighths: eighths)) { () throws(JPEGRecodingError) in
      try JPEGCoefficients(
        reading: file, eighths: eighths, maximumScans: bounds.maximumScans,
        maximumBytes: bounds.memoryForPicture(of: file))
    }
  }

  /// - Parameter load: Called again where the first writing takes too many bytes, since it leaves no coefficients.
  func recode(
    _ wrapping: JPEGWrapping, _ load: () throws(JPEGRecodingError) -> JPEGCoefficients
  ) throws(JPEGRecodingError) -> Recoded {
    do throws(JPEGRecodingError) {
      return try write(load(), aimingAt: 0.98, enough: byteLimit, wrapping)
    } catch .tooLarge {
      // The sample told too little.
      return try write(load(), aimingAt: 0.94, enough: byteLimit * 94 / 100, wrapping)
    }
  }

  /// - Parameter share: Of the limit: what a sample forecasts is about one percent off.
  private func write(
    _ coefficients: consuming JPEGCoefficients, aimingAt share: Double, enough: Int, _ wrapping: JPEGWrapping
  ) throws(JPEGRecodingError) -> Recoded {
    let coding = try PictureModel(coefficients).coding(bytes: Int(Double(byteLimit) * share), enough: enough)
    let bytes = try coefficients.write(coding.quantisations, coding.codes, wrapping, maximumBytes: byteLimit - 1)
    let quality = coding.quantisations.map { JPEGQuality.ofLuma($0[0], coefficients.picture.components[0]) }
    return Recoded(bytes: bytes, quality: quality, signalToNoise: coding.signalToNoise)
  }
}
