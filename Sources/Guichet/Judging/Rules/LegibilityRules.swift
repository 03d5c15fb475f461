import Vocabulary

/// Whether the text of each page can be read.
///
/// A page is refused only where two families of signals agree that it cannot; one alone gives advice. Where too little is
/// known, nothing is refused.
enum LegibilityRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    // What is missing looks like a border, or like nothing written.
    guard let examination = policy.acceptedFacts(of: evidence),
      examination.damage.map({ $0.missingShare ?? 1 < policy.toleratedMissingShare }) ?? true
    else { return [] }
    let pages = examination.pages.compactMap { page in page.legibility.map { (page.number, $0) } }
    return blank(pages.map(\.1), of: examination) + unknown(pages, under: policy)
      + hard(pages, in: evidence, under: policy) + rotated(pages)
  }

  // MARK: - Nothing to read

  private static func blank(_ pages: [Legibility], of examination: Examination) -> [Finding] {
    let blank = examination.pages.filter { $0.legibility?.state == .blank }.map(\.number)
    guard !blank.isEmpty else { return [] }
    let isAll = blank.count == examination.pages.count
    return [Finding(.legibilityBlank, severity: isAll ? .refusal : .advice, pages: blank)]
  }

  private static func unknown(_ pages: [(number: Int, legibility: Legibility)], under policy: Policy) -> [Finding] {
    let uncertain = pages.filter { $0.legibility.isUncertain(under: policy) }.map(\.number)
    let notMeasured = pages.filter { $0.legibility.state == .notMeasured }.map(\.number)
    return (uncertain.isEmpty ? [] : [Finding(.legibilityUncertain, pages: uncertain)])
      + (notMeasured.isEmpty ? [] : [Finding(.legibilityNotMeasured, pages: notMeasured)])
  }

  private static func rotated(_ pages: [(number: Int, legibility: Legibility)]) -> [Finding] {
    let rotated = pages.filter { $0.legibility.turn ?? 0 != 0 }.map(\.number)
    return rotated.isEmpty ? [] : [Finding(.legibilityRotated, pages: rotated)]
  }

  // MARK: - Hard to read

  /// One finding for all pages of one cause and severity, with the figure that is furthest from the limit.
  private static func hard(
    _ pages: [(number: Int, legibility: Legibility)], in evidence: Evidence, under policy: Policy
  ) -> [Finding] {
    // That a scan is too coarse says already that its letters are too small. That it is coarser than advised does not say
    // that nobody can read them.
    let coarse = ResolutionRules.findings(in: evidence, under: policy)
    let hard = pages.compactMap { HardPage(number: $0.number, $0.legibility, under: policy) }.filter { page in
      page.code != .legibilityTextTooSmall
        || !coarse.contains { $0.pages.contains(page.number) && ($0.severity == .refusal || page.severity == .advice) }
    }
    let kinds = Dictionary(grouping: hard) { HardPage.Kind(code: $0.code, severity: $0.severity) }
    return kinds.compactMap { kind, pages in
      pages.min { $0.measured.value < $1.measured.value }.map { worst in
        Finding(
          kind.code, severity: kind.severity, pages: pages.map(\.number).sorted(),
          region: pages.count == 1 ? worst.region : nil, measured: worst.measured, limit: worst.limit)
      }
    }
  }
}

extension Legibility {
  /// Whether there is text, but too little to refuse a page for it, or none that can be judged.
  fileprivate func isUncertain(under policy: Policy) -> Bool {
    switch state {
    case .uncertain: true
    case .measured: characters.map { $0 < policy.minimumCharacters } ?? false || isForeign(under: policy)
    case .blank, .notMeasured: false
    }
  }

  /// Whether nothing speaks against a page but that its letters are not those of Latin print on paper.
  private func isForeign(under policy: Policy) -> Bool {
    cause == nil && (score.map { $0 < policy.minimumScore } ?? false || isPoorlyLit(under: policy))
  }
}

