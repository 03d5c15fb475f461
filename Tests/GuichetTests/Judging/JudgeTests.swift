import Guichet
import Testing
import Vocabulary

@Suite("Judging")
struct JudgeTests {
  let policy = Policy.edocPerso

  @Test("A code is raised alone by its document and not by a close one", arguments: RuleCase.all)
  func rule(_ rule: RuleCase) throws {
    let judgement = policy.judge(rule.raising)
    let reason = try #require(judgement.reasons.first)
    #expect(judgement.codes == [rule.code])
    #expect(reason.severity == rule.severity)
    #expect(judgement.verdict == (rule.severity == .refusal ? .nonConforme : .conforme))
    #expect(policy.judge(rule.quiet).reasons.isEmpty)
    #expect(policy.judge(rule.quiet).verdict == .conforme)
  }

  @Test("Every code that the facts can tell has a document that raises it")
  func everyCodeIsRaised() {
    let neverAlone: [ReasonCode] = [.resolutionAboveAdvice]
    #expect(Set(RuleCase.all.map(\.code) + neverAlone) == Set(ReasonCode.allCases))
  }

  @Test("The same evidence gives the same judgement", arguments: RuleCase.all)
  func purity(_ rule: RuleCase) {
    #expect(policy.judge(rule.raising) == policy.judge(rule.raising))
  }

  @Test("A recipient's severity replaces any other", arguments: RuleCase.all, Severity.allCases)
  func override(_ rule: RuleCase, severity: Severity) {
    var policy = policy
    policy.severities[rule.code] = severity
    let judgement = policy.judge(rule.raising)
    #expect(judgement.reasons.map(\.severity) == [severity])
    #expect(judgement.verdict == (severity == .refusal ? .nonConforme : .conforme))
  }

