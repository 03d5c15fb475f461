import Vocabulary

extension Record {
  /// What a remedy of this document must reach; nil where none is wanted.
  ///
  /// What is refused for its size alone is brought under the limit, and what is accepted with advice on its size under
  /// that advice. A document with any other fault has to be made again by hand: a remedy would only be refused too.
  func remedyAim(under policy: Policy) -> RemedyAim? {
    guard let examination, fault == nil else { return nil }
    let refusals = reasons.filter { $0.severity == .refusal }.map(\.code)
    guard refusals.allSatisfy({ $0 == .sizeOverLimit }) else { return nil }
    let limit: Int64? =
      if reasons.contains(where: { $0.code == .sizeOverLimit }) {
        policy.sizeLimit
      } else if reasons.contains(where: { $0.code == .sizeAboveAdvice }) {
        policy.sizeAdvice[examination.format]
      } else {
        nil
      }
    return limit.map(policy.remedyAim)
  }
}

extension Policy {
  /// What a remedy under a limit must reach.
  func remedyAim(under byteLimit: Int64) -> RemedyAim {
    RemedyAim(byteLimit: byteLimit, minimumResolution: minimumResolution, advisedResolution: scanningResolution)
  }
}
