/// A certificat de scolarité.
package struct SchoolCertificate: Equatable, Sendable {
  package var pupil: Persona
  package var schoolYear: String
  /// Name, street and city, a line each.
  package var school = ["Lycée Imaginaire des Hauts-Châtaigniers", "8, place de la Fontaine-Fictive", "44300 NANTES"]
  package var head = "Théo Françoys"
  package var signature = "T. Françoys"
  package var grade = "seconde générale"
  package var birth = "14 février 2011 à Saint-Brévin (44)"
  package var date = "Nantes, le 4 septembre 2026"

  package init(pupil: Persona, schoolYear: String) {
    self.pupil = pupil
    self.schoolYear = schoolYear
  }

  package func sheet() -> Sheet {
    var sheet = Sheet()
    sheet.paragraph(school, at: .init(60, 76), size: 11, bold: true)
    sheet.paragraph(
      ["Tél. : 02 00 00 00 00", "vie-scolaire@lycee.example"], at: .init(60, 126), size: 9.5, ink: .gray)
    sheet.rule(from: .init(60, 162), to: .init(535, 162), width: 1.2, ink: .blue)
    sheet.text("CERTIFICAT DE SCOLARITÉ", at: .init(297.5, 218), size: 19, bold: true, alignment: .centre)
    sheet.text("Année scolaire \(schoolYear)", at: .init(297.5, 242), size: 12, alignment: .centre)
    let end = sheet.paragraph(
      [
        "Je soussigné, \(head), proviseur du lycée, certifie que l'élève :", "",
        "Nom et prénom :  \(pupil.lastName) \(pupil.firstName)", "Née le :  \(birth)",
        "Demeurant :  \(pupil.street), \(pupil.city)", "",
        "est régulièrement inscrite dans l'établissement pour l'année scolaire",
        "\(schoolYear), en classe de \(grade),",
        "sous le régime de la demi-pension.", "",
        "Ce certificat est délivré à la demande de la famille, pour servir et valoir", "ce que de droit."
      ], at: .init(60, 304), size: 12)
    sheet.text("Fait à \(date)", at: .init(535, end + 40), size: 12, alignment: .right)
    sheet.text("Le proviseur, \(signature)", at: .init(535, end + 64), size: 12, alignment: .right)
    sheet.box(at: .init(395, end + 84), width: 140, height: 64, stroke: .blue)
    sheet.text("LYCÉE IMAGINAIRE", at: .init(465, end + 110), size: 10, bold: true, alignment: .centre, ink: .blue)
    sheet.text("cachet de l'établissement", at: .init(465, end + 128), size: 8.5, alignment: .centre, ink: .blue)
    return sheet
  }
}
