import Codecs
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

  @Test func `no document comes near the operators and the bytes of content that are looked at`() throws {
    var limits = PDFDocument.Limits(maximumPages: Bounds().maximumPages, maximumObjects: 500_000)
    limits.maximumOperators /= 10
    limits.maximumContentBytes /= 2
    for row in PDFCorpus.rows {
      let bytes = try row.bytes()
      var complexPages = 0
      PDFDocument.withDocument(in: bytes.span, limits: limits) { document in
        for place in document.structure.places.indices where document.drawing(ofPlaceAt: place).complexityMet != nil {
          complexPages += 1
        }
      }
      #expect(complexPages == 0, "\(row.file)")
    }
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
