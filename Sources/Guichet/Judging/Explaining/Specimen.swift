import Vocabulary

/// A document that shows a reason at work: what an explanation gives as its example.
struct Specimen {
  let finding: Finding
  let evidence: Evidence

  var statement: Statement {
    Catalogue(policy: .edocPerso, evidence: evidence).statement(for: finding)
  }

  static func of(_ code: ReasonCode) -> Specimen {
    switch code {
    case .formatUnsupported: Specimen(code, .docx)
    case .formatExtensionMismatch: Specimen(code, .jpeg, name: "rib.pdf")
    case .formatEmpty: Specimen(code, .empty)
    case .formatMixed: Specimen(code, .pdf) { $0.otherFormat = .zip }

    case .sizeOverLimit: Specimen(code, .pdf, measured: 6_240_000, limit: Double(policy.sizeLimit), .bytes)
    case .sizeTooLargeToExamine:
      Specimen(code, nil, measured: 310_000_000, limit: Double(policy.bounds.maximumBytes), .bytes)
    case .sizeAboveAdvice:
      Specimen(code, .jpeg, measured: 4_100_000, limit: policy.sizeAdvice[.jpeg].map { Double($0) }, .bytes)
    case .sizeRecompressed:
      Specimen(code, .jpeg, bytes: 8_400_000, measured: 4_300_000, limit: Double(policy.sizeLimit), .bytes)

    case .protectionPassword: Specimen(code, .pdf) { $0.protection = Protection(kind: .password) }
    case .protectionRestricted:
      Specimen(code, .pdf) { $0.protection = Protection(kind: .restricted, denied: [.print, .extract]) }
    case .protectionUnknownHandler: Specimen(code, .pdf) { $0.protection = Protection(kind: .unknown) }

    case .pdfDamaged: Specimen(code, .pdf, pages: [3, 4], measured: 2, .pages)
    case .pdfNoPages, .pdfRepaired, .pdfDynamicForm, .pdfPortfolio, .pdfSigned: Specimen(code, .pdf)
    case .pdfTooManyPages: Specimen(code, .pdf, measured: 412, limit: Double(policy.bounds.maximumPages), .pages)
    case .pdfPageTooLarge:
      Specimen(code, .pdf, pages: [1], measured: 250, limit: policy.bounds.maximumPageSideInInches, .inches)
    case .pdfTooComplex: Specimen(code, .pdf, pages: [5])
    case .pdfActiveContent: Specimen(code, .pdf) { $0.activeContent = [.javaScript] }
    case .pdfEmbeddedFiles: Specimen(code, .pdf, measured: 2, .count)

    case .imageDamaged, .imageTruncated:
      Specimen(code, .jpeg, measured: 0.31, limit: policy.toleratedMissingShare, .share)
    case .imageTooManyPixels:
      Specimen(code, .jpeg, measured: 120_000_000, limit: Double(policy.bounds.maximumPixels), .pixels)
    case .imageTooManyScans: Specimen(code, .jpeg, measured: 450, limit: Double(policy.bounds.maximumScans), .scans)
    case .imageUnsupportedCoding, .imageRareCoding: Specimen(code, .jpeg)
    case .imageAnimated: Specimen(code, .png, measured: 12, limit: 1, .count)

    case .resolutionTooLow:
      Specimen(code, .pdf, pages: [1], measured: 72, limit: policy.minimumResolution, .dotsPerInch)
    case .resolutionBelowAdvice:
      Specimen(code, .pdf, pages: [1, 2, 3], measured: 150, limit: policy.scanningResolution.lowerBound, .dotsPerInch)
    case .resolutionAboveAdvice:
      Specimen(code, .pdf, pages: [1], measured: 600, limit: policy.scanningResolution.upperBound, .dotsPerInch)

    case .legibilityBlurred: Specimen(code, .pdf, pages: [2], measured: 31, limit: Double(policy.minimumScore), .score)
    case .legibilityFaint, .legibilityDark, .legibilityGlare, .legibilityNoisy, .legibilityOverCompressed:
      Specimen(code, .jpeg, measured: 31, limit: Double(policy.minimumScore), .score)
    case .legibilityTextTooSmall:
      Specimen(code, .pdf, pages: [1], measured: 6, limit: policy.minimumCharacterHeight, .pixels)
    case .legibilityCutOff, .legibilityUncertain: Specimen(code, .jpeg)
    case .legibilityBlank, .legibilityRotated: Specimen(code, .pdf, pages: [2])
    case .legibilityNotMeasured: Specimen(code, .pdf, pages: [7])

    case .checkTimeout, .checkMemory, .checkCrashed: Specimen(code, nil)
    }
  }

  private static let policy = Policy.edocPerso

  private init(
    _ code: ReasonCode, _ format: FileFormat?, name: String? = nil, bytes: Int64 = 1_000_000, pages: [Int] = [],
    measured: Double? = nil, limit: Double? = nil, _ unit: Quantity.Unit = .count,
    facts: (inout Examination) -> Void = { _ in }
  ) {
    finding = Finding(
      code, pages: pages, measured: measured.map { Quantity($0, unit) }, limit: limit.map { Quantity($0, unit) })
    let examination = format.map { format in
      var examination = Examination(format: format)
      facts(&examination)
      return examination
    }
    evidence = Evidence(name: name, bytes: bytes, examination: examination)
  }
}
