import FoundationEssentials
import Guichet
import Testing

@Suite("Reports for other programs")
struct ReportFormTests {
  private func record(path: String = "a.pdf") -> Record {
    let context = Context(policy: "p@1", program: "1", libraries: "", recognition: "never", isolation: "full")
    var record = Record(path: path, context: context)
    record.bytes = 7_000_000
    record.examination = Examination(format: .pdf)
    return record.judged(under: .edocPerso)
  }

  private func row(_ record: Record) -> String {
    String(decoding: CSVForm(language: .en).entry(for: record), as: UTF8.self)
  }

  @Test(
    "a cell that a spreadsheet would run is text",
    arguments: ["=1+1.pdf", "+A1.pdf", "-1.pdf", "@SUM(A1).pdf", "\t=1.pdf", "\r=1.pdf"])
  func formula(path: String) {
    let cell = row(record(path: path)).drop { $0 == "\"" }
    #expect(cell.hasPrefix("'"))
  }

  @Test("commas, quotation marks and line breaks stay in their cell")
  func quoting() {
    #expect(row(record(path: "a,\"b\"\nc.pdf")).hasPrefix("\"a,\"\"b\"\"\nc.pdf\",,Non conforme,pdf,7000000,"))
  }

  @Test("rows have as many cells as the heading, which a byte-order mark precedes")
  func heading() {
    let opening = CSVForm(language: .fr).opening()
    #expect(opening.starts(with: [0xEF, 0xBB, 0xBF]))
    let columns = String(decoding: opening.dropFirst(3), as: UTF8.self).split(separator: ",").count
    var plain = record()
    plain.reasons = []
    #expect(row(plain).split(separator: ",", omittingEmptySubsequences: false).count == columns)
  }

  @Test("a test case fails where its document is refused, and nothing can break out of it")
  func junit() {
    let xml = String(decoding: JUnitForm(language: .en).entry(for: record(path: "<&\">\u{1}\n.pdf")), as: UTF8.self)
    #expect(xml.hasPrefix("    <testcase name=\"&lt;&amp;&quot;&gt;\u{FFFD}&#10;.pdf\" classname=\"guichet\">"))
    #expect(xml.contains("<failure type=\"size.over-limit\""))
  }

  @Test("totals have room before the cases", arguments: [0, 1, 12])
  func totals(count: Int) throws {
    var summary = Summary()
    for _ in 0..<count { summary.add(record()) }
    let form = JUnitForm(language: .fr)
    let opening = try #require(form.finalOpening(for: summary, isComplete: true))
    #expect(opening.count == form.opening().count)
    #expect(String(decoding: opening, as: UTF8.self).contains("failures=\"\(count)\""))
  }

  @Test("numbers that no document has are written as well as others")
  func largestNumbers() throws {
    var absurd = record()
    let resolution = EffectiveResolution(x: 1e300, y: 1e300, method: .placement, confidence: .high)
    absurd.examination?.pages = [Page(number: 1, kind: .scan, resolution: resolution)]
    absurd.elapsed = Elapsed(receive: .max, examine: .max, remedy: .max)
    #expect(row(absurd).contains(",1e+300,"))
    let milliseconds = Int.max
    let xml = String(decoding: JUnitForm(language: .en).entry(for: absurd), as: UTF8.self)
    #expect(xml.contains("time=\"\(milliseconds / 1_000).\(milliseconds % 1_000)\""))
    #expect(!HTMLForm(language: .fr).entry(for: absurd).isEmpty)
  }

  @Test("a fault is an error")
  func fault() {
    var faulty = record()
    faulty.fault = Fault(.workerKilled)
    faulty = faulty.judged(under: .edocPerso)
    let xml = String(decoding: JUnitForm(language: .en).entry(for: faulty), as: UTF8.self)
    #expect(xml.contains("<error type=\"worker.killed\""))
    #expect(!xml.contains("<failure"))
  }
}
