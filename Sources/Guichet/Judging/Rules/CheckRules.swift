import Vocabulary

/// What it means that the examination of this file, and of no other, ended before it gave facts.
enum CheckRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    switch evidence.failure {
    case .timeout: [Finding(.checkTimeout)]
    case .memory: [Finding(.checkMemory, limit: Quantity(Double(policy.bounds.maximumMemory), .bytes))]
    case .crashed: [Finding(.checkCrashed)]
    case nil: []
    }
  }
}
