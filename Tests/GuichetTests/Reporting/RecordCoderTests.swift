import FoundationEssentials
import Guichet
import Testing

@Suite("A record is one line that can be read again")
struct RecordCoderTests {
  private let context = Context(
    policy: "edoc-perso@1", program: "0.1.0", libraries: "", recognition: "never", isolation: "none")

  @Test("keys are sorted and an absent fact is null")
  func form() throws {
    let line = String(decoding: try RecordCoder().line(for: Record(path: "a/b.pdf", context: context)), as: UTF8.self)
    let expected =
      #"{"bytes":null,"context":{"isolation":"none","libraries":"","policy":"edoc-perso@1","program":"0.1.0","#
      + #""recognition":"never"},"elapsed_ms":null,"examination":null,"failure":null,"fault":null,"id":null,"#
      + #""modified":null,"path":"a/b.pdf","path_bytes":null,"reasons":[],"remedy":null,"#
      + #""remedy_obstacle":null,"schema":"guichet/1","sha256":null,"verdict":null}"# + "\n"
    #expect(line == expected)
  }

  @Test("what is written is read")
  func roundTrip() throws {
    var record = Record(path: "a.pdf", context: context)
    record.bytes = 5_000_000
    record.examination = Examination(format: .pdf)
    record.examination?.pages = [Page(number: 1, widthInMillimetres: 210, heightInMillimetres: 297)]
    record.examination?.pageCount = 1
    let judged = record.judged(under: .edocPerso)
    #expect(judged.verdict == .nonConforme)
    #expect(try RecordCoder().record(from: RecordCoder().line(for: judged)) == judged)
  }

  @Test("another policy judges the same facts anew")
  func judgedAgain() {
    var record = Record(path: "a.pdf", context: context)
    record.bytes = 6_000_000
    record.examination = Examination(format: .pdf)
    #expect(record.judged(under: .edocPerso).reasons.map(\.code) == [.sizeOverLimit])
    let again = record.judged(under: .edocPerso).judged(under: .edocPerso10)
    #expect(again.verdict == .conforme)
    #expect(again.reasons.map(\.code) == [.sizeAboveAdvice])
    #expect(again.context.policy == "edoc-perso-10@1")
  }
}
