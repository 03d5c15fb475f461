import Crypto
import FoundationEssentials
import Glibc
public import SystemPackage
public import Vocabulary

/// A report in JSON lines that an earlier run left unfinished, and what of it still holds.
///
/// Kept are whole records with a verdict, of files that have the size and date that they had, and of remedies that are still
/// there. All others are left to the run that goes on: it ends with every document once.
public struct Journal: Sendable {
  /// Why a report cannot be gone on with.
  public enum Obstacle: Error, Equatable, Sendable {
    /// A line other than the last is not a record of this schema.
    case malformed(line: Int)
    /// It was made under another policy, by another program or with other libraries.
    case otherContext
  }

  /// Of the records that were kept.
  public private(set) var summary = Summary()
  /// The report, open at its end.
  public let descriptor: FileDescriptor
  private var documents: Set<DocumentDigest> = []

  /// Puts a report of the records that still hold in the place of the one at `path`; where there is none, an empty one.
  ///
  /// - Throws: ``Obstacle``, or `Errno` where it cannot be read or written. The report is as it was then.
  public init(resuming path: FilePath, under context: Context) throws {
    let rewritten = try WholeReport(at: path)
    descriptor = try rewritten.file.duplicate()
    do {
      if let report = try FileDescriptor.openIfThere(path) {
        defer { try? report.close() }
        try keep(report, in: rewritten, under: context)
      }
      try rewritten.publish()
    } catch {
      try? descriptor.close()
      throw error
    }
  }

  /// Whether a document has its record.
  public func holds(_ source: Source) -> Bool {
    documents.contains(DocumentDigest(RecordKey(source)))
  }

  private mutating func keep(_ report: FileDescriptor, in rewritten: WholeReport, under context: Context) throws {
    let coder = RecordCoder()
    var reader = SegmentReader(descriptor: report, maximumBytes: RecordReader.maximumLineBytes)
    var unreadable: Int?
    var number = 0
    while let line = reader.next(separator: UInt8(ascii: "\n")) {
      number += 1
      // Only the last line may have been cut.
      if let unreadable { throw Obstacle.malformed(line: unreadable) }
      guard let record = try? coder.record(from: Data(line)), record.schema == Record.schema else {
        unreadable = number
        continue
      }
      guard record.context == context else { throw Obstacle.otherContext }
      let digest = DocumentDigest(RecordKey(record))
      guard record.stillHolds, documents.insert(digest).inserted else { continue }
      summary.add(record)
      try rewritten.write(line + [UInt8(ascii: "\n")])
    }
  }
}

extension Record {
  fileprivate var stillHolds: Bool {
    guard verdict != nil, fault == nil, let modified, let bytes else { return false }
    let exactPath = pathBytes.map { FilePath(systemBytes: Array($0)) } ?? FilePath(path)
    guard let status = try? exactPath.stat(), status.size == bytes else { return false }
    let date = Date(timeIntervalSince1970: TimeInterval(status.st_mtim.tv_sec)).formatted(.iso8601)
    return date == modified && (remedy.map { (try? FilePath($0.path).stat()) != nil } ?? true)
  }
}

/// Stands for a document among millions: half of a SHA-256.
private struct DocumentDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  init(_ key: RecordKey) {
    var words = SHA256.hash(data: key.bytes).makeIterator()
    func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(words.next() ?? 0) } }
    (high, low) = (word(), word())
  }
}

extension FileDescriptor {
  fileprivate static func openIfThere(_ path: FilePath) throws -> FileDescriptor? {
    do {
      return try .open(path, .readOnly, options: .closeOnExec)
    } catch Errno.noSuchFileOrDirectory {
      return nil
    }
  }
}
