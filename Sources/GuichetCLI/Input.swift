import Guichet
import SystemPackage

/// What to check, as the arguments name it: files and directories in their order, then the files of a list.
struct Input {
  private enum Part: Sendable {
    case file(FilePath)
    case directory(DirectoryWalk)
    case list(PathList)
  }

  private let parts: [Part]
  private let someArgumentIsMissing: Bool

  /// - Throws: ``Failure`` where the list cannot be opened.
  init(paths: [String], filesFrom: String?, walkOptions: DirectoryWalk.Options) throws {
    var parts: [Part] = []
    var someIsMissing = false
    for path in Input.exactPaths(paths) {
      let status = try? path.stat()
      if status?.type == .directory {
        parts.append(.directory(DirectoryWalk(root: path, options: walkOptions)))
      } else {
        parts.append(.file(path))
      }
      someIsMissing = someIsMissing || status == nil
    }
    if let filesFrom {
      parts.append(.list(PathList(reading: try Input.open(list: filesFrom))))
    }
    self.parts = parts
    someArgumentIsMissing = someIsMissing
  }

  /// What is to be checked, as it is found.
  ///
  /// - Parameter isIncluded: Whether a document is part of this run.
  func sources(where isIncluded: @escaping @Sendable (Source) -> Bool) -> some Sequence<Source> & Sendable {
    Sources(parts: parts, isIncluded: isIncluded)
  }

  /// Counts all documents beside the work; does not answer where they come one by one from a list.
  ///
  /// - Parameter isIncluded: Whether a document is part of this run.
  func counted(
    where isIncluded: @escaping @Sendable (Source) -> Bool, _ answer: @escaping @Sendable (Int) -> Void
  ) -> Task<Void, Never> {
    let parts = parts.map { part in if case .directory(let walk) = part { Part.directory(walk.unused) } else { part } }
    return Task.detached(priority: .background) {
      var count = 0
      for part in parts {
        switch part {
        case .file(let path): count += isIncluded(Source(path: path)) ? 1 : 0
        case .directory(let walk):
          for source in walk {
            if Task.isCancelled { return }
            count += isIncluded(source) ? 1 : 0
          }
        case .list: return
        }
      }
      answer(count)
    }
  }

  /// Entries of directories that were not documents to check.
  var passedOver: Int {
    parts.reduce(0) { count, part in
      if case .directory(let walk) = part { count + walk.passedOver } else { count }
    }
  }

  /// - Parameter mayBeEmpty: Whether it is in order that there was nothing to check.
  func exitStatus(after summary: Summary, mayBeEmpty: Bool) -> ExitStatus {
    summary.documents == 0 && !mayBeEmpty || someArgumentIsMissing ? .noInput : ExitStatus(summary)
  }

  /// Strings replace bytes that are not UTF-8, and a file would not be found: the system's own arguments are exact.
  private static func exactPaths(_ paths: [String]) -> [FilePath] {
    var exact: [String: FilePath] = [:]
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      let path = unsafe FilePath(platformString: argument)
      exact[unsafe String(cString: argument)] = path
    }
    return paths.map { exact[$0] ?? FilePath($0) }
  }

  private static func open(list: String) throws -> FileDescriptor {
    list == "-" ? .standardInput : try .open(input: list)
  }

  private struct Sources: Sequence, Sendable {
    let parts: [Part]
    let isIncluded: @Sendable (Source) -> Bool

    func makeIterator() -> AnyIterator<Source> {
      let sources = parts.lazy.flatMap { part in
        switch part {
        case .file(let path): AnySequence(CollectionOfOne(Source(path: path)))
        case .directory(let walk): AnySequence(walk)
        case .list(let list): AnySequence(list)
        }
      }
      return AnyIterator(sources.filter(isIncluded).makeIterator())
    }
  }
}

extension FileDescriptor {
  /// Opens a report or a list that is read.
  ///
  /// - Throws: ``Failure``.
  static func open(input path: String) throws -> FileDescriptor {
    do {
      return try open(FilePath(path), .readOnly, options: .closeOnExec)
    } catch let error as Errno {
      throw Failure(.noInput, path, error.words)
    }
  }
}
