import Guichet
import Testing
import Vocabulary

/// A code with a document that raises it, alone, and a close one that raises nothing.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let code: ReasonCode
  let severity: Severity
  let what: String
  let raising: Evidence
  let quiet: Evidence

  init(_ code: ReasonCode, _ severity: Severity, _ what: String, raising: Evidence, quiet: Evidence) {
    self.code = code
    self.severity = severity
    self.what = what
    self.raising = raising
    self.quiet = quiet
  }

  var testDescription: String { "\(code.rawValue): \(what)" }

  static let all =
    format + size + protection + pdf + bounds + image + resolution + legibility + check

  private static let format = [
    RuleCase(.formatUnsupported, .refusal, "a Word document", raising: .sample(.docx), quiet: .sample()),
    RuleCase(
      .formatUnsupported, .refusal, "one document with two formats that are both refused",
      raising: .sample(.gif) { $0.otherFormat = .rar }, quiet: .sample(.png)),
    RuleCase(.formatEmpty, .refusal, "no bytes", raising: Evidence(bytes: 0), quiet: .sample(bytes: 1)),
    RuleCase(
      .formatMixed, .refusal, "a PDF that is an archive too", raising: .sample { $0.otherFormat = .zip },
      quiet: .sample()),
    RuleCase(
      .formatExtensionMismatch, .advice, "a JPEG named .pdf", raising: .sample(.jpeg, name: "rib.pdf"),
      quiet: .sample(.jpeg, name: "RIB.JPEG")),
    RuleCase(
      .formatExtensionMismatch, .advice, "the last ending counts", raising: .sample(name: "rib.pdf.png"),
      quiet: .sample(name: "rib.png.pdf")),
    RuleCase(
      .formatExtensionMismatch, .advice, "a JPEG named .png", raising: .sample(.jpeg, name: "a.png"),
      quiet: .sample(.jpeg, name: "a.bin")),
    RuleCase(
      .formatExtensionMismatch, .advice, "a PDF named as a macro document", raising: .sample(name: "a.docm"),
      quiet: .sample(name: ".docm"))
  ]

  private static let size = [
    RuleCase(
      .sizeOverLimit, .refusal, "the limit itself is too much", raising: .sample(bytes: 5_000_000),
      quiet: .sample(bytes: 4_999_999)),
    RuleCase(
      .sizeTooLargeToExamine, .refusal, "over the bound", raising: Evidence(bytes: 200_000_001), quiet: .sample()),
    RuleCase(
      .sizeAboveAdvice, .advice, "a large JPEG", raising: .sample(.jpeg, bytes: 3_000_000),
      quiet: .sample(.jpeg, bytes: 2_999_999)),
    RuleCase(
      .sizeAboveAdvice, .advice, "a large PNG, where a PDF may be larger", raising: .sample(.png, bytes: 3_000_000),
      quiet: .sample(.pdf, bytes: 3_000_000)),
    RuleCase(
      .sizeRecompressed, .note, "a remedy under the limit",
      raising: Evidence(bytes: 8_000_000, examination: .sample(), remedy: remedy(bytes: 4_999_999)), quiet: .sample()),
    RuleCase(
      .sizeOverLimit, .refusal, "a remedy at the limit",
      raising: Evidence(bytes: 8_000_000, examination: .sample(), remedy: remedy(bytes: 5_000_000)), quiet: .sample())
  ]

  private static func remedy(bytes: Int64) -> Remedy {
    Remedy(path: "remedy.pdf", bytes: bytes, sha256: "", method: .pdfImages, quality: 80)
  }

  private static let protection = [
    RuleCase(
      .protectionPassword, .refusal, "what looks broken is only encrypted",
      raising: .sample {
        $0.protection = Protection(kind: .password, method: .aes256R6)
        $0.damage = Damage(kind: .unreadable)
        $0.pageCount = nil
        $0.repaired = true
      }, quiet: .sample()),
    RuleCase(
      .protectionRestricted, .refusal, "rights are withheld",
      raising: .sample { $0.protection = Protection(kind: .restricted, method: .rc4With128Bits, denied: [.print]) },
      quiet: .sample()),
    RuleCase(
      .protectionRestricted, .refusal, "the attachments are encrypted",
      raising: .sample { $0.protection = Protection(kind: .restricted, attachmentsOnly: true) }, quiet: .sample()),
    RuleCase(
      .protectionUnknownHandler, .refusal, "encrypted for a certificate, never damaged",
      raising: .sample {
        $0.protection = Protection(kind: .unknown, method: .publicKey)
        $0.damage = Damage(kind: .noPages)
      }, quiet: .sample())
  ]

  private static let pdf = [
    RuleCase(
      .pdfDamaged, .refusal, "unreadable, and that alone",
      raising: .sample {
        $0.damage = Damage(kind: .unreadable)
        $0.pageCount = 0
        $0.repaired = true
      }, quiet: .sample()),
    RuleCase(
      .pdfDamaged, .refusal, "pages are missing",
      raising: .sample { $0.damage = Damage(kind: .pagesMissing, pages: [2]) }, quiet: .sample()),
    RuleCase(
      .pdfNoPages, .refusal, "by its damage", raising: .sample { $0.damage = Damage(kind: .noPages) }, quiet: .sample()),
    RuleCase(
      .pdfNoPages, .refusal, "by its count", raising: .sample { $0.pageCount = 0 }, quiet: .sample { $0.pageCount = 1 }),
    RuleCase(.pdfRepaired, .advice, "repaired", raising: .sample { $0.repaired = true }, quiet: .sample()),
    RuleCase(
      .pdfActiveContent, .refusal, "JavaScript", raising: .sample { $0.activeContent = [.javaScript] },
      quiet: .sample { $0.activeContent = [.submitForm, .openAction, .additionalActions, .richMedia] }),
    RuleCase(
      .pdfActiveContent, .refusal, "a launch action", raising: .sample { $0.activeContent = [.launch, .openAction] },
      quiet: .sample { $0.activeContent = [.openAction] }),
    RuleCase(
      .pdfDynamicForm, .refusal, "dynamic XFA", raising: .sample { $0.form = .dynamicXFA },
      quiet: .sample { $0.form = .staticXFA }),
    RuleCase(
      .pdfEmbeddedFiles, .advice, "an attachment", raising: .sample { $0.embeddedFiles = 1 },
      quiet: .sample { $0.embeddedFiles = 0 }),
    RuleCase(
      .pdfEmbeddedFiles, .note, "the XML of an invoice",
      raising: .sample {
        $0.embeddedFiles = 1
        $0.electronicInvoice = true
      }, quiet: .sample()),
    RuleCase(
      .pdfPortfolio, .advice, "a portfolio, and not its attachments too",
      raising: .sample {
        $0.embeddedFiles = 3
        $0.portfolio = true
      }, quiet: .sample()),
    RuleCase(.pdfSigned, .note, "signed", raising: .sample { $0.signed = true }, quiet: .sample { $0.form = .acroForm })
  ]

  private static let bounds = [
    bound(.imageTooManyPixels, .jpeg, BoundMet(kind: .pixels, value: 120_000_000, limit: 100_000_000)),
    bound(.imageTooManyPixels, .png, BoundMet(kind: .side, value: 40_000, limit: 32_767)),
    bound(.imageTooManyPixels, .pdf, BoundMet(kind: .pixels, value: 120_000_000, limit: 100_000_000, page: 3)),
    bound(.imageTooManyScans, .jpeg, BoundMet(kind: .scans, value: 101, limit: 100)),
    bound(.pdfTooManyPages, .pdf, BoundMet(kind: .pages, value: 301, limit: 300)),
    bound(.pdfPageTooLarge, .pdf, BoundMet(kind: .pageSide, value: 200.5, limit: 200, page: 2)),
    bound(.pdfTooComplex, .pdf, BoundMet(kind: .complexity, value: 501, limit: 500))
  ]

  private static func bound(_ code: ReasonCode, _ format: FileFormat, _ met: BoundMet) -> RuleCase {
    RuleCase(
      code, .refusal, "the bound \(met.kind.rawValue) in a \(format.rawValue)",
      raising: .sample(format) { $0.boundMet = met }, quiet: .sample(format))
  }

  private static let image = [
    RuleCase(
      .imageDamaged, .refusal, "nothing can be decoded",
      raising: .sample(.png) { $0.damage = Damage(kind: .unreadable) },
      quiet: .sample(.png)),
    RuleCase(
      .imageDamaged, .refusal, "too much is broken",
      raising: .sample(.jpeg) { $0.damage = Damage(kind: .corrupt, missingShare: 0.02) },
      quiet: .sample(.jpeg) { $0.damage = Damage(kind: .corrupt, missingShare: 0) }),
    RuleCase(
      .imageTruncated, .refusal, "the tolerated share is too much",
      raising: .sample(.jpeg) { $0.damage = Damage(kind: .truncated, missingShare: 0.02) },
      quiet: .sample(.jpeg) { $0.damage = Damage(kind: .truncated, missingShare: 0) }),
    RuleCase(
      .imageTruncated, .advice, "less than that",
      raising: .sample(.jpeg) { $0.damage = Damage(kind: .truncated, missingShare: 0.0199) }, quiet: .sample(.jpeg)),
    RuleCase(
      .imageTruncated, .refusal, "by an unknown share", raising: .sample(.png) { $0.damage = Damage(kind: .truncated) },
      quiet: .sample(.png)),
    RuleCase(
      .imageUnsupportedCoding, .refusal, "12 bits, which then looks broken",
      raising: .sample(.jpeg) {
        $0.image?.bits = 12
        $0.image?.coding = .arithmeticSequential
        $0.damage = Damage(kind: .unreadable)
      }, quiet: .sample(.png) { $0.image?.bits = 16 }),
    RuleCase(
      .imageUnsupportedCoding, .refusal, "lossless", raising: .sample(.jpeg) { $0.image?.coding = .lossless },
      quiet: .sample(.jpeg) { $0.image?.coding = .progressive }),
    RuleCase(
      .imageUnsupportedCoding, .refusal, "hierarchical", raising: .sample(.jpeg) { $0.image?.coding = .hierarchical },
      quiet: .sample(.jpeg) { $0.image?.coding = .extendedSequential }),
    RuleCase(
      .imageRareCoding, .advice, "arithmetic", raising: .sample(.jpeg) { $0.image?.coding = .arithmeticProgressive },
      quiet: .sample(.png) { $0.image?.coding = .interlaced }),
    RuleCase(
      .imageAnimated, .advice, "two frames", raising: .sample(.png) { $0.image?.frames = 2 },
      quiet: .sample(.png) { $0.image?.frames = 1 })
  ]

  private static let resolution = [
    RuleCase(
      .resolutionTooLow, .refusal, "a coarse scan of a page", raising: .scanned(72), quiet: .scanned(200)),
    RuleCase(
      .resolutionTooLow, .refusal, "the coarser direction counts", raising: .scanned(98, by: 200),
      quiet: .scanned(600, by: 200)),
    RuleCase(
      .resolutionTooLow, .refusal, "a coarse scan over which its text lies to be searched",
      raising: .scanned(72) { $0.kind = .ocrScan },
      quiet: .scanned(72) { $0.kind = .bornDigital }),
    RuleCase(.resolutionBelowAdvice, .advice, "coarser than advised", raising: .scanned(197), quiet: .scanned(198.5)),
    RuleCase(
      .resolutionBelowAdvice, .advice, "the limit itself, as pages are rounded to whole points",
      raising: .scanned(99.5), quiet: .scanned(200)),
    RuleCase(
      .resolutionBelowAdvice, .advice, "a coarse figure that is not certain",
      raising: .scanned(72) { $0.resolution?.confidence = .medium },
      quiet: .scanned(72) { $0.resolution?.confidence = .low }),
    RuleCase(
      .resolutionBelowAdvice, .advice, "a coarse picture under text",
      raising: .scanned(72) { $0.kind = .mixed }, quiet: .scanned(72) { $0.kind = .bornDigital }),
    RuleCase(
      .resolutionBelowAdvice, .advice, "a coarse poster, whose text is large",
      raising: .scanned(72) { $0.heightInMillimetres = 841 }, quiet: .scanned(250))
  ]

  private static let check = [
    RuleCase(.checkTimeout, .refusal, "", raising: Evidence(bytes: 10, failure: .timeout), quiet: .sample()),
    RuleCase(.checkMemory, .refusal, "", raising: Evidence(bytes: 10, failure: .memory), quiet: .sample()),
    RuleCase(.checkCrashed, .refusal, "", raising: Evidence(bytes: 10, failure: .crashed), quiet: .sample())
  ]
}
