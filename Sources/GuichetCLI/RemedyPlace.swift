import ArgumentParser
import Guichet
import SystemPackage

/// The directory for remedies: made if need be, and none of those that are checked.
struct RemedyPlace {
  let path: FilePath

  /// - Parameter checked: Paths that are checked.
  init(_ path: FilePath, apartFrom checked: [String]) throws {
    self.path = path
    do throws(Errno) {
      try RemedyDirectory(path).prepare()
    } catch {
      throw Failure(.ownFailure, path.string, error.words)
    }
    guard !checked.contains(where: { path.isSameFile(as: FilePath($0)) }) else {
      throw ValidationError("Remedies cannot be written among their originals: name another directory.")
    }
  }
}

extension FilePath {
  fileprivate func isSameFile(as other: FilePath) -> Bool {
    guard let own = try? stat(), let other = try? other.stat() else { return false }
    return own.deviceID == other.deviceID && own.inode == other.inode
  }
}
