import Vocabulary

/// What is asked of who scans a document again. The texts are the same in both languages.
struct Scanning {
  let policy: Policy

  /// `200–300 DPI`.
  var advised: String { "\(Figures(.fr).number(policy.scanningResolution.lowerBound))–\(best)" }
  /// `300 DPI`.
  var best: String { text(policy.scanningResolution.upperBound) }
  /// Under it, text of ordinary size cannot be read.
  var lowest: String { text(policy.minimumResolution) }

  private func text(_ dotsPerInch: Double) -> String {
    Figures(.fr).text(Quantity(dotsPerInch, .dotsPerInch))
  }
}
