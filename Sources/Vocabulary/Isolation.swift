/// What shuts in the processes that examine, as each record names it.
public enum Isolation: String, Codable, CaseIterable, Sendable {
  /// Landlock for files, and a filter that denies calls that are harmful.
  case full
  /// Landlock for files, and a filter that ends who makes a call that is not on its list.
  case strict
  /// The kernel has no Landlock: no file can be opened at all, so that PDFs lack fonts that they do not bring along.
  case withoutLandlock = "no-landlock"
  case strictWithoutLandlock = "strict-no-landlock"
  /// Nothing but limits of memory, time and output.
  case limits

  public init(hasLandlock: Bool, profile: Policy.SandboxProfile) {
    switch profile {
    case .standard: self = hasLandlock ? .full : .withoutLandlock
    case .strict: self = hasLandlock ? .strict : .strictWithoutLandlock
    }
  }

  /// Whether no part of it lacks.
  public var isWhole: Bool { self == .full || self == .strict }

  /// Whether the filter of calls is the one that a policy asks for, or more.
  public func satisfies(_ profile: Policy.SandboxProfile) -> Bool {
    profile == .standard || self == .strict || self == .strictWithoutLandlock
  }
}
