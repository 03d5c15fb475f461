import FoundationEssentials
import Glibc
public import SystemPackage
import Vocabulary

/// The documents that a list names, as they come: one path a line, paths separated by NUL, or JSON lines such as
/// `{"path":"dossier/rib.pdf","id":"42"}`. Which of the three it is shows in its first bytes. As in a record, `path_bytes`
/// names exactly (in base64) what is not UTF-8, and wins over `path`.
///
/// Each entry gives one document, whatever it holds; what cannot be understood becomes a fault of that entry.
public struct PathList: Sequence, Sendable {
  private let descriptor: FileDescriptor

  /// - Parameter descriptor: Open for reading; not closed by this type.
  public init(reading descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  public func makeIterator() -> Iterator {
    Iterator(descriptor: descriptor)
  }

  /// One reading of the list.
  public struct Iterator: IteratorProtocol {
    private enum Form {
      case lines, nulSeparated, json
    }

    private var reader: SegmentReader
    private var form: Form?

    fileprivate init(descriptor: FileDescriptor) {
      // A path is limited to 4,096 bytes by Linux; a line of JSON may say more.
      reader = SegmentReader(descriptor: descriptor, maximumBytes: 1 << 20)
    }

    public mutating func next() -> Source? {
      let form = form ?? recognise()
      self.form = form
      let separator = form == .nulSeparated ? 0 : UInt8(ascii: "\n")
      while var entry = reader.next(separator: separator) {
        if form != .nulSeparated && entry.last == UInt8(ascii: "\r") { entry.removeLast() }
        if !entry.isEmpty { return source(of: entry[...]) }
      }
      return nil
    }

    /// By the first byte, else by the separator that comes first.
    private mutating func recognise() -> Form {
      let beginning = reader.peek { $0 == 0 || $0 == UInt8(ascii: "\n") }
      if beginning.first == UInt8(ascii: "{") { return .json }
      return beginning.last == 0 ? .nulSeparated : .lines
    }

    private func source(of entry: ArraySlice<UInt8>) -> Source {
      guard form == .json else {
        // No path holds a NUL: what stands before it may be another file.
        return entry.contains(0) ? malformed(entry) : Source(path: FilePath(systemBytes: entry))
      }
      guard let named = try? JSONDecoder().decode(NamedPath.self, from: Data(entry)), let path = named.exactPath else {
        return malformed(entry)
      }
      return Source(path: path, id: named.id)
    }

    private func malformed(_ entry: ArraySlice<UInt8>) -> Source {
      Source(path: FilePath(systemBytes: entry.prefix(200)), fault: Fault(.malformedEntry))
    }

    private struct NamedPath: Decodable {
      var path: String
      var exactBytes: Data?
      var id: String?

      enum CodingKeys: String, CodingKey {
        case path, id
        case exactBytes = "path_bytes"
      }

      /// Nil where it holds a NUL, which no path does.
      var exactPath: FilePath? {
        let bytes = exactBytes.map { Array($0) } ?? Array(path.utf8)
        return bytes.contains(0) ? nil : FilePath(systemBytes: bytes)
      }
    }
  }
}
