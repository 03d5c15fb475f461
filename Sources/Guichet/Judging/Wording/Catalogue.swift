package import Vocabulary

/// The words for every reason. Whoever reads them stands at a counter with a document in hand: no jargon, what happened,
/// what to do.
package struct Catalogue: Sendable {
  /// The rules that the words mention.
  let policy: Policy
  /// The document that the words are about.
  let evidence: Evidence

  package init(policy: Policy, evidence: Evidence) {
    self.policy = policy
    self.evidence = evidence
  }

  package func reason(_ finding: Finding) -> Reason {
    let statement = statement(for: finding)
    return Reason(
      code: finding.code, severity: finding.severity, pages: finding.pages, region: finding.region,
      measured: finding.measured, limit: finding.limit, message: statement.message, action: statement.action)
  }

  package func statement(for finding: Finding) -> Statement {
    switch finding.code {
    case .formatUnsupported: unsupportedFormat
    case .formatExtensionMismatch: extensionMismatch
    case .formatEmpty: emptyFile
    case .formatMixed: mixedFormats

    case .sizeOverLimit: overLimit(finding)
    case .sizeTooLargeToExamine: tooLargeToExamine(finding)
    case .sizeAboveAdvice: aboveAdvice(finding)
    case .sizeRecompressed: recompressed(finding)

    case .protectionPassword: password
    case .protectionRestricted: restricted
    case .protectionUnknownHandler: unknownHandler

    case .pdfDamaged: damagedPDF(finding)
    case .pdfNoPages: noPages
    case .pdfRepaired: repaired
    case .pdfTooManyPages: tooManyPages(finding)
    case .pdfPageTooLarge: pageTooLarge(finding)
    case .pdfTooComplex: tooComplex(finding)
    case .pdfActiveContent: activeContent
    case .pdfDynamicForm: dynamicForm
    case .pdfEmbeddedFiles: embeddedFiles(finding)
    case .pdfPortfolio: portfolio
    case .pdfSigned: signed

    case .imageDamaged: damagedImage(finding)
    case .imageTruncated: truncatedImage(finding)
    case .imageTooManyPixels: tooManyPixels(finding)
    case .imageTooManyScans: tooManyScans(finding)
    case .imageUnsupportedCoding: unsupportedCoding
    case .imageRareCoding: rareCoding
    case .imageAnimated: animated(finding)

    case .resolutionTooLow: resolutionTooLow(finding)
    case .resolutionBelowAdvice: resolutionBelowAdvice(finding)
    case .resolutionAboveAdvice: resolutionAboveAdvice(finding)

    case .legibilityBlurred: blurred(finding)
    case .legibilityFaint: faint(finding)
    case .legibilityDark: dark(finding)
    case .legibilityGlare: glare(finding)
    case .legibilityNoisy: noisy(finding)
    case .legibilityOverCompressed: overCompressed(finding)
    case .legibilityTextTooSmall: textTooSmall(finding)
    case .legibilityCutOff: cutOff(finding)
    case .legibilityBlank: blank(finding)
    case .legibilityRotated: rotated(finding)
    case .legibilityUncertain: uncertain(finding)
    case .legibilityNotMeasured: notMeasured(finding)

    case .checkTimeout: timeout
    case .checkMemory: memory
    case .checkCrashed: crashed
    }
  }
}

// MARK: - What several statements need

extension Catalogue {
  var format: FileFormat? { evidence.examination?.format }

  /// The accepted formats: `PDF, JPEG ou PNG`.
  var acceptedFormats: Words {
    let names = policy.formats.map(\.acronym)
    let or = Words(fr: "ou", en: "or")
    return Words(
      fr: Figures(.fr).enumeration(names, last: or), en: Figures(.en).enumeration(names, last: or))
  }

  /// The format to aim at: PDF wherever it is accepted.
  var preferredFormat: String {
    (policy.formats.contains(.pdf) ? FileFormat.pdf : policy.formats.first ?? .pdf).acronym
  }

  var scanning: Scanning { Scanning(policy: policy) }

  func place(_ finding: Finding) -> Place { Place(finding, in: format) }

  /// The figures behind a statement, such as ` (31 sur 100, il faut 50)`; empty where there are none.
  func extent(_ finding: Finding, fr requirement: String, en englishRequirement: String) -> Words {
    Words(
      fr: extent(finding, requirement, in: .fr),
      en: extent(finding, englishRequirement, in: .en))
  }

  private func extent(_ finding: Finding, _ requirement: String, in language: Language) -> String {
    guard let measured = finding.measured else { return "" }
    let figures = Figures(language)
    var text = figures.text(measured, beside: finding.limit)
    if measured.unit == .score {
      text += language == .fr ? " sur 100" : " out of 100"
    }
    if let limit = finding.limit {
      text += ", \(requirement) \(figures.text(limit, beside: measured))"
    }
    return " (\(text))"
  }
}
