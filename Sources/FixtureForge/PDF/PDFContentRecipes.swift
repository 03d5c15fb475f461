internal import Vocabulary

/// PDFs in sound condition: plain ones, and those that hold or do something that a recipient has to know of.
package enum PDFContentRecipes {
  package static let all = plain + remarkable

  /// Those of which something has to be said, or might be.
  package static let remarkable = acting + carrying + forms

  /// Nothing is the matter with these.
  package static let plain = [
    content("plain", expecting: .conforme) { _ in [] },
    content("link", expecting: .conforme) { _ in [.link("https://caisse.example/espace")] },
    content("open-action.page", expecting: .conforme) { _ in [.openActionDestination] },
    content("form.acroform", expecting: .conforme) { _ in [.acroForm] },
    content("signature.waiting", expecting: .conforme) { _ in [.signature(filled: false)] },
    content("signature.filled", expecting: .conforme) { _ in [.signature(filled: true)] },
    content("electronic-invoice", expecting: .conforme) { _ in [.electronicInvoice] },
    content("private-data", expecting: .conforme) {
      [.privateData($0.drawBytes($0.draw(1_000...90_000)))]
    }
  ]

  private static let acting = [
    content("javascript.names", expecting: .refused(.pdfActiveContent)) { [.javaScript(script(&$0))] },
    content("javascript.open-action", expecting: .refused(.pdfActiveContent)) { [.openActionJavaScript(script(&$0))] },
    content("javascript.closing", expecting: .refused(.pdfActiveContent)) { [.closingJavaScript(script(&$0))] },
    content("javascript.form", expecting: .refused(.pdfActiveContent)) { [.acroForm, .javaScript(script(&$0))] },
    content("launch", expecting: .refused(.pdfActiveContent)) { [.launch($0.draw(from: ["calc.exe", "notice.pdf"]))] },
    content("open-action.address", expecting: .conforme) { _ in [.openActionURI("https://caisse.example/")] },
    content("submit-form", expecting: .conforme) { _ in [.submitForm("https://caisse.example/formulaire")] },
    content("rich-media", expecting: .conforme) { _ in [.richMedia] }
  ]

  private static let carrying = [
    content("attachment", expecting: .conforme([.pdfEmbeddedFiles])) { [.attachment(attachment(1, &$0))] },
    content("attachment.several", expecting: .conforme([.pdfEmbeddedFiles])) { random in
      (1...3).map { .attachment(attachment($0, &random)) }
    },
    content("attachment.annotation", expecting: .conforme([.pdfEmbeddedFiles])) {
      [.annotationAttachment(attachment(1, &$0))]
    },
    content("attachment.with-invoice", expecting: .conforme([.pdfEmbeddedFiles])) {
      [.electronicInvoice, .attachment(attachment(1, &$0))]
    },
    content("portfolio", expecting: .conforme([.pdfPortfolio])) { [.portfolio, .attachment(attachment(1, &$0))] }
  ]

  private static let forms = [
    content("form.xfa.static", expecting: .conforme) { _ in [.staticXFA] },
    content("form.xfa.dynamic", expecting: .refused(.pdfDynamicForm)) { _ in [.dynamicXFA] }
  ]

  private static func content(
    _ name: String, expecting judgement: ExpectedJudgement,
    features: @escaping @Sendable (inout RandomSequence) -> [PDFFeature]
  ) -> Recipe {
    .pdf("pdf.\(name)", expecting: judgement) { pages, random in
      ForgedPDF(pages, features: features(&random), title: "Justificatif").bytes()
    }
  }

  private static func script(_ random: inout RandomSequence) -> String {
    random.draw(from: ["app.alert('Bonjour');", "this.print();", "app.launchURL('https://caisse.example/');"])
  }

  private static func attachment(_ number: Int, _ random: inout RandomSequence) -> PDFAttachment {
    let content = Paperwork.sheet(from: &random).text.joined(separator: "\n")
    return PDFAttachment(name: "annexe-\(number).txt", content: Array(content.utf8))
  }
}
