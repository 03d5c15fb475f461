import Vocabulary

/// How fine scans and photos are: pages that are made of them, whose text is only as good as their pixels.
///
/// A born-digital page is not judged by the pictures in it. A page on which text is written over a picture (mixed) is
/// never refused, since the picture may be its background, and gets advice.
enum ResolutionRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    guard let examination = policy.acceptedFacts(of: evidence) else { return [] }
    let pages = examination.pages.compactMap(PicturedPage.init)
    let low = pages.filter { $0.isRefused(under: policy.minimumResolution) }
    var findings = [finding(.resolutionTooLow, on: low, limit: policy.minimumResolution) { $0.min() }]
    if let advised = policy.advisedResolution {
      let below = pages.filter {
        $0.isCoarser(than: advised.lowerBound) && !$0.isRefused(under: policy.minimumResolution)
      }
      let above = pages.filter {
        $0.isFiner(than: advised.upperBound) && policy.finds(evidence, tooLargeAs: examination.format)
      }
      findings += [
        finding(.resolutionBelowAdvice, on: below, limit: advised.lowerBound) { $0.min() },
        finding(.resolutionAboveAdvice, on: above, limit: advised.upperBound) { $0.max() }
      ]
    }
    return findings.compactMap(\.self)
  }

  /// One finding for all pages together, with the figure that is furthest from the limit.
  private static func finding(
    _ code: ReasonCode, on pages: [PicturedPage], limit: Double, worst: ([Double]) -> Double?
  ) -> Finding? {
    worst(pages.map(\.resolution)).map { resolution in
      Finding(
        code, pages: pages.map(\.number), measured: Quantity(resolution.rounded(), .dotsPerInch),
        limit: Quantity(limit, .dotsPerInch))
    }
  }
}

/// A page that is a picture, at least in part, of a resolution that may be spoken of.
private struct PicturedPage {
  let number: Int
  /// In dots per inch, in the coarser direction.
  let resolution: Double
  /// Whether a document may be refused for it.
  private let isCertain: Bool

  /// The longer side of A3 in millimetres, rounded up. What is shown larger is a poster or a plan: its text is taken to be
  /// large, as long as nothing has measured it.
  private static let longestOrdinarySide = 425.0
  /// Sides of pages are rounded to whole points, which on a card makes half a per cent.
  private static let tolerance = 0.01

  init?(_ page: Page) {
    guard let figure = page.resolution, figure.confidence != .low, let kind = page.kind else { return nil }
    switch kind {
    case .scan, .ocrScan, .image, .mixed: break
    case .bornDigital, .blank: return nil
    }
    number = page.number
    resolution = min(figure.x, figure.y)
    let longerSide = max(page.widthInMillimetres ?? 0, page.heightInMillimetres ?? 0)
    isCertain = figure.confidence == .high && kind != .mixed && longerSide <= Self.longestOrdinarySide
  }

  func isRefused(under limit: Double) -> Bool { isCertain && isCoarser(than: limit) }

  func isCoarser(than limit: Double) -> Bool { resolution < limit * (1 - Self.tolerance) }

  func isFiner(than limit: Double) -> Bool { resolution > limit * (1 + Self.tolerance) }
}

extension Policy {
  /// Whether a file weighs more than this recipient wants of its format.
  fileprivate func finds(_ evidence: Evidence, tooLargeAs format: FileFormat) -> Bool {
    evidence.bytes >= min(sizeLimit, sizeAdvice[format] ?? sizeLimit)
  }
}
