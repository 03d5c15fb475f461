internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// Writes the fixtures of reasons: `CODE/fail-NAME` raises the reason, `CODE/pass-NAME` does not.
package struct ReasonWriter: Sendable {
  package var directory: String
  /// Whether a file that is there already is replaced.
  package var replacing: Bool

  package init(directory: String, replacing: Bool = false) {
    self.directory = directory
    self.replacing = replacing
  }

  package func write(_ fixtures: [ReasonFixture] = ReasonFixture.all) throws {
    for fixture in fixtures {
      let folder = "\(directory)/\(fixture.code.rawValue)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write(fixture.raising, to: "\(folder)/fail-\(fixture.raising.name)")
      try write(fixture.quiet, to: "\(folder)/pass-\(fixture.quiet.name)")
    }
  }

  private func write(_ document: ReasonFixture.Document, to path: String) throws {
    try WholeFile.write(try document.make(), to: path, replacing: replacing)
    // A hole costs no disk.
    guard let length = document.paddedLength else { return }
    guard unsafe truncate(path, length) == 0 else { throw ForgeError.cannotWrite(path, errno: errno) }
  }
}
