import Vocabulary

/// What is asked of who scans a document again.
enum Scanning {
  /// In dots per inch.
  static let resolution = 200.0...300.0
  /// In dots per inch: under it, text of ordinary size cannot be read.
  static let lowestResolution = 100.0

  // The same in both languages.
  static let advised = "\(Figures(.fr).number(resolution.lowerBound))–\(best)"
  static let best = text(resolution.upperBound)
  static let lowest = text(lowestResolution)

  private static func text(_ dotsPerInch: Double) -> String {
    Figures(.fr).text(Quantity(dotsPerInch, .dotsPerInch))
  }
}
