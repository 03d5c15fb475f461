public import SystemPackage
public import Vocabulary

/// One document to check, and what to call it in the report.
public struct Source: Sendable {
  enum Place: Sendable {
    case file(FilePath)
    /// A path below a directory that links must not lead out of.
    case beneath(Directory, FilePath)
    case bytes([UInt8])
    /// Something that was to be checked and cannot be.
    case unavailable(Fault)
  }

  /// What the caller calls it by; repeated in the record.
  public var id: String?
  /// As the record shows it; of bytes in memory the name under which they came, which is only compared with their content.
  public var path: FilePath
  let place: Place

  /// A file. A link is followed.
  public init(path: FilePath, id: String? = nil) {
    self.id = id
    self.path = path
    place = .file(path)
  }

  /// A document in memory.
  public init(bytes: [UInt8], name: String, id: String? = nil) {
    self.id = id
    path = FilePath(name)
    place = .bytes(bytes)
  }

  /// Something that is named and cannot be checked: its record says why.
  public init(path: FilePath, id: String? = nil, fault: Fault) {
    self.id = id
    self.path = path
    place = .unavailable(fault)
  }

  /// What to call a file that is made from this one: its path below the directory that is checked, else as it was named,
  /// without a root and without steps upwards.
  var relativeName: FilePath {
    let named = if case .beneath(_, let relative) = place { relative } else { path }
    return FilePath(root: nil, named.lexicallyNormalized().components.filter { $0.kind == .regular })
  }

  init(path: FilePath, beneath root: Directory, relative: FilePath) {
    id = nil
    self.path = path
    place = .beneath(root, relative)
  }
}
