import Codecs
import Vocabulary

/// Brings one picture under a limit, with the least loss that takes: by one writing of its coefficients, at most two.
struct JPEGRecoder {
  /// The JPEG has fewer bytes.
  let byteLimit: Int
  let bounds: Bounds
  let bar: EdgeBar
  /// Where those wait that were read before.
  var kept = KeptCoefficients.none
  /// The image of a PDF that is brought under the limit. Nil: a file that is a JPEG.
  var object: PDFObjectIdentifier?

  func with(byteLimit: Int) -> JPEGRecoder { JPEGRecoder(byteLimit: byteLimit, bounds: bounds, bar: bar) }

  /// A picture as it was coded, and what that did to it.
  struct Recoded {
    var bytes: [UInt8]
    /// How the steps of luma compare with libjpeg's; nil where its coefficients are what they were.
    var quality: Int?
  }

  /// The same coefficients in coarser steps: no pixel is made. Where better codes alone are enough, nothing is lost.
  ///
  /// - Parameter leastSignalToNoise: Of luma, in dB; where more would be lost, `tooLarge` is thrown.
  func requantise(
    _ file: Span<UInt8>, _ wrapping: JPEGWrapping, leastSignalToNoise: Double = 0
  ) throws(JPEGRecodingError) -> Recoded {
    try recode(wrapping, leastSignalToNoise: leastSignalToNoise) { () throws(JPEGRecodingError) in
      if let coefficients = kept.take(of: object) { return coefficients }
      return try JPEGCoefficients(
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
  /// - Throws: `tooLarge` where it cannot be brought under the limit without becoming too coarse.
  func recode(
    _ wrapping: JPEGWrapping, leastSignalToNoise: Double = 0,
    _ load: () throws(JPEGRecodingError) -> JPEGCoefficients
  ) throws(JPEGRecodingError) -> Recoded {
    let aim = Aim(share: 0.98, enough: byteLimit, leastSignalToNoise: leastSignalToNoise)
    do throws(JPEGRecodingError) {
      if let recoded = try write(load(), aim, wrapping) { return recoded }
    } catch .tooLarge {
      // The sample told too little.
      let lower = Aim(share: 0.94, enough: byteLimit * 94 / 100, leastSignalToNoise: leastSignalToNoise)
      if let recoded = try write(load(), lower, wrapping) { return recoded }
    }
    throw .tooLarge
  }

  private struct Aim {
    /// Of the limit: what a sample forecasts is about one percent off.
    var share: Double
    /// Of bytes: what takes fewer as it is stays as it is.
    var enough: Int
    var leastSignalToNoise: Double
  }

  /// Nil where it would become too coarse: nothing is written then.
  private func write(
    _ coefficients: consuming JPEGCoefficients, _ aim: Aim, _ wrapping: JPEGWrapping
  ) throws(JPEGRecodingError) -> Recoded? {
    let coding = try PictureModel(coefficients)
      .coding(bytes: Int(Double(byteLimit) * aim.share), enough: aim.enough)
    guard coding.lostEdges <= bar.mostLost, coding.signalToNoise >= aim.leastSignalToNoise else { return nil }
    let bytes = try coefficients.write(coding.quantisations, coding.codes, wrapping, maximumBytes: byteLimit - 1)
    let quality = coding.quantisations.map { JPEGQuality.ofLuma($0[0], coefficients.picture.components[0]) }
    return Recoded(bytes: bytes, quality: quality)
  }
}
