/// A certificat médical as a practitioner prints it, with stamp and signature.
struct MedicalCertificate {
  var patient: Persona
  var practitioner: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet()
    let number = "44 1 \(random.drawDigits(5)) 0"
    sheet.paragraph(
      [
        "Docteur \(practitioner.fullName)", "Médecine générale (cabinet fictif)", practitioner.street,
        practitioner.city, "Tél. : 02 00 00 00 00", "N° d'identification : \(number)"
      ], at: .init(60, 70), size: 10.5, ink: .blue)
    sheet.text(
      "\(practitioner.city.dropFirst(6).capitalizedWord), le \(Invention.date(using: &random))", at: .init(535, 190),
      size: 11, alignment: .right)
    sheet.text("CERTIFICAT MÉDICAL", at: .init(297.5, 250), size: 14, bold: true, alignment: .centre)
    let days = random.draw(2...30)
    let reason = random.draw(
      from: [
        "ne présente à ce jour aucune contre-indication à la pratique sportive,", "est à jour de ses vaccinations,",
        "nécessite un arrêt de travail de \(days) jours à compter de ce jour,",
        "doit suivre un traitement de kinésithérapie (\(days) séances),"
      ])
    let end = sheet.paragraph(
      [
        "Je soussigné, docteur en médecine, certifie avoir examiné ce jour :", "",
        "\(patient.fullName), dossier n° \(random.drawDigits(8)),",
        "demeurant \(patient.street), \(patient.city),", "",
        "et atteste que l'état de santé de cette personne :", reason, "sauf complication.", "",
        "Certificat établi à la demande de l'intéressé(e) et remis en main propre pour", "faire valoir ce que de droit."
      ], at: .init(60, 300), size: random.draw(10.0...12.5))
    sheet.stamp(
      ["Dr \(practitioner.lastName)", "Médecin", number], around: .init(430, end + 80), radius: 42, ink: .violet)
    sheet.signature(at: .init(380, end + 95), using: &random)
    sheet.text(
      "En cas d'urgence, composez le 15. Membre d'une association agréée, règlement par chèque accepté.",
      at: .init(297.5, 800), size: 7.5, alignment: .centre, ink: .gray)
    return sheet
  }
}

extension Substring {
  /// `NANTES` as `Nantes`; with its later parts in small letters too, as nobody minds here.
  fileprivate var capitalizedWord: String { prefix(1) + dropFirst().lowercased() }
}
