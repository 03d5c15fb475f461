import FixtureForge
import FoundationEssentials
import Glibc
import SystemPackage
import Testing
import Vocabulary

@Suite("What goes wrong around guichet is told, and loses no verdict")
struct FaultTests {
  private static let conforming = ForgedPDF(pages: 1).bytes()

  /// A directory with so many documents.
  private func documents(_ count: Int) throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    for number in 0..<count { try directory.write(Self.conforming, to: "in/\(number).pdf") }
    return directory
  }

  private func records(in text: String) throws -> [Record] {
    try text.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
  }

  @Test("a full disk ends the run with a word and status 70", arguments: ["report.jsonl", "report.csv", "report.xml"])
  func fullDisk(name: String) throws {
    let directory = try documents(3)
    let report = directory.path.appending(name).string
    try FileManager.default.createSymbolicLink(atPath: report, withDestinationPath: "/dev/full")
    let result = try Program.run("check", directory.path.appending("in").string, "--report", report)
    #expect(result.status == 70)
    #expect(result.error.contains("No space left on device"))
  }

  @Test("so does a report that may not become longer, and what is in it can be gone on with")
  func fileSizeLimit() throws {
    let directory = try documents(40)
    let documents = directory.path.appending("in").string
    let report = directory.path.appending("report.jsonl").string
    // In blocks of 512 bytes: room for some of the records.
    let limited = try Program.run("check", documents, "--report", report, environment: "ulimit -f 16;")
    #expect(limited.status == 70)
    #expect(limited.error.contains("File too large"))
    let written = try String(contentsOfFile: report, encoding: .utf8)
    #expect((1..<40).contains(written.split(separator: "\n").count))
    #expect(try Program.run("check", documents, "--report", report, "--resume").status == 0)
    let paths = try records(in: String(contentsOfFile: report, encoding: .utf8)).map(\.path)
    #expect(paths.count == 40)
    #expect(Set(paths).count == 40)
  }

  @Test("a report that nobody may write stops the run before it begins")
  func unwritableReport() throws {
    let directory = try documents(1)
    let result = try Program.run(
      "check", directory.path.appending("in").string, "--report", "/nonexistent/report.jsonl")
    #expect(result.status == 70)
    #expect(result.error.contains("/nonexistent/report.jsonl"))
  }

  @Test("what may not be read any more is a fault each, and the rest is checked")
  func permissions() throws {
    let directory = try documents(3)
    try directory.write(Self.conforming, to: "in/closed/4.pdf")
    unsafe chmod(directory.path.appending("in/1.pdf").string, 0)
    unsafe chmod(directory.path.appending("in/closed").string, 0)
    defer { unsafe chmod(directory.path.appending("in/closed").string, 0o700) }
    // Root may read everything.
    let anyone = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let result = try Program.run(
      "check", directory.path.appending("in").string, "--report", "-", "--quiet", environment: anyone)
    #expect(result.status == 4)
    let records = try records(in: result.output)
    #expect(records.count == 4)
    #expect(records.filter { $0.fault?.code == .notPermitted }.count == 2)
    #expect(records.filter { $0.verdict == .conforme }.count == 2)
  }

  @Test(
    "told to stop while it waits for more, it ends with the status that says so",
    arguments: [("TERM", 143), ("INT", 130)])
  func signals(signal: String, status: Int32) throws {
    let directory = try documents(5)
    let list = directory.path.appending("list")
    #expect(unsafe mkfifo(list.string, 0o600) == 0)
    // Open on both sides: the list never ends.
    let feeder = try FileDescriptor.open(list, .readWrite)
    defer { try? feeder.close() }
    for number in 0..<5 { try feeder.writeAll("\(directory.path)/in/\(number).pdf\n".utf8) }
    let report = directory.path.appending("report.jsonl").string
    let result = try Program.run(
      "check", "--files-from", list.string, "--report", report, "--quiet",
      environment: "timeout --preserve-status --signal=\(signal) 3")
    #expect(result.status == status)
    let written = try String(contentsOfFile: report, encoding: .utf8)
    #expect(written.isEmpty || written.hasSuffix("\n"))
    _ = try records(in: written)
  }

  @Test("a link to itself, and a list of what is not there, are faults by name")
  func loops() throws {
    let directory = try TemporaryDirectory()
    let loop = directory.path.appending("loop.pdf").string
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "loop.pdf")
    let list = try directory.write(Array("\(loop)\u{0}\(directory.path)/a\nb.pdf\u{0}".utf8), to: "list")
    let result = try Program.run("check", "--files-from", list, "--report", "-", "--quiet")
    #expect(result.status == 4)
    #expect(try records(in: result.output).map(\.fault?.code) == [.unreadable, .notFound])
  }
}
