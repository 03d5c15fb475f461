import CLinux
import Glibc
import SystemPackage
import Vocabulary

/// An open directory; what is opened through it stays below it.
final class Directory: Sendable {
  private let descriptor: Int32

  init(path: FilePath) throws(Errno) {
    let descriptor = unsafe path.withPlatformString { unsafe Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a file or directory for reading; `EXDEV` where a link leads out of this directory.
  func open(beneath path: FilePath) throws(Errno) -> Int32 {
    let opened = unsafe path.withPlatformString { unsafe guichet_open_beneath(descriptor, $0) }
    guard opened >= 0 else { throw Errno(rawValue: -opened) }
    return opened
  }

  /// What stands in the directory at `path`, in the order of the names' bytes.
  func entries(at path: FilePath) throws(Errno) -> [Entry] {
    let opened = try open(beneath: path)
    guard let stream = unsafe fdopendir(opened) else {
      defer { close(opened) }
      throw Errno(rawValue: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw Errno(rawValue: errno) }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe FilePath.Component(platformString: $0) }
      }
      guard let name, name.kind == .regular else { continue }
      let kind = unsafe Entry.Kind(type: Int32(entry.pointee.d_type), name: name, in: opened)
      entries.append(Entry(name: name, kind: kind))
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entries
  }

  struct Entry {
    enum Kind {
      case file, directory, link
      /// A pipe, a socket, a device.
      case special
    }

    let name: FilePath.Component
    let kind: Kind
  }
}

extension Directory.Entry.Kind {
  /// - Parameter type: `d_type`; some file systems leave it unknown, and the entry is asked then.
  fileprivate init(type: Int32, name: FilePath.Component, in directory: Int32) {
    switch type {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .directory
    case Int32(DT_LNK): self = .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      let known = unsafe name.withPlatformString { unsafe fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0
      switch known ? status.st_mode & S_IFMT : 0 {
      case S_IFREG: self = .file
      case S_IFDIR: self = .directory
      case S_IFLNK: self = .link
      default: self = .special
      }
    default: self = .special
    }
  }
}

extension FilePath.Component {
  /// Byte by byte, which no locale changes.
  fileprivate func lexicographicallyPrecedes(_ other: FilePath.Component) -> Bool {
    unsafe withPlatformString { left in unsafe other.withPlatformString { unsafe strcmp(left, $0) < 0 } }
  }
}
