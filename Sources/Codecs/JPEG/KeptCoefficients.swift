/// Where the coefficients of a JPEG wait that were read to examine it, for who makes a lighter one of them: so they are
/// read once.
///
/// One for each document.
package final class KeptCoefficients {
  /// What they may take in memory; 0 where nobody waits for them.
  package let maximumBytes: Int
  private var coefficients: JPEGCoefficients?

  package init(maximumBytes: Int) {
    self.maximumBytes = maximumBytes
  }

  /// Nobody waits.
  package static var none: KeptCoefficients { KeptCoefficients(maximumBytes: 0) }

  /// - Parameter decoder: Made to keep them, of a JPEG in which it found nothing wrong.
  package func keep(_ decoder: consuming JPEGDecoder) {
    guard maximumBytes > 0 else { return }
    coefficients = try? JPEGCoefficients(decodedBy: decoder)
  }

  /// Once; nil where there are none, so that the JPEG has to be read.
  package func take() -> JPEGCoefficients? { coefficients.take() }
}
