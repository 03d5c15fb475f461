/// A relevé d'identité bancaire (RIB).
package struct BankDetails: Equatable, Sendable {
  package var holder: Persona
  package var account: BankAccount
  package var bank = "BANQUE IMAGINAIRE DE L'OUEST"
  package var branch = "agence de Nantes Érables"
  package var date = "3 novembre 2026"
  package var accent = Ink.green

  package init(holder: Persona, account: BankAccount) {
    self.holder = holder
    self.account = account
  }

  package func sheet() -> Sheet {
    var sheet = Sheet()
    sheet.box(at: .init(50, 50), width: 495, height: 44, fill: accent)
    sheet.text(bank, at: .init(64, 78), size: 15, bold: true, ink: .white)
    sheet.text("Établissement fictif", at: .init(531, 78), size: 9, alignment: .right, ink: .white)
    sheet.text(
      "RELEVÉ D'IDENTITÉ BANCAIRE", at: .init(297.5, 136), size: 16, bold: true, alignment: .centre)
    sheet.paragraph(
      [
        "Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire",
        "inscrire des opérations à votre compte (virements, prélèvements, etc.). Son utilisation vous garantit",
        "le bon enregistrement des opérations en cause."
      ], at: .init(50, 166), size: 9.5)

    sheet.box(at: .init(50, 222), width: 495, height: 92, stroke: .gray)
    sheet.text("Titulaire du compte", at: .init(62, 240), size: 8.5, bold: true, ink: .gray)
    sheet.paragraph(holder.address, at: .init(62, 260), size: 11.5)

    let identifiers = Table(
      columns: [
        .init(title: "Code banque", width: 110, alignment: .centre),
        .init(title: "Code guichet", width: 110, alignment: .centre),
        .init(title: "N° de compte", width: 165, alignment: .centre),
        .init(title: "Clé RIB", width: 110, alignment: .centre)
      ],
      rows: [[account.bank, account.branch, account.number, account.key]], size: 11, rowHeight: 24
    ).draw(on: &sheet, at: .init(50, 340))

    sheet.text("IBAN (International Bank Account Number)", at: .init(50, identifiers + 38), size: 9, bold: true)
    sheet.box(at: .init(50, identifiers + 46), width: 495, height: 34, fill: .pale, stroke: .black)
    sheet.text(account.iban, at: .init(64, identifiers + 68), size: 14, bold: true)
    sheet.text("BIC (Bank Identifier Code)", at: .init(50, identifiers + 106), size: 9, bold: true)
    sheet.text("XXXXFRPPXXX", at: .init(64, identifiers + 124), size: 12)
    sheet.text("Domiciliation : \(branch)", at: .init(50, identifiers + 152), size: 10)
    sheet.text("Tél. : 02 00 00 00 00", at: .init(50, identifiers + 168), size: 10)
    sheet.text("Édité le \(date)", at: .init(545, identifiers + 168), size: 10, alignment: .right)
    return sheet
  }
}
