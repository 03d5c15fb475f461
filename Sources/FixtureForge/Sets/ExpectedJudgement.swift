internal import Vocabulary

/// What a check under `edoc-perso` must say of a document.
enum ExpectedJudgement: Sendable {
  /// Accepted, with this advice and no other.
  case conforme([ReasonCode])
  case refused([ReasonCode])
  /// Neither clearly harmless nor clearly hopeless: the check must end, and end in time.
  case undecided

  static let conforme = ExpectedJudgement.conforme([])

  static func refused(_ reason: ReasonCode) -> ExpectedJudgement { .refused([reason]) }

  var verdict: Verdict? {
    switch self {
    case .conforme: .conforme
    case .refused: .nonConforme
    case .undecided: nil
    }
  }

  var reasons: [ReasonCode]? {
    switch self {
    case .conforme(let reasons), .refused(let reasons): reasons
    case .undecided: nil
    }
  }
}
