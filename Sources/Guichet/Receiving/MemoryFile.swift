import CLinux
import Glibc
package import SystemPackage

/// A file in memory that belongs to this object and closes with it.
///
/// A document is copied into one and sealed before it is hashed and examined, so that both see the same bytes whatever
/// happens to the original meanwhile.
package final class MemoryFile: Sendable {
  package let descriptor: Int32

  /// - Throws: Where memory or descriptors have run out.
  package init(name: StaticString) throws(Errno) {
    let descriptor = unsafe guichet_memory_file(name.utf8Start)
    guard descriptor >= 0 else { throw Errno(rawValue: -descriptor) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    var unwritten = unsafe bytes
    while unsafe !unwritten.isEmpty {
      let count = unsafe write(descriptor, unwritten.baseAddress, unwritten.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw Errno(rawValue: errno)
      }
      unsafe unwritten = UnsafeRawBufferPointer(rebasing: unwritten[count...])
    }
  }

  func seal() throws(Errno) {
    let result = guichet_seal(descriptor)
    guard result == 0 else { throw Errno(rawValue: -result) }
  }

  /// In bytes; nil where the system does not say.
  var length: Int64? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// The content from its beginning, `limit` bytes at most; nil where there is more, or nothing can be read.
  func contents(limit: Int) -> [UInt8]? {
    guard let length, length <= Int64(limit) else { return nil }
    // The empty array is one for all threads, and its count would be written to.
    guard length > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      count = unsafe max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
  }
}
