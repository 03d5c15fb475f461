import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("Reports are joined to one record a document")
struct ReportMergerTests {
  private let directory: TemporaryDirectory
  private let coder = RecordCoder()

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func record(
    _ path: String, bytes: Int64 = 1, policy: String = "edoc-perso@1", fault: Fault? = nil, receive: Int? = nil
  ) -> Record {
    let context = Context(policy: policy, program: "1", libraries: "", recognition: "never", isolation: "full")
    var record = Record(path: path, context: context)
    record.bytes = bytes
    record.verdict = fault == nil ? .conforme : nil
    record.fault = fault
    record.elapsed = receive.map { Elapsed(receive: $0, examine: 0, remedy: 0) }
    return record
  }

  /// Pieces of a few records, so that several are sorted and read side by side.
  private func merged(
    _ reports: [[Record]], expecting expected: [String]? = nil, allowsDifferentContexts: Bool = false
  ) throws -> [String] {
    var merger = try ReportMerger(
      in: directory.path, allowsDifferentContexts: allowsDifferentContexts, pieceBytes: 2_000)
    for (number, report) in reports.enumerated() {
      let text = try report.reduce(into: "") { $0 += String(decoding: try coder.line(for: $1), as: UTF8.self) }
      let path = try directory.write(text, to: "\(number).jsonl")
      let file = try FileDescriptor.open(path, .readOnly)
      try file.closeAfter { try merger.add(reportAt: file, named: "\(number).jsonl") }
    }
    if let expected { try merger.expect(expected.map { Source(path: FilePath($0)) }) }
    var lines: [String] = []
    try merger.finish { lines.append(try coder.record(from: $0).path) }
    return lines
  }

  @Test("sorted by path, however the records are spread")
  func sorted() throws {
    let paths = (0..<300).map { "\($0 * 7_919 % 1_000).pdf" }
    let reports = (0..<5).map { part in
      paths.enumerated().filter { $0.offset % 5 == part }.map { record($0.element) }
    }
    #expect(try merged(reports, expecting: paths) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("records that agree, times aside, are one")
  func agreeing() throws {
    #expect(try merged([[record("a", receive: 1), record("b")], [record("a", receive: 9)]]) == ["a", "b"])
  }

  @Test("a fault gives way to a verdict, in either order")
  func faultGivesWay() throws {
    let faulty = record("a", fault: Fault(.workerKilled))
    #expect(try merged([[faulty], [record("a")]]) == ["a"])
    #expect(try merged([[record("a")], [faulty], [faulty]]) == ["a"])
  }

  @Test("records that differ are refused by name")
  func differing() throws {
    #expect(throws: ReportMerger.Obstacle.differing(path: "a")) {
      try merged([[record("b"), record("a")], [record("a", bytes: 2)]])
    }
  }

  @Test("another policy is refused unless it is allowed")
  func otherPolicy() throws {
    let reports = [[record("a")], [record("b", policy: "strict@1")]]
    #expect(throws: ReportMerger.Obstacle.self) { try merged(reports) }
    #expect(try merged(reports, allowsDifferentContexts: true) == ["a", "b"])
  }

  @Test("documents without a record are named")
  func missing() throws {
    #expect(throws: ReportMerger.Obstacle.missing(["0", "c", "z"], count: 3)) {
      try merged([[record("a"), record("b"), record("d")]], expecting: ["z", "a", "c", "b", "0"])
    }
  }

  @Test("a line that is no record is refused with its number")
  func malformed() throws {
    var merger = try ReportMerger(temporaryDirectory: directory.path)
    let path = try directory.write("{}\n", to: "bad.jsonl")
    let file = try FileDescriptor.open(path, .readOnly)
    defer { try? file.close() }
    #expect(throws: ReportMerger.Obstacle.malformed(report: "bad.jsonl", line: 1)) {
      try merger.add(reportAt: file, named: "bad.jsonl")
    }
  }

  @Test("nothing is left in the directory for temporary files")
  func cleanUp() throws {
    _ = try merged([[record("a")]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path.string) == ["0.jsonl"])
  }
}
