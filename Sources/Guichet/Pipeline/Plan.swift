import CLinux
public import SystemPackage

/// How to check: under which rules, with which means.
public struct Plan: Sendable {
  /// The recipient's rules. Default: `edoc-perso`.
  public var policy: Policy = .edocPerso
  /// Documents that are examined at one time, each in a process of its own. Default: the processors that this process may
  /// use.
  public var jobs: Int = Plan.availableProcessors
  /// Path of `guichet-worker`. Default: the variable `GUICHET_WORKER`, else beside the running program, else in
  /// `../libexec/guichet` as seen from it.
  public var worker: FilePath?
  /// Whether to refuse to start where the system cannot shut the examining processes in. Default: false; each record then
  /// says in its context what was in force.
  public var requiresIsolation = false
  /// Where to write what can be sent in place of files that are too large. Default: nil, so that nothing is made.
  public var remedies: FilePath?
  /// Whether a small picture of a page is drawn of each document, which ``Reports/illustrated`` gives beside the records.
  /// Default: false.
  public var drawsThumbnails = false
  /// Whether records say how long each step took, which differs from run to run. Default: true.
  public var recordsTimes = true

  public init() {}

  private static var availableProcessors: Int {
    max(1, Int(guichet_available_processors()))
  }
}
