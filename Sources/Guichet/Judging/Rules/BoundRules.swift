import Vocabulary

/// A bound at which the examination stopped. What lies behind it was not seen, so the document is refused.
enum BoundRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    guard let met = policy.acceptedFacts(of: evidence)?.boundMet else { return [] }
    let (code, unit) = meaning(of: met.kind)
    return [
      Finding(
        code, pages: met.page.map { [$0] } ?? [], measured: Quantity(met.value, unit), limit: Quantity(met.limit, unit))
    ]
  }

  private static func meaning(of kind: BoundMet.Kind) -> (ReasonCode, Quantity.Unit) {
    switch kind {
    case .pixels, .side: (.imageTooManyPixels, .pixels)
    case .scans: (.imageTooManyScans, .scans)
    case .pages: (.pdfTooManyPages, .pages)
    case .pageSide: (.pdfPageTooLarge, .inches)
    case .complexity: (.pdfTooComplex, .count)
    }
  }
}
