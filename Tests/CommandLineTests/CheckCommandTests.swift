import FixtureForge
import FoundationEssentials
import SystemPackage
import Testing
import Vocabulary

@Suite("guichet check")
struct CheckCommandTests {
  private static let conforming = ForgedPDF(pages: 1).bytes()

  @Test("the exit status tells the worst of the batch")
  func exitStatus() throws {
    let directory = try TemporaryDirectory()
    let good = try directory.write(CheckCommandTests.conforming, to: "a.pdf")
    #expect(try Program.run("check", good).status == 0)
    let bad = try directory.write([], to: "b.pdf")
    #expect(try Program.run("check", good, bad).status == 3)
    let list = try directory.write(Array("\(bad)\n/nonexistent.pdf\n".utf8), to: "list.txt")
    #expect(try Program.run("check", "--files-from", list).status == 4)
    #expect(try Program.run("check", good, "/nonexistent.pdf").status == 66)
    try FileManager.default.createDirectory(
      atPath: directory.path.appending("empty").string, withIntermediateDirectories: false)
    #expect(try Program.run("check", directory.path.appending("empty").string).status == 66)
    #expect(try Program.run("check").status == 64)
    #expect(try Program.run("check", good, "--nonsense").status == 64)
    #expect(try Program.run("check", good, environment: "GUICHET_WORKER=/nonexistent").status == 70)
  }

  @Test("every document of the demo has the verdict and the reasons that are expected")
  func demo() throws {
    let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    let fixtures = root.appending("Fixtures")
    let result = try Program.run("check", fixtures.appending("demo").string, "--report", "-", "--quiet")
    #expect(result.status == 3)
    let records = try result.lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    let found = records.map { record in
      let name = FilePath(record.path).lastComponent?.string ?? ""
      let codes = record.reasons.map(\.code.rawValue).joined(separator: ",")
      return "\(name)\t\(record.verdict?.rawValue ?? "")\t\(codes)"
    }
    let expected = try String(contentsOfFile: fixtures.appending("demo-expected.tsv").string, encoding: .utf8)
    #expect(found.sorted() == expected.split(separator: "\n").dropFirst().map(String.init).sorted())
  }

  @Test("the same report with one job and with eight")
  func jobs() throws {
    let directory = try TemporaryDirectory()
    for number in 0..<40 { try directory.write(CheckCommandTests.conforming + [UInt8(number)], to: "\(number).pdf") }
    let one = try Program.run("check", directory.path.string, "--report", "-", "--no-times", "--jobs", "1")
    let eight = try Program.run("check", directory.path.string, "--report", "-", "--no-times", "--jobs", "8")
    #expect(one.lines.count == 40)
    #expect(one.output == eight.output)
  }

