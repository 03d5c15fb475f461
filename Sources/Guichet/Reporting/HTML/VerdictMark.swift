import Vocabulary

/// How a verdict is shown: by a sign, a word and a colour, none of which is needed to understand the others.
enum VerdictMark: String {
  case conforme
  case nonConforme = "non-conforme"
  case notVerifiable = "not-verifiable"

  init(_ verdict: Verdict?) {
    switch verdict {
    case .conforme: self = .conforme
    case .nonConforme: self = .nonConforme
    case nil: self = .notVerifiable
    }
  }

  private var sign: String {
    switch self {
    case .conforme: "✓"
    case .nonConforme: "✗"
    case .notVerifiable: "?"
    }
  }

  func markup(_ words: HTMLWords) -> Markup {
    let word: Markup =
      switch self {
      // The recipient's own words, in every language.
      case .conforme: "<span lang=\"fr\">\(Verdict.conforme.rawValue)</span>"
      case .nonConforme: "<span lang=\"fr\">\(Verdict.nonConforme.rawValue)</span>"
      case .notVerifiable: "\(words.notVerifiable)"
      }
    return "<span class=\"sign\" aria-hidden=\"true\">\(sign)</span> \(word)"
  }
}
