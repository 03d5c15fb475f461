internal import Vocabulary

/// What a check under `edoc-perso` must say of a document, put together from what is known of it.
struct ExpectedJudgement: Sendable {
  /// What may fall on either side of a limit.
  enum Doubt: Sendable {
    case none
    /// Which advice is given; the verdict is the same.
    case advice
    /// Something is neither clearly harmless nor clearly hopeless.
    case verdict
  }

  /// Any of them decides, whatever else is in doubt.
  var refusals: [ReasonCode] = []
  var advice: [ReasonCode] = []
  var doubt = Doubt.none

  /// Nothing is the matter.
  static let conforme = ExpectedJudgement()
  /// The check must end, and end in time.
  static let undecided = ExpectedJudgement(doubt: .verdict)

  static func conforme(_ advice: [ReasonCode]) -> ExpectedJudgement { ExpectedJudgement(advice: advice) }

  /// - Parameter reasons: Of which one at least is a refusal.
  static func refused(_ reasons: [ReasonCode]) -> ExpectedJudgement { ExpectedJudgement(refusals: reasons) }

  static func refused(_ reason: ReasonCode) -> ExpectedJudgement { .refused([reason]) }

  var verdict: Verdict? {
    if !refusals.isEmpty { return .nonConforme }
    return doubt == .verdict ? nil : .conforme
  }

  var reasons: [ReasonCode]? {
    verdict == nil || doubt == .advice ? nil : refusals + advice
  }
}

extension ExpectedJudgement {
  private static let policy = Policy.edocPerso

  /// The judgement of a file that has only its size against it.
  init(_ format: FileFormat, byteCount: Int) {
    let size = Int64(byteCount)
    if size >= Self.policy.sizeLimit {
      refusals = [.sizeOverLimit]
    } else if let advised = Self.policy.sizeAdvice[format], size >= advised {
      advice = [.sizeAboveAdvice]
    }
  }

  /// Adds what is said of a resolution, in dots per inch. To be called once, before anything but the size is judged:
  /// more pixels than are wanted are no matter in a file that is not too large.
  ///
  /// - Parameter isDeclared: Whether the file says so itself. An estimate may fall on either side of a limit that is
  ///   near, and refuses nothing.
  mutating func judge(resolution: Double, isDeclared: Bool = true) {
    let tolerance = isDeclared ? 0.002 : 0.12
    let isHeavy = !refusals.isEmpty || !advice.isEmpty
    let isBelow = { (limit: Double) in resolution < limit * (1 - tolerance) }
    let isAbove = { (limit: Double) in resolution > limit * (1 + tolerance) }
    if isDeclared, isBelow(100) {
      refusals.append(.resolutionTooLow)
    } else if isBelow(200) {
      advice.append(.resolutionBelowAdvice)
    } else if isHeavy, isAbove(300) {
      advice.append(.resolutionAboveAdvice)
    } else if !isDeclared, !isAbove(200) || isHeavy && !isBelow(300) {
      doubt = .verdict
    }
  }
}
