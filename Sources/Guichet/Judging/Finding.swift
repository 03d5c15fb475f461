package import Vocabulary

/// What a rule found: a reason before it is put into words.
package struct Finding: Equatable, Sendable {
  package var code: ReasonCode
  package var severity: Severity
  /// From 1; empty where the whole document is meant.
  package var pages: [Int]
  /// Of the one page that is meant.
  package var region: Region?
  package var measured: Quantity?
  package var limit: Quantity?

  package init(
    _ code: ReasonCode, severity: Severity? = nil, pages: [Int] = [], region: Region? = nil, measured: Quantity? = nil,
    limit: Quantity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.defaultSeverity
    self.pages = pages
    self.region = region
    self.measured = measured
    self.limit = limit
  }
}

extension Finding: Comparable {
  /// The order of a report: by severity, then by code, each as declared.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.severity.rank, left.code.rank) < (right.severity.rank, right.code.rank)
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// Its place in the order in which the cases are declared.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.endIndex }
}

/// Rules that belong together. They say what is found and where, and never in which words.
protocol RuleFamily: Sendable {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding]
}

extension Policy {
  /// The facts of a document whose format is accepted: of any other, the format is all there is to say.
  func acceptedFacts(of evidence: Evidence) -> Examination? {
    evidence.examination.flatMap { formats.contains($0.format) ? $0 : nil }
  }
}
