import Glibc
package import SystemPackage
import Vocabulary

/// Where remedies are written, under the relative names of their originals, each whole or not at all and never over
/// another file.
package struct RemedyDirectory: Sendable {
  private let path: FilePath

  package init(_ path: FilePath) {
    self.path = path
  }

  /// Makes the directory if need be.
  package func prepare() throws(Errno) {
    try Self.makeDirectories(upTo: path)
  }

  /// - Parameter name: Without a root and without steps upwards.
  /// - Returns: Where the remedy is.
  /// - Throws: A ``Fault`` of code `remedy.unwritten` or `remedy.in-the-way`.
  func write(_ remedy: SealedRemedy, as name: FilePath) throws(Fault) -> FilePath {
    let target = path.appending(name.components)
    guard let bytes = remedy.file.contents(limit: .max) else { throw Fault(.resources) }
    do {
      try Self.makeDirectories(upTo: target.removingLastComponent())
      try WholeFile.write(bytes, to: target)
      return target
    } catch .fileExists {
      guard Self.holds(remedy, at: target) else { throw Fault(.remedyInTheWay) }
      return target
    } catch {
      throw Fault(.remedyUnwritten)
    }
  }

  private static func makeDirectories(upTo path: FilePath) throws(Errno) {
    if path.isEmpty || (try? path.stat())?.type == .directory { return }
    try makeDirectories(upTo: path.removingLastComponent())
    let made = unsafe path.withPlatformString { unsafe mkdir($0, 0o700) }
    // Another remedy may need it at the same time.
    guard made == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }

  /// Whether an earlier run left the very same remedy there.
  private static func holds(_ remedy: SealedRemedy, at path: FilePath) -> Bool {
    guard let file = try? OpenFile(path), file.size == remedy.bytes, var copy = try? SealingCopy() else { return false }
    while let count = try? file.readOn(into: &copy), count > 0 {}
    return (try? copy.seal().sha256) == remedy.sha256
  }
}
