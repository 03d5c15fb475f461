/// What the coordinator says to a worker that it has just started: one packet of JSON.
public struct Greeting: Codable, Equatable, Sendable {
  /// Both programs must be of the same version, since they share the form of an ``Examination``.
  public var version: String
  public var bounds: Bounds

  public init(version: String, bounds: Bounds) {
    self.version = version
    self.bounds = bounds
  }
}

/// What a worker says back, once it has loaded what its children will need.
public struct GreetingReply: Codable, Equatable, Sendable {
  public var version: String
  /// Name and version of each C library, such as `libjpeg-turbo 2.1.5, libpng 1.6.39, qpdf 11.3.0, poppler 22.12.0`.
  public var libraries: String
  /// Whether a text recogniser is installed.
  public var recognition: Bool
  /// What shuts in a child: `full`, `no-landlock` where the kernel has none and no file can be opened at all, or `limits`
  /// where nothing but resource limits is in force.
  public var isolation: String

  public static let fullIsolation = "full"

  public init(version: String, libraries: String, recognition: Bool, isolation: String) {
    self.version = version
    self.libraries = libraries
    self.recognition = recognition
    self.isolation = isolation
  }
}
