internal import Glibc

/// A file that appears whole or not at all.
enum WholeFile {
  /// Under another name first, then in place at once: `link` never replaces what is there already, `rename` does.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool = false) throws(ForgeError) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(temporary, errno: errno) }
    defer { unsafe unlink(temporary) }
    let failure = append(bytes, to: descriptor)
    close(descriptor)
    if let failure { throw .cannotWrite(temporary, errno: failure) }
    let status = unsafe replacing ? rename(temporary, path) : link(temporary, path)
    guard status == 0 else {
      throw errno == EEXIST ? .wouldOverwrite(path) : .cannotWrite(path, errno: errno)
    }
  }

  /// Returns the error of the first write that fails.
  static func append(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno != EINTR { return errno }
      written += max(count, 0)
    }
    return nil
  }
}
