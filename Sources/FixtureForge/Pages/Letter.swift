/// A letter with an administration's heading, a title and paragraphs: notices, attestations, forms.
package struct Letter: Equatable, Sendable {
  package var sender: [String]
  package var recipient: Persona
  package var title: String
  package var date: String
  package var body: [String]
  package var signature: String

  package init(
    sender: [String], recipient: Persona, title: String, date: String, body: [String], signature: String
  ) {
    self.sender = sender
    self.recipient = recipient
    self.title = title
    self.date = date
    self.body = body
    self.signature = signature
  }

  package func sheet() -> Sheet {
    var sheet = Sheet()
    sheet.paragraph(sender, at: .init(60, 76), size: 10.5, bold: true, ink: .blue)
    sheet.paragraph(recipient.address, at: .init(335, 148), size: 11)
    sheet.text(date, at: .init(535, 222), size: 10.5, alignment: .right)
    sheet.text(title, at: .init(60, 272), size: 14, bold: true)
    sheet.rule(from: .init(60, 280), to: .init(535, 280), ink: .blue)
    let end = sheet.paragraph(body, at: .init(60, 312), size: 11)
    sheet.text(signature, at: .init(535, end + 40), size: 11, alignment: .right)
    return sheet
  }
}
