import Glibc
import Synchronization
public import SystemPackage
import Vocabulary

/// All documents below a directory, depth first, each directory in the order of its names' bytes.
///
/// Links to files are followed as long as they stay inside; links to directories and special files are passed over, and
/// so are hidden files and those that systems leave behind. What is passed over is counted.
public struct DirectoryWalk: Sequence, Sendable {
  /// Which files to leave out.
  public struct Options: Sendable {
    /// Whether to check files and enter directories whose names begin with a dot.
    public var includesHidden = false
    /// Patterns of the shell (`*`, `?`, `[…]`), for a file's name or for its path below the directory.
    public var exclusions: [String] = []
    /// Files that are no documents wherever they lie, such as the report that is being written.
    public var leftOut: [FilePath] = []

    public init() {}
  }

  /// The directory, as given.
  public let root: FilePath
  private let options: Options
  private let directory: Directory?
  private let openingFault: Fault?
  private let counter = Counter()

  public init(root: FilePath, options: Options = Options()) {
    self.root = root
    self.options = options
    do {
      directory = try Directory(path: root)
      openingFault = nil
    } catch {
      directory = nil
      openingFault = Fault(reading: error)
    }
  }

  /// The same walk with a count of its own of what it passes over.
  public var unused: DirectoryWalk { DirectoryWalk(root: root, options: options) }

  /// How many entries were passed over so far.
  public var passedOver: Int { counter.value.withLock { $0 } }

  public func makeIterator() -> Iterator {
    Iterator(walk: self)
  }

  private final class Counter: Sendable {
    let value = Mutex(0)
  }

  /// One way through the directory.
  public struct Iterator: IteratorProtocol {
    /// A directory on the way down, and which of its entries is next.
    private struct Level {
      let path: FilePath
      let entries: [Directory.Entry]
      var next = 0
    }

    private let walk: DirectoryWalk
    private var levels: [Level] = []
    private var begun = false

    fileprivate init(walk: DirectoryWalk) {
      self.walk = walk
    }

    public mutating func next() -> Source? {
      if !begun {
        begun = true
        if let fault = walk.openingFault { return Source(path: walk.root, fault: fault) }
        if let unreadable = enter(FilePath(".")) { return unreadable }
      }
      while var level = levels.popLast() {
        guard level.next < level.entries.count else { continue }
        let entry = level.entries[level.next]
        level.next += 1
        levels.append(level)
        if let source = visit(entry, in: level.path) { return source }
      }
      return nil
    }

    private mutating func visit(_ entry: Directory.Entry, in directory: FilePath) -> Source? {
      let relative = directory == FilePath(".") ? FilePath(root: nil, [entry.name]) : directory.appending(entry.name)
      guard walk.includes(entry, at: relative) else {
        walk.passOver()
        return nil
      }
      switch entry.kind {
      case .directory: return enter(relative)
      case .file: return walk.source(at: relative)
      case .link where walk.linkLeadsToFile(relative): return walk.source(at: relative)
      case .link, .special:
        walk.passOver()
        return nil
      }
    }

    /// Goes down into a directory; one that cannot be read is told like a file that cannot.
    private mutating func enter(_ relative: FilePath) -> Source? {
      do {
        guard let entries = try walk.directory?.entries(at: relative) else { return nil }
        levels.append(Level(path: relative, entries: entries))
        return nil
      } catch {
        return Source(path: walk.shown(relative), fault: Fault(reading: error))
      }
    }
  }

  private func passOver() {
    counter.value.withLock { $0 += 1 }
  }

  private func shown(_ relative: FilePath) -> FilePath {
    relative == FilePath(".") ? root : root.appending(relative.components)
  }

  private func source(at relative: FilePath) -> Source? {
    directory.map { Source(path: shown(relative), beneath: $0, relative: relative) }
  }

  private func linkLeadsToFile(_ relative: FilePath) -> Bool {
    guard let opened = try? directory?.open(beneath: relative) else { return false }
    defer { close(opened) }
    return (try? FileDescriptor(rawValue: opened).stat())?.type == .regular
  }

  private func includes(_ entry: Directory.Entry, at relative: FilePath) -> Bool {
    let name = entry.name.string
    if !options.includesHidden && name.hasPrefix(".") { return false }
    if DirectoryWalk.isLeftBehind(name) || isLeftOut(entry, at: relative) { return false }
    return !options.exclusions.contains { pattern in
      unsafe fnmatch(pattern, name, 0) == 0 || fnmatch(pattern, relative.string, 0) == 0
    }
  }

  private func isLeftOut(_ entry: Directory.Entry, at relative: FilePath) -> Bool {
    options.leftOut.contains { path in
      path.lastComponent == entry.name && FileIdentity(path) == FileIdentity(shown(relative))
    }
  }

  /// What Windows, macOS and Office leave beside documents, and what we write before it has its name.
  private static func isLeftBehind(_ name: String) -> Bool {
    name == ".DS_Store" || name.lowercased() == "thumbs.db" || name.lowercased() == "desktop.ini" || name == "__MACOSX"
      || name.hasPrefix("~$") || name.hasPrefix(".guichet-")
  }
}

/// Which file a path leads to, whatever the path.
private struct FileIdentity: Equatable {
  private let device: DeviceID
  private let inode: Inode

  /// Nil where there is no file.
  init?(_ path: FilePath) {
    guard let status = try? path.stat() else { return nil }
    device = status.deviceID
    inode = status.inode
  }
}
