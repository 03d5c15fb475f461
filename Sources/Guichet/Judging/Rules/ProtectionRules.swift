import Vocabulary

/// What stands between a caseworker and the content, in any format.
enum ProtectionRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    switch evidence.examination?.protection.kind {
    case .password: [Finding(.protectionPassword)]
    case .unknown: [Finding(.protectionUnknownHandler)]
    case .restricted: restricted(policy.restricted)
    case .some(.none), nil: []
    }
  }

  private static func restricted(_ wish: Policy.Restricted) -> [Finding] {
    switch wish {
    case .refuse: [Finding(.protectionRestricted, severity: .refusal)]
    case .advise: [Finding(.protectionRestricted, severity: .advice)]
    case .accept: []
    }
  }
}

extension Protection {
  /// Whether the content cannot be reached at all: what looks broken then is only encrypted.
  var locks: Bool { kind == .password || kind == .unknown }
}
