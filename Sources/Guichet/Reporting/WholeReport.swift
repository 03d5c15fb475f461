import Glibc
package import SystemPackage

/// A report that appears under its name only when it is complete.
package final class WholeReport: Sendable {
  private let target: FilePath
  private let temporary: FilePath
  package let file: FileDescriptor

  /// - Throws: `Errno` where no file can be made beside the target.
  package init(at target: FilePath) throws {
    self.target = target.followed
    let number = UInt64.random(in: 0...UInt64.max)
    temporary = self.target.directory.appending(".guichet-\(getpid())-\(number).part")
    // Health and identity papers are described in it: for its owner alone.
    file = try FileDescriptor.open(
      temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
  }

  deinit {
    try? file.close()
    // There is none any more where it was published.
    unsafe temporary.withPlatformString { _ = unsafe unlink($0) }
  }

  package func write(_ bytes: some Sequence<UInt8>) throws {
    try file.writeAll(bytes)
  }

  /// Puts it in place, on disk, at once; what had the name before is replaced.
  package func publish() throws {
    guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
    let renamed = unsafe temporary.withPlatformString { temporary in
      unsafe target.withPlatformString { unsafe rename(temporary, $0) }
    }
    guard renamed == 0 else { throw Errno(rawValue: errno) }
  }
}

extension FilePath {
  /// Where links lead, so that they stay; the path itself where there is nothing yet.
  fileprivate var followed: FilePath {
    unsafe withPlatformString { path in
      guard let real = unsafe realpath(path, nil) else { return self }
      defer { unsafe free(real) }
      return unsafe FilePath(platformString: real)
    }
  }

  /// The one that it is in.
  package var directory: FilePath {
    let parent = removingLastComponent()
    return parent.isEmpty ? "." : parent
  }
}
