import Glibc
package import SystemPackage

/// A file that appears whole or not at all.
package enum WholeFile {
  /// Writes under another name first; `link` then puts it in place at once, and never replaces what is there already.
  ///
  /// - Throws: `EEXIST` where there is a file of that name.
  package static func write(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    // Not made from the file's own name, which may be as long as the system allows.
    let number = UInt64.random(in: 0...UInt64.max)
    let temporary = path.removingLastComponent().appending(".guichet-\(getpid())-\(number).part")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
      defer { unsafe temporary.withPlatformString { _ = unsafe unlink($0) } }
      try file.closeAfter {
        try file.writeAll(bytes)
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      let linked = unsafe temporary.withPlatformString { temporary in
        unsafe path.withPlatformString { unsafe link(temporary, $0) }
      }
      guard linked == 0 else { throw Errno(rawValue: errno) }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
