/// The card of an invented health insurer, in the size of a bank card (ISO/IEC 7810 ID-1, 85.6 mm by 54 mm).
package struct MembershipCard: Equatable, Sendable {
  package var holder: Persona

  package init(holder: Persona) {
    self.holder = holder
  }

  package func sheet() -> Sheet {
    var sheet = Sheet(width: 242.6, height: 153)
    sheet.box(at: .init(0, 0), width: 242.6, height: 153, fill: .sky)
    sheet.box(at: .init(0, 0), width: 242.6, height: 30, fill: .blue)
    sheet.text("MUTUELLE FICTIVE DES CÉVENNES", at: .init(12, 19), size: 10, bold: true, ink: .white)
    sheet.text("Carte de tiers payant - année 2026", at: .init(12, 46), size: 8.5, bold: true)
    sheet.paragraph(
      [
        "Adhérente : \(holder.fullName)", "N° d'adhérent : 0000 4217 88", "N° AMC : 99999999",
        "Télétransmission : oui - CSR : 00",
        "Pharmacie, optique, hospitalisation : 100 %", "Valable du 01/01/2026 au 31/12/2026"
      ], at: .init(12, 66), size: 8)
    return sheet
  }
}
