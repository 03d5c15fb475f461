import Codecs
import Vocabulary

/// The ways to bring a JPEG under the limit, best first.
struct JPEGStrategies {
  private let recoder: JPEGRecoder
  private let wrapping: JPEGWrapping
  /// Of its width and height, by which it can be scaled without loss of what the recipient asks for; falling.
  private let eighths: [Int]

  init(_ recoder: JPEGRecoder, _ image: ImageFacts, _ page: Page?, _ aim: RemedyAim) {
    self.recoder = recoder
    wrapping = JPEGWrapping(image)
    eighths = page.map { ScaleChoice($0, aim).eighths } ?? []
  }

  /// Nil where there are fewer ways than attempts.
  func remedy(for file: Span<UInt8>, attempt: Int) throws(JPEGRecodingError) -> Remedied? {
    let requantised = try requantise(file)
    var ways = eighths.map(Way.scaled)
    if let requantised {
      // Coarser steps come first, since they leave all pixels where they are. Where they would have to be so coarse that
      // it shows, and the picture is finer than the recipient asks for, fewer pixels come before them.
      let shows = requantised.signalToNoise < Self.visibleLoss
      ways.insert(.requantised(requantised), at: shows ? min(1, ways.count) : 0)
    }
    guard ways.indices.contains(attempt) else { return nil }
    switch ways[attempt] {
    case .requantised(let recoded):
      let method: RemedyMethod = recoded.quality == nil ? .jpegLossless : .jpegRequantised
      return Remedied(bytes: recoded.bytes, method: method, quality: recoded.quality)
    case .scaled(let eighths):
      let recoded = try recoder.scale(file, eighths: eighths, wrapping)
      return Remedied(bytes: recoded.bytes, method: .jpegScaled, quality: recoded.quality)
    }
  }

  private enum Way {
    case requantised(JPEGRecoder.Recoded)
    case scaled(Int)
  }

  /// In dB: below it, the edges of strokes look gnawed at.
  private static let visibleLoss = 36.0

  /// Nil where no step is coarse enough, or its coefficients take more memory than there is.
  private func requantise(_ file: Span<UInt8>) throws(JPEGRecodingError) -> JPEGRecoder.Recoded? {
    do throws(JPEGRecodingError) {
      return try recoder.requantise(file, wrapping)
    } catch .tooLarge {
      return nil
    }
  }
}
