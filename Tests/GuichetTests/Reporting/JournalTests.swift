import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("A run that ended early goes on where it was")
struct JournalTests {
  private let directory: TemporaryDirectory
  private let checker: Checker

  init() async throws {
    directory = try TemporaryDirectory()
    checker = try await DoubleWorker.checker()
  }

  private var report: FilePath { directory.path.appending("report.jsonl") }

  /// Checks documents 0 to 9 and leaves their report.
  private func finishedReport() async throws -> [Source] {
    let sources = try (0..<10).map { Source(path: try directory.write("harmless \($0)", to: "in/\($0).png")) }
    var text = ""
    for source in sources {
      text += String(decoding: try RecordCoder().line(for: await checker.check(source)), as: UTF8.self)
    }
    try directory.write(text, to: "report.jsonl")
    return sources
  }

  private func resume() throws -> Journal { try Journal(resuming: report, under: checker.context) }

  private func reportText() throws -> String { try String(contentsOfFile: report.string, encoding: .utf8) }

  @Test("what is in the report is not checked again")
  func complete() async throws {
    let sources = try await finishedReport()
    let before = try reportText()
    let journal = try resume()
    #expect(sources.allSatisfy(journal.holds))
    #expect(journal.summary.documents == 10)
    #expect(try reportText() == before)
  }

  @Test("a record that was cut in writing is checked again, wherever it was cut", arguments: [1, 40, 300])
  func cut(bytes: Int) async throws {
    let sources = try await finishedReport()
    let whole = try reportText()
    try directory.write(String(decoding: Array(whole.utf8).dropLast(bytes), as: UTF8.self), to: "report.jsonl")
    let journal = try resume()
    // Without its line feed alone a record is whole.
    #expect(journal.holds(sources[9]) == (bytes == 1))
    #expect(journal.holds(sources[8]))
    #expect(try reportText().hasSuffix("\n"))
  }

  @Test("a file that changed or is gone is checked again")
  func changed() async throws {
    let sources = try await finishedReport()
    try directory.write("longer than before", to: "in/3.png")
    try FileManager.default.removeItem(atPath: sources[4].path.string)
    let journal = try resume()
    #expect(sources.indices.filter { !journal.holds(sources[$0]) } == [3, 4])
    #expect(journal.summary.documents == 8)
  }

  @Test("a fault is no result")
  func fault() async throws {
    let record = await checker.check(Source(path: "/nonexistent"))
    try directory.write(String(decoding: try RecordCoder().line(for: record), as: UTF8.self), to: "report.jsonl")
    #expect(try !resume().holds(Source(path: "/nonexistent")))
    #expect(try reportText().isEmpty)
  }

  @Test("a document that is there twice is kept once")
  func twice() async throws {
    _ = try await finishedReport()
    try directory.write(try reportText() + reportText(), to: "report.jsonl")
    #expect(try resume().summary.documents == 10)
  }

  @Test("another policy's report is refused and left as it is")
  func otherContext() async throws {
    _ = try await finishedReport()
    let before = try reportText()
    var context = checker.context
    context.policy = "strict@1"
    #expect(throws: Journal.Obstacle.otherContext) { try Journal(resuming: report, under: context) }
    #expect(try reportText() == before)
  }

  @Test("a line in the middle that is no record is refused")
  func malformed() async throws {
    _ = try await finishedReport()
    try directory.write("not a record\n" + (try reportText()), to: "report.jsonl")
    #expect(throws: Journal.Obstacle.malformed(line: 1)) { try resume() }
  }

  @Test("without a report it begins")
  func none() throws {
    #expect(try resume().summary.documents == 0)
    #expect(try reportText().isEmpty)
  }
}
