/// Something to measure: its name and one run of it.
public struct Workload: Sendable {
  /// Where it happens, what it does, on what or how, such as `jpeg.decode.eighth`.
  public let name: String
  /// What its CPU time is told in, where there is a measure that is fair: the same document decoded to luma by
  /// libjpeg-turbo alone.
  public let reference: (@Sendable () -> Void)?
  public let run: @Sendable () async throws -> Tally

  init(
    _ name: String, against reference: (@Sendable () -> Void)? = nil, run: @escaping @Sendable () async throws -> Tally
  ) {
    self.name = name
    self.reference = reference
    self.run = run
  }
}
