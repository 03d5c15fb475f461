import FoundationEssentials
import SystemPackage
import Vocabulary

/// What tells one record from another, and under what it was made.
struct RecordHead: Decodable {
  let schema: String
  let context: Context
  private let path: String
  private let pathBytes: Data?
  private let id: String?

  var key: RecordKey { RecordKey(path: pathBytes.map(Array.init) ?? Array(path.utf8), id: id) }

  enum CodingKeys: String, CodingKey {
    case schema, context, path, id
    case pathBytes = "path_bytes"
  }
}

/// The document that a record is about: its exact path, and the caller's own name for it.
struct RecordKey: Hashable, Sendable {
  /// The path, a NUL, which no path contains, and the name.
  let bytes: [UInt8]

  init(path: [UInt8], id: String?) {
    bytes = path + [0] + Array((id ?? "").utf8)
  }

  init(_ source: Source) {
    self.init(path: source.path.systemBytes, id: source.id)
  }

  init(_ record: Record) {
    self.init(path: record.pathBytes.map(Array.init) ?? Array(record.path.utf8), id: record.id)
  }
}
