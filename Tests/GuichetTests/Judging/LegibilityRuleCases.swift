import Guichet
import Vocabulary

extension RuleCase {
  static let legibility =
    Legibility.Cause.allCases.map { cause in
      RuleCase(
        cause.code, .refusal, "what two families of signals agree on",
        raising: .written(score: 30, geometry: 40, light: 20, cause),
        quiet: .written(score: 50, geometry: 50, light: 50, cause))
    } + [
      RuleCase(
        .legibilityBlurred, .advice, "what one family alone tells",
        raising: .written(score: 49, geometry: 80, light: 10, .blurred),
        quiet: .written(score: 51, geometry: 10, light: 80, .blurred)),
      RuleCase(
        .legibilityBlurred, .advice, "what light alone tells, whatever shapes letters have",
        raising: .written(score: 76, geometry: 97, light: 22, .blurred),
        quiet: .written(score: 76, geometry: 97, light: 22, recognition: 50, .blurred)),
      RuleCase(
        .legibilityCutOff, .advice, "lines that run into the border, however well they can be read",
        raising: .written(score: 95, geometry: 40, .cutOff), quiet: .written(score: 95, geometry: 50, .cutOff)),
      RuleCase(
        .legibilityCutOff, .advice, "lines that run into the border in poor light",
        raising: .written(score: 83, geometry: 40, light: 49, .cutOff), quiet: .written(score: 83)),
      RuleCase(
        .legibilityCutOff, .refusal, "lines that a recogniser finds to run into the border",
        raising: .written(score: 82, geometry: 30, recognition: 20, .cutOff),
        quiet: .written(score: 82, geometry: 50, recognition: 20, .cutOff)),
      RuleCase(
        .legibilityNoisy, .refusal, "what a recogniser cannot read either",
        raising: .written(score: 20, geometry: 60, light: 20, recognition: 30, .noisy), quiet: .written(score: 97)),
      RuleCase(
        .legibilityNoisy, .advice, "what a recogniser reads",
        raising: .written(score: 45, geometry: 30, light: 20, recognition: 90, .noisy), quiet: .written(score: 97)),
      RuleCase(
        .legibilityTextTooSmall, .advice, "small letters that can be read",
        raising: .written(score: 70) { $0.characterHeightInPixels = 6 },
        quiet: .written(score: 70) { $0.characterHeightInPixels = 8 }),
      RuleCase(
        .legibilityUncertain, .advice, "a few letters are not judged, however bad they look",
        raising: .written(score: 5, geometry: 5, light: 5, .blurred) { $0.characters = 49 }, quiet: .written(score: 95)),
      RuleCase(
        .legibilityUncertain, .advice, "sharp letters that neither look nor read as Latin ones",
        raising: .written(score: 32, geometry: 21, light: 92, recognition: 8),
        quiet: .written(score: 95, geometry: 21, light: 92, recognition: 8)),
      RuleCase(
        .legibilityUncertain, .advice, "a photo, a card or handwriting", raising: .page(Legibility(state: .uncertain)),
        quiet: .sample()),
      RuleCase(
        .legibilityNotMeasured, .advice, "a page without its share of time",
        raising: .page(Legibility(state: .notMeasured)), quiet: .sample()),
      RuleCase(
        .legibilityBlank, .refusal, "nothing but blank pages", raising: .page(Legibility(state: .blank)),
        quiet: .sample()),
      RuleCase(
        .legibilityBlank, .advice, "a blank page among others",
        raising: .sample {
          $0.pages = [Page(number: 1), Page(number: 2, legibility: Legibility(state: .blank))]
        }, quiet: .sample { $0.pages = [Page(number: 1), Page(number: 2)] }),
      RuleCase(
        .legibilityRotated, .advice, "a page on its side", raising: .written(score: 95) { $0.turn = 90 },
        quiet: .written(score: 95) { $0.turn = 0 })
    ]
}

extension Legibility.Cause {
  fileprivate var code: ReasonCode {
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

extension Evidence {
  /// One page of which only its legibility is known.
  static func page(_ legibility: Legibility) -> Evidence {
    .sample { $0.pages = [Page(number: 1, kind: .scan, legibility: legibility)] }
  }

  /// One page of ordinary text, and what is changed in it.
  static func written(
    score: Int, geometry: Int = 90, light: Int = 90, recognition: Int? = nil, _ cause: Legibility.Cause? = nil,
    _ change: (inout Legibility) -> Void = { _ in }
  ) -> Evidence {
    var legibility = Legibility(state: .measured)
    legibility.score = score
    legibility.families = .init(geometry: geometry, light: light, recognition: recognition)
    legibility.cause = cause
    legibility.characterHeightInPixels = 20
    legibility.characters = 800
    legibility.recognised = recognition != nil
    change(&legibility)
    return .page(legibility)
  }
}
