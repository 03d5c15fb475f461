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

extension Letter {
  /// By which a fund confirms that somebody and their children are covered.
  ///
  /// - Parameter number: In its title; nil for none.
  package static func attestationOfRights(numbered number: Int? = nil) -> Letter {
    Letter(
      sender: ["Caisse Fictive de l'Ouest", "Service des droits"], recipient: .parent,
      title: "Attestation de droits" + (number.map { " n° \($0)" } ?? ""), date: "Nantes, le 2 novembre 2026",
      body: [
        "Nous attestons que la personne désignée ci-dessus, ainsi que les enfants à sa charge,",
        "bénéficient de la prise en charge de leurs frais de santé dans les conditions",
        "prévues au contrat, du 1er janvier au 31 décembre 2026.", "",
        "Cette attestation est délivrée pour servir et valoir ce que de droit."
      ], signature: "Le responsable du service, R. Noël")
  }
}
