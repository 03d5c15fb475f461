internal import FoundationEssentials
internal import Glibc

/// Writes files below a directory: every one whole or not at all, and none over another unless told to.
package struct FixtureWriter: Sendable {
  package var directory: String
  /// Whether a file that is there already is replaced.
  package var replacing: Bool

  package init(directory: String, replacing: Bool = false) {
    self.directory = directory
    self.replacing = replacing
  }

  /// Makes the directories where they are missing. Nothing is written where one of the names is taken.
  package func write(_ files: [FixtureFile]) throws {
    if !replacing, let taken = files.first(where: { exists(path(of: $0)) }) {
      throw ForgeError.wouldOverwrite(path(of: taken))
    }
    for file in files { try write(file) }
  }

  private func write(_ file: FixtureFile) throws {
    let path = path(of: file)
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    try WholeFile.write(try file.make(), to: path, replacing: replacing)
    // A hole costs no disk.
    guard let length = file.paddedLength else { return }
    guard unsafe truncate(path, length) == 0 else { throw ForgeError.cannotWrite(path, errno: errno) }
  }

  private func path(of file: FixtureFile) -> String {
    "\(directory)/\(file.name)"
  }

  /// A link counts, wherever it leads.
  private func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}
