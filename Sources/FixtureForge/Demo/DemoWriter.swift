internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// Writes documents into a directory: every file whole or not at all, and none over another unless told to.
package struct DemoWriter: Sendable {
  package var directory: String
  /// Whether a file that is there already is replaced.
  package var replacing: Bool

  package init(directory: String, replacing: Bool = false) {
    self.directory = directory
    self.replacing = replacing
  }

  /// Makes the directory where it is missing. Nothing is written where one of the names is taken.
  package func write(_ documents: [DemoDocument]) throws(ForgeError) {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(directory, errno: errno)
    }
    if !replacing, let taken = documents.first(where: { exists(path(of: $0)) }) {
      throw .wouldOverwrite(path(of: taken))
    }
    for document in documents { try WholeFile.write(document.bytes, to: path(of: document), replacing: replacing) }
  }

  /// What must be said of each document: file, verdict and reason codes, separated by tabs.
  package static func expectations(_ documents: [DemoDocument]) -> String {
    let lines = documents.map { document in
      [document.name, document.verdict.rawValue, document.reasons.map(\.rawValue).joined(separator: " ")]
        .joined(separator: "\t")
    }
    return (["file\tverdict\treasons"] + lines).joined(separator: "\n") + "\n"
  }

  private func path(of document: DemoDocument) -> String {
    "\(directory)/\(document.name)"
  }

  /// A link counts, wherever it leads.
  private func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}
