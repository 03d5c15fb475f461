import Vocabulary

/// The densities that a file declares and that may be measurements.
struct DeclaredResolution: Equatable, Sendable {
  var x: Double
  var y: Double

  /// Those of a picture that say something, without repetitions: dots per inch along its rows and columns as stored.
  static func plausible(in facts: ImageFacts) -> [DeclaredResolution] {
    var found: [DeclaredResolution] = []
    for density in facts.densities {
      guard let declared = DeclaredResolution(density), declared.isPlausible(for: facts),
        !found.contains(where: declared.agrees)
      else { continue }
      found.append(declared)
    }
    return found
  }

  /// Nil for a ratio, which says nothing of the size.
  init?(_ density: DeclaredDensity) {
    let inch: Double =
      switch density.unit {
      case .ratio: 0
      case .perInch: 1
      case .perCentimetre: 2.54
      case .perMetre: 0.0254
      }
    guard inch > 0 else { return nil }
    (x, y) = (density.x * inch, density.y * inch)
  }

  /// What programs and cameras write without having measured anything.
  private static let constants: [Double] = [1, 72, 96]

  private func isPlausible(for facts: ImageFacts) -> Bool {
    // Fax has half as many rows as columns, and nothing has fewer.
    guard x.isFinite, y.isFinite, (0.45...2.2).contains(x / y), min(x, y) >= 50, max(x, y) <= 2400 else { return false }
    let isConstant = Self.constants.contains { abs(x - $0) < 0.5 && abs(y - $0) < 0.5 }
    guard !isConstant else { return false }
    let (width, height) = (Double(facts.width) / x, Double(facts.height) / y)
    // From the short side of a small card to that of A3, and receipts of any length.
    return min(width, height) >= 1.5 && min(width, height) <= 12.2
  }

  /// Within what is lost by rounding to whole pixels a centimetre.
  func agrees(_ other: DeclaredResolution) -> Bool {
    abs(x / other.x - 1) < 0.01 && abs(y / other.y - 1) < 0.01
  }

  /// The papers that have the size of the picture at this density, cut by a little at most.
  func papers(for size: PixelSize) -> [PaperFormat] {
    PaperFormat.all.filter { $0.fits(width: Double(size.width) / x, height: Double(size.height) / y, tolerance: 0.012) }
  }

  /// Whether scanners offer it.
  var isOffered: Bool { PaperHypothesis.isOffered(x, y) }

  var dotsPerInch: Double { (x * y).squareRoot() }
}
