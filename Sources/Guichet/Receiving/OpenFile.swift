import Glibc
import SystemPackage
import Vocabulary

/// A regular file open for reading, with what the system says of it.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int64
  /// In seconds since 1970.
  let modified: Int

  /// Follows links. Does not wait on a pipe or a device.
  init(_ path: FilePath) throws {
    let descriptor = unsafe path.withPlatformString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    try self.init(descriptor: descriptor)
  }

  init(_ path: FilePath, beneath root: Directory) throws {
    try self.init(descriptor: try root.open(beneath: path))
  }

  private init(descriptor: Int32) throws {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      defer { close(descriptor) }
      throw Errno(rawValue: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Fault(.notAFile)
    }
    self.descriptor = descriptor
    size = Int64(status.st_size)
    modified = status.st_mtim.tv_sec
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next piece of at most 256 KiB. Returns its length, 0 at the end.
  func readOn(into copy: inout SealingCopy) throws(Errno) -> Int {
    let capacity = 256 * 1024
    var failure: Errno?
    let count = unsafe withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 64) { buffer in
      while true {
        let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 {
          failure = Errno(rawValue: errno)
        } else {
          do throws(Errno) {
            try unsafe copy.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          } catch {
            failure = error
          }
        }
        return count
      }
    }
    if let failure { throw failure }
    return count
  }
}

extension Fault {
  /// What an error of the file system means to who asked for the file.
  init(reading error: Errno) {
    switch error.rawValue {
    case ENOENT, ENOTDIR: self.init(.notFound)
    case EACCES, EPERM: self.init(.notPermitted)
    case EXDEV: self.init(.outsideTree)
    case EISDIR, ENXIO, ENODEV: self.init(.notAFile)
    case ENOMEM, ENOSPC, EMFILE, ENFILE: self.init(.resources)
    default: self.init(.unreadable)
    }
  }
}