  @Test("Refusals come first, then advice, then notes, each in the order of the codes")
  func order() {
    let evidence = Evidence.sample(name: "a.jpg", bytes: 6_000_000) {
      $0.signed = true
      $0.embeddedFiles = 1
      $0.repaired = true
      $0.form = .dynamicXFA
      $0.activeContent = [.javaScript]
    }
    #expect(
      policy.judge(evidence).codes == [
        .sizeOverLimit, .pdfActiveContent, .pdfDynamicForm, .formatExtensionMismatch, .pdfRepaired, .pdfEmbeddedFiles,
        .pdfSigned
      ])
  }

  @Test("A file over the byte bound is told that alone, whatever else is known")
  func tooLargeAlone() {
    let evidence = Evidence.sample(.docx, name: "a.pdf", bytes: 200_000_001)
    #expect(policy.judge(evidence).codes == [.sizeTooLargeToExamine])
    #expect(policy.judge(.sample(bytes: 200_000_000)).codes == [.sizeOverLimit])
  }

  @Test("A file that an earlier policy left unread is not Conforme under a wider one")
  func unseen() throws {
    var wider = policy
    wider.bounds.maximumBytes = 400_000_000
    wider.sizeLimit = 400_000_000
    let reason = try #require(wider.judge(Evidence(bytes: 300_000_000)).reasons.first)
    #expect(reason.code == .sizeTooLargeToExamine)
    #expect(reason.limit == nil)
  }

  @Test("An empty file is told that alone")
  func emptyAlone() {
    #expect(policy.judge(.sample(.empty, name: "a.docx", bytes: 0)).codes == [.formatEmpty])
  }

  @Test("Size shows what was measured and what is allowed")
  func sizeQuantities() throws {
    let reason = try #require(policy.judge(.sample(bytes: 5_000_000)).reasons.first)
    #expect(reason.measured == Quantity(5_000_000, .bytes))
    #expect(reason.limit == Quantity(5_000_000, .bytes))
  }

  @Test(
    "The policy for 10 MB refuses from there and advises from 5",
    arguments: [
      (FileFormat.pdf, Int64(4_999_999), [ReasonCode]()), (.pdf, 5_000_000, [.sizeAboveAdvice]),
      (.jpeg, 3_000_000, []), (.png, 9_999_999, [.sizeAboveAdvice]), (.jpeg, 10_000_000, [.sizeOverLimit])
    ])
  func edocPerso10(format: FileFormat, bytes: Int64, codes: [ReasonCode]) {
    #expect(Policy.edocPerso10.judge(.sample(format, bytes: bytes)).codes == codes)
  }

  @Test(
    "A scan that is finer than needed gets advice where the file is too large for it",
    arguments: [
      (FileFormat.pdf, 600.0, Int64(5_000_000), [ReasonCode.sizeOverLimit, .resolutionAboveAdvice]),
      (.pdf, 600, 4_999_999, []), (.pdf, 302, 5_000_000, [.sizeOverLimit]),
      (.jpeg, 600, 3_000_000, [.sizeAboveAdvice, .resolutionAboveAdvice])
    ])
  func finerThanNeeded(format: FileFormat, resolution: Double, bytes: Int64, codes: [ReasonCode]) {
    let evidence = Evidence.sample(format, bytes: bytes) { $0.pages = [.scan(1, resolution, resolution)] }
    #expect(policy.judge(evidence).codes == codes)
  }

  @Test("All pages that are too coarse are named together, with the lowest figure")
  func coarsePages() throws {
    let evidence = Evidence.sample {
      $0.pages = [.scan(1, 90, 90), .scan(2, 300, 300), .scan(3, 72, 80), .scan(4, 150, 150)]
    }
    let reasons = policy.judge(evidence).reasons
    #expect(reasons.map(\.code) == [.resolutionTooLow, .resolutionBelowAdvice])
    #expect(reasons.map(\.pages) == [[1, 3], [4]])
    #expect(reasons.map(\.measured) == [Quantity(72, .dotsPerInch), Quantity(150, .dotsPerInch)])
    #expect(reasons.map(\.limit) == [Quantity(100, .dotsPerInch), Quantity(200, .dotsPerInch)])
  }

  @Test("The resolutions are the recipient's own, in the words too")
  func otherResolutions() throws {
    var policy = policy
    policy.minimumResolution = 150
    policy.advisedResolution = 250...400
    let reason = try #require(policy.judge(.scanned(140)).reasons.first)
    #expect(reason.code == .resolutionTooLow)
    #expect(reason.limit == Quantity(150, .dotsPerInch))
    let advice = try #require(policy.judge(.scanned(200)).reasons.first)
    #expect(advice.action.fr.contains("250–400\u{A0}DPI"))
  }

  @Test("A recipient may do without advice on resolution; who scans again is still told a usual one")
  func noAdvisedResolution() throws {
    var policy = policy
    policy.advisedResolution = nil
    #expect(policy.judge(.scanned(140)).reasons.isEmpty)
    let refusal = try #require(policy.judge(.scanned(72)).reasons.first)
    #expect(refusal.code == .resolutionTooLow)
    #expect(refusal.action.fr.contains("DPI"))
    policy.minimumResolution = 0
    #expect(policy.judge(.scanned(10)).reasons.isEmpty)
  }

  @Test("A recipient may advise on restrictions or accept them")
  func restricted() {
    let evidence = Evidence.sample { $0.protection = Protection(kind: .restricted, denied: [.modify]) }
    var policy = policy
    policy.restricted = .advise
    #expect(policy.judge(evidence).reasons.map(\.severity) == [.advice])
    #expect(policy.judge(evidence).verdict == .conforme)
    policy.restricted = .accept
    #expect(policy.judge(evidence).reasons.isEmpty)
  }

  @Test("An encrypted document of a format that is not accepted is told both")
  func encryptedOffice() {
    let evidence = Evidence.sample(.encryptedOffice, name: "a.docx") {
      $0.protection = Protection(kind: .password, method: .container)
    }
    #expect(policy.judge(evidence).codes == [.formatUnsupported, .protectionPassword])
  }

  @Test("A recipient that takes other formats looks at them by their own names")
  func otherFormats() {
    var policy = policy
    policy.formats.append(.docx)
    #expect(policy.judge(.sample(.docx, name: "a.docm")).reasons.isEmpty)
    #expect(policy.judge(.sample(.docx, name: "a.doc")).codes == [.formatExtensionMismatch])
    #expect(policy.judge(.sample(.tiff, name: "a.pdf")).codes == [.formatUnsupported])
  }

  @Test("The reasons say which pages")
  func pages() {
    let missing = Evidence.sample { $0.damage = Damage(kind: .pagesMissing, pages: [2, 3]) }
    #expect(policy.judge(missing).reasons.map(\.pages) == [[2, 3]])
    let bound = Evidence.sample { $0.boundMet = BoundMet(kind: .pageSide, value: 250, limit: 200, page: 4) }
    #expect(policy.judge(bound).reasons.map(\.pages) == [[4]])
  }

  @Test("A report that says the largest numbers is judged and counted")
  func largestNumbers() {
    let context = Context(policy: "p@1", program: "1", libraries: "", recognition: "never", isolation: "full")
    var record = Record(path: "a.pdf", context: context)
    record.bytes = .max
    record.examination = Examination(format: .pdf)
    record.examination?.pageCount = .max
    record.examination?.embeddedFiles = .max
    record.examination?.damage = Damage(kind: .pagesMissing, pages: [.min, -1, .max])
    record.remedyObstacle = RemedyObstacle(.weightElsewhere, weights: [.init(.fonts, bytes: .max)])
    let judged = record.judged(under: policy)
    #expect(judged.verdict == .nonConforme)
    var summary = Summary()
    for _ in 0..<2 { summary.add(judged) }
    #expect(summary.bytes == .max)
  }
}
