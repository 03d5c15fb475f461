import Vocabulary

/// How much a file may weigh. A limit is the first size that is too much.
enum SizeRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    if evidence.bytes >= policy.sizeLimit {
      if let remedy = evidence.remedy, remedy.bytes < policy.sizeLimit {
        return [finding(.sizeRecompressed, remedy.bytes, limit: policy.sizeLimit)]
      }
      return [finding(.sizeOverLimit, evidence.bytes, limit: policy.sizeLimit)]
    }
    if let examination = policy.acceptedFacts(of: evidence), let advised = policy.sizeAdvice[examination.format],
      evidence.bytes >= advised
    {
      return [finding(.sizeAboveAdvice, evidence.bytes, limit: advised)]
    }
    return []
  }

  static func tooLargeToExamine(_ evidence: Evidence, under policy: Policy) -> Finding {
    var finding = finding(.sizeTooLargeToExamine, evidence.bytes, limit: policy.bounds.maximumBytes)
    // An earlier policy may have left unread what this one allows.
    if evidence.bytes <= policy.bounds.maximumBytes { finding.limit = nil }
    return finding
  }

  private static func finding(_ code: ReasonCode, _ bytes: Int64, limit: Int64) -> Finding {
    Finding(code, measured: Quantity(Double(bytes), .bytes), limit: Quantity(Double(limit), .bytes))
  }
}
