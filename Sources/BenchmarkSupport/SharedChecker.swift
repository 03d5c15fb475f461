import Guichet

/// One checker for all workloads, started when the first of them needs it.
actor SharedChecker {
  private var checker: Checker?

  /// - Throws: A `Fault` where there is no worker.
  func started() async throws -> Checker {
    if let checker { return checker }
    let started = try await Checker()
    // Another caller may have been faster while this one waited; the last one stays.
    checker = started
    return started
  }
}