  @Test("a report in the checked directory is no document, and judge reads it again")
  func report() throws {
    let directory = try TemporaryDirectory()
    try directory.write(CheckCommandTests.conforming, to: "a.pdf")
    try directory.write(Array("texte".utf8), to: "b.pdf")
    let report = directory.path.appending("report.jsonl").string
    for _ in 0..<2 {
      #expect(try Program.run("check", directory.path.string, "--report", report, "--quiet").status == 3)
    }
    let lines = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2)
    let judged = try Program.run("judge", report, "--policy", "edoc-perso-10", "--report", "-", "--quiet")
    #expect(judged.status == 3)
    #expect(judged.output.replacing("edoc-perso-10@1", with: "edoc-perso@1") == lines.joined(separator: "\n") + "\n")
    #expect(try Program.run("judge", report, "--report", report).status == 64)
    let broken = try directory.write(Array("{}\n".utf8), to: "broken.jsonl")
    let complaint = try Program.run("judge", broken)
    #expect(complaint.status == 66)
    #expect(complaint.error.contains("la ligne 1"))
  }

  @Test("a report is for its owner alone")
  func permissions() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(CheckCommandTests.conforming, to: "a.pdf")
    let report = directory.path.appending("report.jsonl")
    _ = try Program.run("check", file, "--report", report.string)
    #expect(try report.stat().permissions == [.ownerRead, .ownerWrite])
  }

  @Test("a page shows documents, unless pictures are left out, and is for its owner alone")
  func page() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(CheckCommandTests.conforming, to: "a.pdf")
    let page = directory.path.appending("report.html")
    #expect(try Program.run("check", file, "--report", page.string, "--quiet").status == 0)
    #expect(try page.stat().permissions == [.ownerRead, .ownerWrite])
    let text = try String(contentsOfFile: page.string, encoding: .utf8)
    #expect(text.contains("data:image/png;base64,"))
    #expect(text.contains("edoc-perso@1"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(!text.contains("class=\"notice\""))
    _ = try Program.run("check", file, "--report", page.string, "--quiet", "--no-thumbnails")
    #expect(!(try String(contentsOfFile: page.string, encoding: .utf8).contains("image/png")))
  }

  @Test("the records are the same with pictures and without")
  func recordsBesidePictures() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(CheckCommandTests.conforming, to: "a.pdf")
    let page = directory.path.appending("report.html").string
    let with = try Program.run("check", file, "--report", "-", "--report", page, "--no-times", "--quiet")
    let without = try Program.run("check", file, "--report", "-", "--no-times", "--quiet")
    #expect(with.output == without.output)
    #expect(with.lines.count == 1)
  }

  @Test("judge and merge write pages too, without pictures")
  func pagesOfReports() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write([], to: "a.pdf")
    let report = directory.path.appending("report.jsonl").string
    _ = try Program.run("check", file, "--report", report, "--quiet")
    let judged = directory.path.appending("judged.html").string
    #expect(try Program.run("judge", report, "--report", judged, "--quiet").status == 3)
    let merged = directory.path.appending("merged.html").string
    #expect(try Program.run("merge", report, "-o", merged, "--lang", "en").status == 0)
    for page in [judged, merged] {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(text.contains("data-codes=\"format.empty\""))
      #expect(text.contains("data-code=\"format.empty\""))
      #expect(text.hasSuffix("</html>\n"))
      #expect(!text.contains("class=\"notice\""))
    }
    #expect(try String(contentsOfFile: merged, encoding: .utf8).contains("<html lang=\"en\">"))
  }

  @Test("the summary says why documents are refused, the most frequent reason first, and what to do")
  func summary() throws {
    let directory = try TemporaryDirectory()
    try directory.write([], to: "a.pdf")
    for name in ["b.pdf", "c.pdf"] { try directory.write(Array("texte".utf8), to: name) }
    let lines = try Program.run("check", directory.path.string).lines
    let total = try #require(lines.firstIndex { $0.hasPrefix("3 documents") })
    let summary = Array(lines[(total + 1)...])
    #expect(summary[0].hasPrefix("      2 ✗ Le fichier n’est pas d’un format accepté. [format.unsupported]"))
    #expect(summary[1].hasPrefix("          → "))
    #expect(summary[2].hasPrefix("      1 ✗ Le fichier est vide. [format.empty]"))
    #expect(summary[3].hasPrefix("          → "))
    #expect(summary[4].contains("guichet explain"))
  }

  @Test("a reason that was but a note is one in the summary too")
  func noteInSummary() throws {
    let directory = try TemporaryDirectory()
    let invoice = ForgedPDF([ForgedPage()], features: [.electronicInvoice])
    let attached = ForgedPDF([ForgedPage()], features: [.attachment(PDFAttachment(name: "a.txt", content: [65]))])
    let note = try directory.write(invoice.bytes(), to: "a.pdf")
    let advice = try directory.write(attached.bytes(), to: "b.pdf")
    #expect(try Program.run("check", note).lines.contains { $0.hasPrefix("      1 · Des fichiers sont joints") })
    let both = try Program.run("check", note, advice)
    #expect(both.lines.contains { $0.hasPrefix("      2 ! Des fichiers sont joints") })
  }

  @Test("a name with control characters cannot reach the terminal, nor a colour a file")
  func names() throws {
    let directory = try TemporaryDirectory()
    try directory.write(CheckCommandTests.conforming, to: "a\u{1B}[2J\n.pdf")
    let result = try Program.run("check", directory.path.string)
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains(#"a\u{1B}[2J\n.pdf"#))
    #expect(try Program.run("check", directory.path.string, "--color", "always").output.contains("\u{1B}[32m"))
  }

  @Test("the language follows the option, then the locale, and is French elsewhere")
  func language() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write([], to: "a.pdf")
    #expect(try Program.run("check", file).output.contains("Le fichier est vide"))
    #expect(try Program.run("check", file, "--lang", "en").output.contains("empty"))
    #expect(try Program.run("check", file, environment: "LC_ALL=en_GB.UTF-8").output.contains("empty"))
    #expect(try Program.run("check", file, environment: "LC_ALL=C").output.contains("Le fichier est vide"))
  }

  @Test("a reader who leaves is no error")
  func closedPipe() throws {
    let directory = try TemporaryDirectory()
    for number in 0..<200 { try directory.write(CheckCommandTests.conforming, to: "\(number).pdf") }
    let result = try Program.run("check", directory.path.string, "--report", "-", redirection: "| head -n 1")
    #expect(result.lines.count == 1)
    #expect(!result.error.contains("roken"))
  }
}
