public import FoundationEssentials
public import SystemPackage
public import Vocabulary

/// Joins reports of any number of fragments, runs and engines: one record a document, sorted by path.
///
/// A document that was checked twice has one result, not two: records that agree, times aside, are one record, and a
/// record with a fault gives way to one without. Memory does not grow with the reports.
public struct ReportMerger {
  /// Why reports cannot be joined.
  public enum Obstacle: Error, Equatable, Sendable {
    /// A line is not a record of this schema.
    case malformed(report: String, line: Int)
    /// Records under different policies, programs, libraries or ways of recognition and isolation.
    case differentContexts(Context, Context)
    /// Two records of one document that do not agree.
    case differing(path: String)
    /// Documents that were to be there and are not: the first of them, and how many there are.
    case missing([String], count: Int)
  }

  private let sort: ExternalSort
  private let allowsDifferentContexts: Bool
  private var context: Context?
  private var expected: ExternalSort?
  private let directory: FilePath
  private let pieceBytes: Int

  /// - Parameters:
  ///   - directory: For temporary files, of about the size of all reports.
  ///   - allowsDifferentContexts: Whether records of different contexts may be joined.
  /// - Throws: `Errno` where no file can be made there.
  public init(temporaryDirectory directory: FilePath, allowsDifferentContexts: Bool = false) throws {
    try self.init(in: directory, allowsDifferentContexts: allowsDifferentContexts, pieceBytes: 32 << 20)
  }

  package init(in directory: FilePath, allowsDifferentContexts: Bool, pieceBytes: Int) throws {
    self.directory = directory
    self.pieceBytes = pieceBytes
    self.allowsDifferentContexts = allowsDifferentContexts
    sort = try ExternalSort(in: directory, pieceBytes: pieceBytes)
  }

  /// Takes all records of a report in.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading; not closed.
  ///   - name: What to call the report by in an ``Obstacle``.
  public mutating func add(reportAt descriptor: FileDescriptor, named name: String) throws {
    var reader = SegmentReader(descriptor: descriptor, maximumBytes: RecordReader.maximumLineBytes)
    var number = 0
    while let line = reader.next(separator: UInt8(ascii: "\n")) {
      number += 1
      guard let head = try? JSONDecoder().decode(RecordHead.self, from: Data(line)), head.schema == Record.schema else {
        throw Obstacle.malformed(report: name, line: number)
      }
      try check(head.context)
      try sort.add(KeyedLine(key: head.key.bytes, text: line))
    }
  }

  private mutating func check(_ other: Context) throws {
    guard let context else {
      context = other
      return
    }
    if !allowsDifferentContexts && context != other { throw Obstacle.differentContexts(context, other) }
  }

  /// Takes the names of documents in that must each have a record.
  public mutating func expect(_ documents: some Sequence<Source>) throws {
    let sort = try expected ?? ExternalSort(in: directory, pieceBytes: pieceBytes)
    expected = sort
    for document in documents { try sort.add(KeyedLine(key: RecordKey(document).bytes, text: [])) }
  }

  /// Gives the lines of the joined report, one after the other.
  ///
  /// - Throws: ``Obstacle``, or what `write` throws. What was written until then is no report.
  public consuming func finish(writing write: (Data) throws -> Void) throws {
    var lines = try sort.sorted()
    var missing = try MissingDocuments(expected?.sorted())
    var current: KeyedLine?
    while let line = try lines.next() {
      guard let kept = current, kept.key == line.key else {
        if let done = current { try write(Data(done.text + [UInt8(ascii: "\n")])) }
        try missing.see(line.key)
        current = line
        continue
      }
      current = try Self.joined(kept, line)
    }
    if let done = current { try write(Data(done.text + [UInt8(ascii: "\n")])) }
    try missing.end()
  }

  private static func joined(_ one: KeyedLine, _ other: KeyedLine) throws -> KeyedLine {
    let coder = RecordCoder()
    var (first, second) = (try coder.record(from: Data(one.text)), try coder.record(from: Data(other.text)))
    (first.elapsed, second.elapsed) = (nil, nil)
    if first == second { return one }
    switch (first.fault, second.fault) {
    case (.some, nil): return other
    case (nil, .some), (.some, .some): return one
    case (nil, nil): throw Obstacle.differing(path: first.path)
    }
  }
}

/// Which of the documents that were to be there are not, as both come in the same order.
private struct MissingDocuments {
  private var expected: ExternalSort.Merged?
  private var next: KeyedLine?
  private var names: [String] = []
  private var count = 0

  private static let namesShown = 10

  init(_ expected: ExternalSort.Merged?) throws {
    self.expected = expected
    try advance()
  }

  mutating func see(_ key: [UInt8]) throws {
    while let wanted = next, wanted.key.lexicographicallyPrecedes(key) {
      note(wanted.key)
      try advance()
    }
    while let wanted = next, wanted.key == key { try advance() }
  }

  mutating func end() throws {
    while let wanted = next {
      note(wanted.key)
      try advance()
    }
    if count > 0 { throw ReportMerger.Obstacle.missing(names, count: count) }
  }

  private mutating func note(_ key: [UInt8]) {
    count += 1
    if names.count < Self.namesShown { names.append(String(decoding: key.prefix { $0 != 0 }, as: UTF8.self)) }
  }

  private mutating func advance() throws {
    next = try expected?.next()
  }
}
