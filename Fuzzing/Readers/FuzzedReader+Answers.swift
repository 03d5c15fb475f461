import FoundationEssentials
import Guichet
import Vocabulary

// What the coordinator reads of a child's answer, and does with one that it believes.
extension FuzzedReader {
  static func believe(_ bytes: [UInt8]) {
    guard let answer = ExaminationAnswer(bytes, bounds: Bounds(), mayShow: true) else { return }
    guard let written = try? answer.encoded(by: JSONEncoder()),
      let again = ExaminationAnswer(written, bounds: Bounds(), mayShow: true)
    else { fatalError("what is believed can be written, and is believed again") }
    hold(again == answer, "what is believed is the same when it is read again")
    let context = Context(policy: "p@1", program: "1", libraries: "", recognition: "never", isolation: "full")
    var record = Record(path: "a.pdf", context: context)
    record.bytes = Int64(bytes.count)
    record.examination = answer.examination
    for policy in Policy.builtIn { report(record.judged(under: policy), showing: answer.thumbnail) }
  }

  /// Writes a record in every form.
  static func report(_ record: Record, showing thumbnail: Thumbnail? = nil) {
    guard let line = try? RecordCoder().line(for: record), let again = try? RecordCoder().record(from: line) else {
      fatalError("a record can be written and read")
    }
    hold(again == record, "a record is the same when it is read again")
    hold(line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") }, "a record is one line")
    for language in Language.allCases {
      let forms: [any ReportForm] = [
        CSVForm(language: language), JUnitForm(language: language), HTMLForm(language: language, showsPages: true)
      ]
      for form in forms { _ = try? form.entry(for: record, showing: thumbnail) }
    }
  }
}
