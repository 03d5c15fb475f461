import Examining
import FoundationEssentials
import Testing
import Vocabulary

/// Against files that others wrote and independent readers named, in a folder with a table `truth.tsv`.
@Suite("The format of a corpus's files")
struct CorpusFormatTests {
  private static let folder = ProcessInfo.processInfo.environment["GUICHET_CORPUS"].map { URL(filePath: $0) }

  @Test(
    "The format is right on 99 of 100 files, and none is taken for two",
    .enabled(if: folder != nil, "GUICHET_CORPUS names no folder of documents with known truth"))
  func agreesWithTruth() throws {
    let folder = try #require(Self.folder)
    let table = try String(contentsOf: folder.appending(path: "truth.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let header = try #require(rows.first)
    let fileColumn = try #require(header.firstIndex(of: "file"))
    let formatColumn = try #require(header.firstIndex(of: "true_format"))
    let detailColumn = try #require(header.firstIndex(of: "format_detail"))

    var wrong: [String] = []
    for row in rows.dropFirst() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: String(row[fileColumn]))))
      let examination = FormatIdentifier().identify(bytes.span)
      let truth = row[formatColumn] == "other" ? Self.word(for: row[detailColumn]) : String(row[formatColumn])
      if examination.format.rawValue != truth {
        wrong.append("\(row[fileColumn]): \(examination.format.rawValue) for \(truth)")
      }
      #expect(examination.otherFormat == nil, "\(row[fileColumn])")
    }
    #expect(wrong.count * 100 <= rows.count - 1, "\(wrong)")
  }

  /// The word of the record for a detail of the table.
  private static func word(for detail: some StringProtocol) -> String {
    let words = [
      "ole-doc": "doc", "ole-xls": "xls", "ole-ppt": "ppt", "ole-msg": "msg",
      "ole-encrypted-ooxml": "encrypted-office", "zip:application/epub+zip": "epub",
      "zip:application/vnd.oasis.opendocument.text": "odt",
      "zip:application/vnd.oasis.opendocument.spreadsheet": "ods",
      "zip:application/vnd.oasis.opendocument.presentation": "odp"
    ]
    return words[String(detail)] ?? String(detail)
  }
}
