public import Vocabulary

/// What is judged: the facts, and what the coordinator knows of the file itself.
///
/// Only a file that is too large is neither examined nor found to end its examination: without examination and failure
/// it is judged as such, even under a policy that would have had it read, so that nothing unseen is ever Conforme.
public struct Evidence: Sendable, Equatable {
  /// The last component of the path; nil for bytes without a name.
  public var name: String?
  public var bytes: Int64
  public var examination: Examination?
  /// How the examination ended, twice, where it gave no facts.
  public var failure: ExaminationFailure?
  /// A file that was made to be sent instead, and that was accepted.
  public var remedy: Remedy?

  /// Why there is none, where one was wanted.
  public var remedyObstacle: RemedyObstacle?

  public init(
    name: String? = nil, bytes: Int64, examination: Examination? = nil, failure: ExaminationFailure? = nil,
    remedy: Remedy? = nil, remedyObstacle: RemedyObstacle? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.examination = examination
    self.failure = failure
    self.remedy = remedy
    self.remedyObstacle = remedyObstacle
  }
}

/// What a policy makes of the evidence.
public struct Judgement: Sendable, Equatable {
  public var verdict: Verdict
  /// Refusals first, then advice, then notes; each in the order of `ReasonCode`.
  public var reasons: [Reason]

  public init(reasons: [Reason]) {
    self.reasons = reasons
    verdict = reasons.contains { $0.severity == .refusal } ? .nonConforme : .conforme
  }
}
