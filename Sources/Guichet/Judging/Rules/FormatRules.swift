import Vocabulary

/// Which formats are accepted, by content; the name only gives advice.
enum FormatRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    guard let examination = evidence.examination else { return [] }
    var findings: [Finding] = []
    let accepted = policy.formats.contains(examination.format)
    if !accepted {
      findings.append(Finding(.formatUnsupported))
    }
    if let other = examination.otherFormat, accepted || policy.formats.contains(other) {
      findings.append(Finding(.formatMixed))
    }
    if accepted, let promised = FileExtension(ofName: evidence.name), !promised.formats.contains(examination.format) {
      findings.append(Finding(.formatExtensionMismatch))
    }
    return findings
  }
}
