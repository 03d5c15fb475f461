/// A web page of a citizen's account as a screen shows it; a point is a pixel at 72 DPI.
package struct Screenshot: Equatable, Sendable {
  package var owner: Persona

  /// Date, person, care, amounts paid and paid back.
  package var refunds = [
    ["04/09/2026", "Hélène", "Consultation généraliste", "30,00 €", "19,00 €"],
    ["11/09/2026", "Anaïs", "Orthodontie, contrôle", "48,00 €", "33,60 €"],
    ["22/09/2026", "Hélène", "Pharmacie", "12,47 €", "8,11 €"],
    ["06/10/2026", "Anaïs", "Lunettes, monture et verres", "180,00 €", "156,00 €"],
    ["19/10/2026", "Hélène", "Kinésithérapie, 4 séances", "72,00 €", "43,20 €"]
  ]
  package var total = "259,91 €"

  package init(owner: Persona) {
    self.owner = owner
  }

  package func sheet() -> Sheet {
    var sheet = Sheet(width: 1280, height: 800)
    sheet.box(at: .init(0, 0), width: 1280, height: 48, fill: .pale)
    sheet.box(at: .init(120, 10), width: 900, height: 28, fill: .white, stroke: .gray)
    sheet.text("https://mon-espace.example/remboursements", at: .init(134, 30), size: 15, ink: .gray)
    sheet.box(at: .init(0, 48), width: 1280, height: 72, fill: .blue)
    sheet.text("Mon espace santé fictif", at: .init(60, 92), size: 26, bold: true, ink: .white)
    sheet.text(owner.fullName, at: .init(1220, 90), size: 18, alignment: .right, ink: .white)
    sheet.text("Mes derniers remboursements", at: .init(60, 178), size: 26, bold: true)
    sheet.text("Période du 1er septembre au 31 octobre 2026", at: .init(60, 212), size: 17, ink: .gray)
    let end = Table(
      columns: [
        .init(title: "Date", width: 150), .init(title: "Bénéficiaire", width: 260),
        .init(title: "Nature des soins", width: 400),
        .init(title: "Payé", width: 175, alignment: .right), .init(title: "Remboursé", width: 175, alignment: .right)
      ],
      rows: refunds, size: 17, rowHeight: 44
    ).draw(on: &sheet, at: .init(60, 240))
    sheet.text("Total remboursé : \(total)", at: .init(1220, end + 44), size: 20, bold: true, alignment: .right)
    sheet.box(at: .init(60, end + 70), width: 330, height: 50, fill: .green)
    sheet.text(
      "Télécharger le relevé (PDF)", at: .init(225, end + 102), size: 18, bold: true, alignment: .centre, ink: .white)
    return sheet
  }
}
