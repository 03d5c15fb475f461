import Testing
import Vocabulary

/// Documents of others, with what the readers agree on.
@Suite(.enabled(if: PDFCorpus.directory != nil, "GUICHET_CORPUS does not name a corpus"))
struct PDFCorpusTests {
  @Test(arguments: PDFCorpus.protectedRows)
  func `protection is what the readers agree on`(row: PDFCorpus.Row) throws {
    #expect(try row.examination().protection.kind == row.protection)
  }

  @Test func `damage, protection and scripts are found where the readers find them`() throws {
    var opened = Agreement()
    for row in PDFCorpus.rows {
      let examination = try row.examination()
      if row.protection == Protection.Kind.none {
        #expect(examination.protection == .none, "\(row.file)")
      }
      if let opens = row.opens { opened.count(row.file, agrees: (examination.damage == nil) == opens) }
      if let hasScript = row.hasScript {
        #expect(examination.activeContent.contains(.javaScript) == hasScript, "\(row.file)")
      }
    }
    // One in a hundred: readers count pages that others find missing.
    #expect(opened.disagreements.count * 100 <= opened.total, "\(opened.disagreements)")
  }
}

private struct Agreement {
  var total = 0
  var disagreements: [String] = []

  mutating func count(_ file: String, agrees: Bool) {
    total += 1
    if !agrees { disagreements.append(file) }
  }
}
