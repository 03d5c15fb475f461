/// A public fund's letter on security paper: tinted, with waves, an official stamp and a signature.
struct EntitlementNotice {
  var insured: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    let tint = random.draw(from: [
      Ink.sky, Ink(red: 0.96, green: 0.94, blue: 0.86), Ink(red: 0.9, green: 0.96, blue: 0.9)
    ])
    let wave = Ink(red: tint.red - 0.1, green: tint.green - 0.08, blue: tint.blue - 0.06)
    var paper = Sheet()
    paper.box(at: .init(0, 0), width: 595, height: 842, fill: tint)
    paper.guilloche(at: .init(0, 60), width: 595, height: 700, ink: wave, using: &random)
    let office = random.draw(from: ["Caisse Fictive de l'Ouest", "Mutuelle Imaginaire", "Fonds Exemplaire de Santé"])
    var letter = Letter(
      sender: [office, "Service des droits", Invention.city(using: &random)], recipient: insured,
      title: "Attestation de droits", date: "le \(Invention.date(using: &random))", body: [], signature: "Le directeur")
    letter.body = [
      "Nous attestons que la personne désignée ci-dessus est assurée sous le numéro",
      "\(Invention.socialSecurityNumber(using: &random)) et bénéficie de la prise en charge de ses frais",
      "de santé, ainsi que :",
      "",
      "- \(Invention.person(using: &random).fullName), né(e) le \(Invention.shortDate(in: 2006...2025, using: &random)) ;",
      "- \(Invention.person(using: &random).fullName), né(e) le \(Invention.shortDate(in: 1960...2005, using: &random)).",
      "",
      "Période de validité : du 01/01/2026 au 31/12/2026, sous réserve de modification",
      "de situation. Taux de prise en charge : \(random.draw(from: ["65", "70", "80", "90", "100"])) %.", "",
      "Cette attestation est délivrée pour servir et valoir ce que de droit."
    ]
    var sheet = letter.sheet().printed(over: paper)
    sheet.stamp(
      ["DROITS", office.split(separator: " ")[1].uppercased(), "2026"], around: .init(180, 600), radius: 44, ink: .brick
    )
    sheet.signature(at: .init(420, 570), using: &random)
    return sheet
  }
}
