public import Vocabulary

extension Policy {
  /// Judges a document by its facts alone: the same evidence always gives the same judgement.
  public func judge(_ evidence: Evidence) -> Judgement {
    let catalogue = Catalogue(policy: self, evidence: evidence)
    return Judgement(reasons: findings(in: evidence).sorted().map(catalogue.reason))
  }

  private static let rules: [any RuleFamily.Type] = [
    FormatRules.self, SizeRules.self, ProtectionRules.self, BoundRules.self, PDFRules.self, ImageRules.self,
    ResolutionRules.self, LegibilityRules.self, CheckRules.self
  ]

  /// What is found, with the weight that this recipient gives it. A file that cannot be looked into, or has nothing in
  /// it, gives that one finding.
  private func findings(in evidence: Evidence) -> [Finding] {
    let found =
      if evidence.isEmpty {
        [Finding(.formatEmpty)]
      } else if evidence.isUnseen || evidence.bytes > bounds.maximumBytes {
        [SizeRules.tooLargeToExamine(evidence, under: self)]
      } else {
        Self.rules.flatMap { $0.findings(in: evidence, under: self) }
      }
    return found.map { finding in
      var weighed = finding
      weighed.severity = severities[finding.code] ?? finding.severity
      return weighed
    }
  }
}

extension Evidence {
  fileprivate var isUnseen: Bool { examination == nil && failure == nil }
  fileprivate var isEmpty: Bool { bytes == 0 || examination?.format == .empty }
}
