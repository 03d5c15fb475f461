import Codecs
import Vocabulary

/// The ways to bring a JPEG under the limit, best first.
struct JPEGStrategies {
  private let recoder: JPEGRecoder
  private let wrapping: JPEGWrapping
  private let ways: PictureWays

  init(_ recoder: JPEGRecoder, _ image: ImageFacts, _ page: Page?, _ aim: RemedyAim) {
    self.recoder = recoder
    wrapping = JPEGWrapping(image)
    ways = PictureWays(page, aim)
  }

  /// By the first way from the attempt's own that leads there. Nil where none does.
  func remedy(for file: Span<UInt8>, attempt: Int) throws(JPEGRecodingError) -> Remedied? {
    try ways.remedy(from: attempt) { (leastSignalToNoise) throws(JPEGRecodingError) in
      try Self.remedied { () throws(JPEGRecodingError) in
        let recoded = try recoder.requantise(file, wrapping, leastSignalToNoise: leastSignalToNoise)
        return (recoded, recoded.quality == nil ? .jpegLossless : .jpegRequantised)
      }
    } scale: { (eighths) throws(JPEGRecodingError) in
      try Self.remedied { () throws(JPEGRecodingError) in
        (try recoder.scale(file, eighths: eighths, wrapping), .jpegScaled)
      }
    }
  }

  /// Nil where no step may be coarse enough, or the coefficients take more memory than there is.
  private static func remedied(
    _ recode: () throws(JPEGRecodingError) -> (JPEGRecoder.Recoded, RemedyMethod)
  ) throws(JPEGRecodingError) -> Remedied? {
    do throws(JPEGRecodingError) {
      let (recoded, method) = try recode()
      return Remedied(bytes: recoded.bytes, method: method, quality: recoded.quality)
    } catch .tooLarge {
      return nil
    }
  }
}
