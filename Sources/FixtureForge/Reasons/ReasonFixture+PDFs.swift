internal import Vocabulary

/// What a PDF is, holds and does.
extension ReasonFixture {
  static let pdfs = conditions + bounds + contents

  private static let conditions = [
    ReasonFixture(
      .pdfDamaged, raising: FixtureFile("cut.pdf") { ReasonSpecimens.pdf(damage: [.cut(at: 0.45)]) },
      quiet: FixtureFile("no-end-marker.pdf") { ReasonSpecimens.pdf(damage: [.noEndMarker]) }),
    ReasonFixture(
      .pdfNoPages, raising: FixtureFile("no-page.pdf") { ForgedPDF([], damage: [.noPages]).bytes() },
      quiet: FixtureFile("one-page.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .pdfRepaired,
      raising: FixtureFile("wrong-offsets.pdf") { ReasonSpecimens.pdf(damage: [.shiftedCrossReferences(by: 40)]) },
      quiet: FixtureFile("junk-before-header.pdf") { ReasonSpecimens.pdf(damage: [.junkBeforeHeader(40)]) })
  ]

  /// One step on each side.
  private static let bounds = [
    ReasonFixture(
      .pdfTooManyPages, raising: FixtureFile("301-pages.pdf") { ForgedPDF(pages: 301).bytes() },
      quiet: FixtureFile("300-pages.pdf") { ForgedPDF(pages: 300).bytes() }),
    ReasonFixture(
      .pdfPageTooLarge, raising: FixtureFile("201-inches.pdf") { wide(inches: 201) },
      quiet: FixtureFile("200-inches.pdf") { wide(inches: 200) }),
    // The second has nothing on its page.
    ReasonFixture(
      .pdfTooComplex, raising: FixtureFile("2-to-the-59-forms.pdf") { HostileContent.doublingForms(levels: 60) },
      quiet: FixtureFile("2-to-the-11-forms.pdf") { HostileContent.doublingForms(levels: 12) },
      otherRefusal: .legibilityBlank)
  ]

  private static let contents = [
    ReasonFixture(
      .pdfActiveContent, raising: FixtureFile("javascript.pdf") { ReasonSpecimens.pdf(.javaScript("app.alert('!');")) },
      quiet: FixtureFile("opens-at-page.pdf") { ReasonSpecimens.pdf(.openActionDestination) }),
    ReasonFixture(
      .pdfDynamicForm, raising: FixtureFile("dynamic-xfa.pdf") { ReasonSpecimens.pdf(.dynamicXFA) },
      quiet: FixtureFile("static-xfa.pdf") { ReasonSpecimens.pdf(.staticXFA) }),
    ReasonFixture(
      .pdfEmbeddedFiles,
      raising: FixtureFile("attachment.pdf") { ReasonSpecimens.pdf(.attachment(ReasonSpecimens.attachment)) },
      quiet: FixtureFile("link.pdf") { ReasonSpecimens.pdf(.link("https://caisse.example/annexe.txt")) }),
    ReasonFixture(
      .pdfPortfolio,
      raising: FixtureFile("portfolio.pdf") {
        ReasonSpecimens.pdf(.portfolio, .attachment(ReasonSpecimens.attachment))
      },
      quiet: FixtureFile("attachment.pdf") { ReasonSpecimens.pdf(.attachment(ReasonSpecimens.attachment)) }),
    ReasonFixture(
      .pdfSigned, raising: FixtureFile("signed.pdf") { ReasonSpecimens.pdf(.signature(filled: true)) },
      quiet: FixtureFile("to-be-signed.pdf") { ReasonSpecimens.pdf(.signature(filled: false)) })
  ]

  private static func wide(inches: Double) -> [UInt8] {
    var page = ReasonSpecimens.page
    page.width = inches * 72
    return ForgedPDF([page]).bytes()
  }
}
