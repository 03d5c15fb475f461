/// An employer's word that somebody works there.
struct EmployerAttestation {
  var employee: Persona
  /// Name, kind, street, city, number and agreement, a line each.
  var employer: [String]

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet()
    sheet.box(at: .init(60, 50), width: 34, height: 34, fill: random.draw(from: [.blue, .green, .brick, .violet]))
    sheet.paragraph(employer, at: .init(106, 60), size: 9.5, ink: .gray)
    sheet.rule(from: .init(60, 146), to: .init(535, 146), width: 1, ink: .gray)
    sheet.text("ATTESTATION D'EMPLOI", at: .init(60, 190), size: 14, bold: true)
    let contract = random.draw(from: ["à durée indéterminée", "à durée déterminée", "d'apprentissage"])
    let salary = Amount(cents: random.draw(150_000...420_000))
    let job = random.draw(from: EmployerAttestation.jobs)
    let end = sheet.paragraph(
      [
        "Je soussigné(e), \(Invention.person(using: &random).fullName), responsable des ressources humaines,",
        "atteste que :", "", "\(employee.fullName)", "domicilié(e) \(employee.street), \(employee.city)",
        "n° de Sécurité sociale : \(Invention.socialSecurityNumber(using: &random))", "",
        "est employé(e) dans notre entreprise depuis le \(Invention.date(in: random.draw(2009...2025), using: &random)),",
        "en qualité de \(job), sous contrat \(contract),",
        "pour une rémunération mensuelle brute de \(salary.formatted) €.", "",
        "À ce jour, cette personne n'est ni démissionnaire ni en période de préavis.", "",
        "Cette attestation est délivrée pour servir et valoir ce que de droit."
      ], at: .init(60, 236), size: random.draw(10.0...12.0))
    sheet.text(
      "Fait le \(Invention.date(using: &random)), pour la direction :", at: .init(535, end + 30), size: 10.5,
      alignment: .right)
    sheet.signature(at: .init(400, end + 66), using: &random)
    sheet.text(employer[0] + " " + employer[1], at: .init(297.5, 806), size: 7, alignment: .centre, ink: .gray)
    return sheet
  }

  static let jobs = [
    "chef d'équipe", "vendeuse qualifiée", "ébéniste, coefficient 210", "assistante de gestion",
    "électricien, niveau III", "chargé d'études", "aide-soignante de nuit"
  ]
}
