import Vocabulary

/// What a PDF is, holds and does.
enum PDFRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    guard let examination = policy.acceptedFacts(of: evidence), examination.format == .pdf else { return [] }
    return condition(of: examination) + behaviour(of: examination) + attachments(of: examination)
      + (examination.signed ? [Finding(.pdfSigned)] : [])
  }

  /// At most one finding: the worst.
  private static func condition(of examination: Examination) -> [Finding] {
    guard !examination.protection.locks else { return [] }
    switch examination.damage?.kind {
    case .unreadable, .corrupt, .truncated, .pagesMissing:
      return [damaged(pages: examination.damage?.pages ?? [])]
    case .noPages:
      return [Finding(.pdfNoPages)]
    case nil where examination.pageCount == 0:
      return [Finding(.pdfNoPages)]
    case nil:
      return examination.repaired ? [Finding(.pdfRepaired)] : []
    }
  }

  private static func damaged(pages: [Int]) -> Finding {
    Finding(.pdfDamaged, pages: pages, measured: pages.isEmpty ? nil : Quantity(Double(pages.count), .pages))
  }

  /// Sending a form, sound and film, or an action on opening do no harm by themselves: scripts and programs might.
  private static func behaviour(of examination: Examination) -> [Finding] {
    var findings: [Finding] = []
    if examination.activeContent.contains(where: { $0 == .javaScript || $0 == .launch }) {
      findings.append(Finding(.pdfActiveContent))
    }
    if examination.form == .dynamicXFA {
      findings.append(Finding(.pdfDynamicForm))
    }
    return findings
  }

  private static func attachments(of examination: Examination) -> [Finding] {
    if examination.portfolio {
      return [Finding(.pdfPortfolio)]
    }
    guard examination.embeddedFiles > 0 else { return [] }
    return [
      Finding(
        .pdfEmbeddedFiles, severity: examination.electronicInvoice ? .note : .advice,
        measured: Quantity(Double(examination.embeddedFiles), .count))
    ]
  }
}