/// A page that is hard to read, or whose letters are small.
private struct HardPage {
  struct Kind: Hashable {
    let code: ReasonCode
    let severity: Severity
  }

  let number: Int
  let code: ReasonCode
  let severity: Severity
  let measured: Quantity
  let limit: Quantity
  let region: Region?

  init?(number: Int, _ legibility: Legibility, under policy: Policy) {
    guard legibility.state == .measured, !legibility.isUncertain(under: policy), let score = legibility.score else {
      return nil
    }
    self.number = number
    region = legibility.region
    let height = legibility.characterHeightInPixels ?? .infinity
    let isSmall = height < policy.minimumCharacterHeight
    // What is left of lines that run into the border may be easy to read.
    let isCutOff = legibility.cause == .cutOff && legibility.families.map { $0.geometry < policy.minimumScore } ?? false
    let isPoorlyLit = legibility.isPoorlyLit(under: policy)
    guard score < policy.minimumScore || isPoorlyLit || isCutOff || isSmall else { return nil }
    code =
      score < policy.minimumScore || isPoorlyLit
      ? legibility.cause?.reason ?? .legibilityBlurred : isCutOff ? .legibilityCutOff : .legibilityTextTooSmall
    severity =
      (score < policy.minimumScore || isCutOff) && legibility.isAgreedOn(under: policy) ? .refusal : .advice
    // Of a score that is high enough, the family that is not.
    let familyAgainst = isCutOff ? legibility.families?.geometry : isPoorlyLit ? legibility.families?.light : nil
    let tellingScore = min(score, familyAgainst ?? score)
    let tellsHeight = code == .legibilityTextTooSmall && isSmall
    measured = tellsHeight ? Quantity(height.rounded(), .pixels) : Quantity(Double(tellingScore), .score)
    limit =
      tellsHeight ? Quantity(policy.minimumCharacterHeight, .pixels) : Quantity(Double(policy.minimumScore), .score)
  }
}

extension Legibility {
  /// Whether light alone speaks against a page, whose letters have the shapes of letters. Not the other way round: of degraded
  /// pages that a recogniser reads, light is below the least score on one of 160, geometry on 19.
  fileprivate func isPoorlyLit(under policy: Policy) -> Bool {
    families.map { $0.light < policy.minimumScore } ?? false && !isRead(under: policy)
  }

  /// What a recogniser reads, a person reads.
  private func isRead(under policy: Policy) -> Bool {
    families?.recognition.map { $0 >= policy.minimumScore } ?? false
  }

  /// Whether two families of signals are below the least score. A recogniser that was asked is one of them only where it
  /// reads next to nothing: it stops at light blur and grain that people read through.
  fileprivate func isAgreedOn(under policy: Policy) -> Bool {
    guard let families else { return false }
    let readsNothing = families.recognition.map { 100 * $0 < Self.shareOfReader * policy.minimumScore } ?? false
    // Poor light makes no line of one that can be read run into the border.
    let isLightHeard = cause != .cutOff || score.map { $0 < policy.minimumScore } ?? false
    let against = [
      families.geometry < policy.minimumScore, isLightHeard && families.light < policy.minimumScore, readsNothing
    ]
    return !isRead(under: policy) && against.count { $0 } >= 2
  }

  /// In per cent of the least score. Of pages of which two recognisers found less than two words in five, what was
  /// recognised of the doubtful lines scored 33 at most, but for two of a hundred.
  private static let shareOfReader = 70
}

extension Legibility.Cause {
  fileprivate var reason: ReasonCode {
    switch self {
    case .blurred: .legibilityBlurred
    case .faint: .legibilityFaint
    case .dark: .legibilityDark
    case .glare: .legibilityGlare
    case .noisy: .legibilityNoisy
    case .overCompressed: .legibilityOverCompressed
    case .textTooSmall: .legibilityTextTooSmall
    case .cutOff: .legibilityCutOff
    }
  }
}
