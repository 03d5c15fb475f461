/// What a practitioner prescribes, printed on half a sheet: A5, as such pads have it.
struct Prescription {
  var patient: Persona
  var practitioner: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet(width: 419.5, height: 595.3)
    sheet.paragraph(
      [
        "Docteur \(practitioner.fullName)", "Médecine générale (cabinet fictif)", practitioner.street,
        practitioner.city, "Tél. : 02 00 00 00 00"
      ], at: .init(34, 44), size: 9.5, ink: .blue)
    sheet.text("le \(Invention.date(using: &random))", at: .init(386, 124), size: 10, alignment: .right)
    sheet.text("\(patient.fullName), dossier n° \(random.drawDigits(6))", at: .init(34, 150), size: 10.5, bold: true)
    sheet.rule(from: .init(34, 160), to: .init(386, 160), ink: .blue)
    let size = random.draw(9.5...11)
    var baseline = 186.0
    for _ in 0..<random.draw(3...6) {
      sheet.text(random.draw(from: Self.medicines), at: .init(34, baseline), size: size, bold: true)
      baseline =
        sheet.paragraph(
          [random.draw(from: Self.doses), "pendant \(random.draw(5...90)) jours. Ne pas dépasser la dose prescrite."],
          at: .init(48, baseline + size * 1.45), size: size) + 8
    }
    sheet.signature(at: .init(250, baseline + 24), room: 100, using: &random)
    sheet.text(
      "Membre d'une association agréée, règlement par chèque accepté.", at: .init(209.75, 574), size: 7,
      alignment: .centre, ink: .gray)
    return sheet
  }

  private static let medicines = [
    "FICTALGINE 1 000 mg, comprimé", "IMAGINOL 20 mg, gélule gastro-résistante", "EXEMPLARINE 75 mg, comprimé sécable",
    "NULLOCORT 0,05 %, crème, un tube", "VACUVITE D 100 000 UI, ampoule", "INVENTIDE 5 mg/ml, solution buvable"
  ]
  private static let doses = [
    "un comprimé le matin et un comprimé le soir, au cours du repas,", "une prise par jour, de préférence à jeun,",
    "deux prises par jour, espacées de douze heures,", "une application le soir sur les zones à traiter,"
  ]
}
