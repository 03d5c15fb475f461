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

  @Test("a full disk ends the run with a word and status 70", arguments: ["report.jsonl", "report.csv"])
  func fullDisk(name: String) throws {
    let directory = try documents(3)
    let report = directory.path.appending(name).string
    try FileManager.default.createSymbolicLink(atPath: report, withDestinationPath: "/dev/full")
    let result = try Program.run("check", directory.path.appending("in").string, "--report", report)
    #expect(result.status == 70)
    #expect(result.error.contains("report"))
    #expect(result.error.contains("plus de place sur le disque"))
  }

  @Test("so does a report that may not become longer, and what is in it can be gone on with")
  func fileSizeLimit() throws {
    let directory = try documents(40)
    let documents = directory.path.appending("in").string
    let report = directory.path.appending("report.jsonl").string
    // In blocks of 512 bytes: room for some of the records.
    let limited = try Program.run("check", documents, "--report", report, environment: "ulimit -f 16;")
    #expect(limited.status == 70)
    #expect(limited.error.contains("dépasse la taille permise"))
    let written = try String(contentsOfFile: report, encoding: .utf8)
    #expect(written.hasSuffix("}\n"))
    #expect((1..<40).contains(written.split(separator: "\n").count))
    #expect(try Program.run("check", documents, "--report", report, "--resume").status == 0)
    let paths = try records(in: String(contentsOfFile: report, encoding: .utf8)).map(\.path)
    #expect(paths.count == 40)
    #expect(Set(paths).count == 40)
  }

  @Test(
    "a report of another form is there whole or not at all, and an earlier one stays until then",
    arguments: ["report.html", "report.csv", "report.xml"])
  func wholeReport(name: String) throws {
    let directory = try documents(100)
    let documents = directory.path.appending("in").string
    let report = try directory.write(Array("earlier".utf8), to: "out/\(name)")
    let limited = try Program.run("check", documents, "--report", report, environment: "ulimit -f 16;")
    #expect(limited.status == 70)
    #expect(limited.error.contains("dépasse la taille permise"))
    #expect(try String(contentsOfFile: report, encoding: .utf8) == "earlier")
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path.appending("out").string) == [name])
    #expect(try Program.run("check", documents, "--report", report, "--quiet").status == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("99.pdf"))
  }

  @Test(
    "a reader of the text who leaves takes no line from a report",
    arguments: ["report.jsonl", "report.html", "report.csv", "report.xml"])
  func closedPipe(name: String) throws {
    let directory = try documents(100)
    let report = directory.path.appending(name).string
    for output in [["--color", "never"], ["--report", "-"]] {
      let result = try Program.run(
        "check", directory.path.appending("in").string, "--report", report, output[0], output[1],
        redirection: "| head -n 1")
      #expect(result.lines.count == 1)
      #expect(!result.error.contains("roken"))
      let text = try String(contentsOfFile: report, encoding: .utf8)
      for number in 0..<100 { #expect(text.contains("\(number).pdf")) }
      #expect(!text.contains("class=\"notice\""))
      try FileManager.default.removeItem(atPath: report)
    }
  }

  @Test("a report whose totals come last is refused where nothing can be put in", arguments: ["a.html", "a.xml"])
  func pipe(name: String) throws {
    let directory = try documents(1)
    let pipe = directory.path.appending(name).string
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let result = try Program.run("check", directory.path.appending("in").string, "--report", pipe)
    #expect(result.status == 64)
    #expect(result.error.contains("fichier ordinaire"))
    var status = stat()
    #expect(unsafe lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("a report is written where a link leads, and the link stays", arguments: ["report.jsonl", "report.html"])
  func linkedReport(name: String) throws {
    let directory = try documents(1)
    try directory.write(Array("earlier".utf8), to: "elsewhere/\(name)")
    let link = directory.path.appending(name).string
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "elsewhere/\(name)")
    #expect(
      try Program.run("check", directory.path.appending("in").string, "--report", link, "--quiet").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "elsewhere/\(name)")
    let text = try String(contentsOfFile: directory.path.appending("elsewhere/\(name)").string, encoding: .utf8)
    #expect(text.contains("0.pdf"))
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
    // Root may read everything, unless that is taken from it. Another user might not reach the program.
    let bound = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : ""
    let result = try Program.run(
      "check", directory.path.appending("in").string, "--report", "-", "--quiet", environment: bound)
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
    let page = directory.path.appending("report.html").string
    let table = directory.path.appending("report.csv").string
    // Once there is a record, whenever that is.
    let process = directory.path.appending("process").string
    let stop =
      "for try in $(seq 1200); do test -s '\(report)' && kill -\(signal) $(cat '\(process)') && break; sleep 0.1; done"
    let result = try Program.run(
      "check", "--files-from", list.string, "--report", report, "--report", page, "--report", table, "--quiet",
      environment: "(\(stop)) & sh -c 'echo $$ >\(process); exec timeout --preserve-status 120 \"$@\"' sh")
    #expect(result.status == status)
    let written = try String(contentsOfFile: report, encoding: .utf8)
    #expect(written.hasSuffix("\n"))
    _ = try records(in: written)
    // The page says that documents are missing; the table cannot.
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("class=\"notice\""))
    #expect(!FileManager.default.fileExists(atPath: table))
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
