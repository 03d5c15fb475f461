/// What the coordinator says to a worker that it has just started: one packet of JSON.
public struct Greeting: Codable, Equatable, Sendable {
  /// Both programs must be of the same version, since they share the form of an ``Examination``.
  public var version: String
  public var bounds: Bounds
  /// When a text recogniser is asked.
  public var recognition: Policy.Recognition
  /// Whether this worker is to load one, which makes all its children dearer. The children of one that is not tell of
  /// which documents they are in doubt.
  public var loadsRecogniser: Bool
  /// How its children are shut in.
  public var sandbox: Policy.SandboxProfile

  public init(
    version: String, bounds: Bounds, recognition: Policy.Recognition, loadsRecogniser: Bool,
    sandbox: Policy.SandboxProfile
  ) {
    self.version = version
    self.bounds = bounds
    self.recognition = recognition
    self.loadsRecogniser = loadsRecogniser
    self.sandbox = sandbox
  }
}

/// What a worker says back, once it has loaded what its children will need.
public struct GreetingReply: Codable, Equatable, Sendable {
  public var version: String
  /// Name and version of each C library, such as `libjpeg-turbo 2.1.5, libpng 1.6.39, qpdf 11.3.0, poppler 22.12.0`.
  public var libraries: String
  /// Whether a text recogniser is wanted and there is one: loaded, or installed where it was not to be loaded.
  public var recognition: Bool
  /// What shuts in a child.
  public var isolation: Isolation

  public init(version: String, libraries: String, recognition: Bool, isolation: Isolation) {
    self.version = version
    self.libraries = libraries
    self.recognition = recognition
    self.isolation = isolation
  }
}
