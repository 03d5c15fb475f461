import Vocabulary

/// Every way in which a clean scan comes: in a PDF, as a picture, and, for comparison, pages that are born digital.
package enum ScanRecipes {
  package static let all = bornDigital + ScanPDFRecipes.all + ScanPictureRecipes.all

  static let bornDigital = [
    Recipe("born-digital.pdf") { random in
      let sheets = (0..<random.draw(1...6)).map { _ in
        random.draw(from: PageKind.printedPages).sheet(using: &random)
      }
      let title = random.draws(oneIn: 2) ? "Document" : nil
      let bytes = ForgedPDF(sheets.map { ForgedPage($0) }, title: title).bytes()
      let pages = sheets.enumerated().map { index, sheet in
        PageTruth(
          number: index + 1, widthInMillimetres: sheet.width / 72 * 25.4, heightInMillimetres: sheet.height / 72 * 25.4,
          resolution: nil, text: sheet.text)
      }
      return ForgedDocument(
        nameExtension: "pdf", bytes: bytes,
        truth: DocumentTruth(cleanScan: "born-digital.pdf", format: .pdf, bytes: bytes.count, pages: pages))
    }
  ]
}
