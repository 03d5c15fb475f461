internal import Vocabulary

/// What a PDF is, holds and does.
extension ReasonFixture {
  static let pdfs = conditions + bounds + contents

  private static let conditions = [
    ReasonFixture(
      .pdfDamaged, raising: Document("cut.pdf") { ReasonSpecimens.pdf(damage: [.cut(at: 0.45)]) },
      quiet: Document("no-end-marker.pdf") { ReasonSpecimens.pdf(damage: [.noEndMarker]) }),
    ReasonFixture(
      .pdfNoPages, raising: Document("no-page.pdf") { ForgedPDF([], damage: [.noPages]).bytes() },
      quiet: Document("one-page.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .pdfRepaired,
      raising: Document("wrong-offsets.pdf") { ReasonSpecimens.pdf(damage: [.shiftedCrossReferences(by: 40)]) },
      quiet: Document("junk-before-header.pdf") { ReasonSpecimens.pdf(damage: [.junkBeforeHeader(40)]) })
  ]

  /// One step on each side.
  private static let bounds = [
    ReasonFixture(
      .pdfTooManyPages, raising: Document("301-pages.pdf") { ForgedPDF(pages: 301).bytes() },
      quiet: Document("300-pages.pdf") { ForgedPDF(pages: 300).bytes() }),
    ReasonFixture(
      .pdfPageTooLarge, raising: Document("201-inches.pdf") { wide(inches: 201) },
      quiet: Document("200-inches.pdf") { wide(inches: 200) }),
    // The second has nothing on its page.
    ReasonFixture(
      .pdfTooComplex, raising: Document("2-to-the-59-forms.pdf") { HostileContent.doublingForms(levels: 60) },
      quiet: Document("2-to-the-11-forms.pdf") { HostileContent.doublingForms(levels: 12) },
      otherRefusal: .legibilityBlank)
  ]

  private static let contents = [
    ReasonFixture(
      .pdfActiveContent, raising: Document("javascript.pdf") { ReasonSpecimens.pdf(.javaScript("app.alert('!');")) },
      quiet: Document("opens-at-page.pdf") { ReasonSpecimens.pdf(.openActionDestination) }),
    ReasonFixture(
      .pdfDynamicForm, raising: Document("dynamic-xfa.pdf") { ReasonSpecimens.pdf(.dynamicXFA) },
      quiet: Document("static-xfa.pdf") { ReasonSpecimens.pdf(.staticXFA) }),
    ReasonFixture(
      .pdfEmbeddedFiles,
      raising: Document("attachment.pdf") { ReasonSpecimens.pdf(.attachment(ReasonSpecimens.attachment)) },
      quiet: Document("link.pdf") { ReasonSpecimens.pdf(.link("https://caisse.example/annexe.txt")) }),
    ReasonFixture(
      .pdfPortfolio,
      raising: Document("portfolio.pdf") { ReasonSpecimens.pdf(.portfolio, .attachment(ReasonSpecimens.attachment)) },
      quiet: Document("attachment.pdf") { ReasonSpecimens.pdf(.attachment(ReasonSpecimens.attachment)) }),
    ReasonFixture(
      .pdfSigned, raising: Document("signed.pdf") { ReasonSpecimens.pdf(.signature(filled: true)) },
      quiet: Document("to-be-signed.pdf") { ReasonSpecimens.pdf(.signature(filled: false)) })
  ]

  private static func wide(inches: Double) -> [UInt8] {
    var page = ReasonSpecimens.page
    page.width = inches * 72
    return ForgedPDF([page]).bytes()
  }
}
