/// A printed form that somebody filled in with a pen.
struct HandwrittenForm {
  var applicant: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet()
    sheet.text("Caisse Fictive de l'Ouest - Service des adhésions", at: .init(50, 60), size: 10, bold: true, ink: .blue)
    sheet.text("DÉCLARATION DE SITUATION", at: .init(297.5, 106), size: 14, bold: true, alignment: .centre)
    sheet.text("À remplir en lettres capitales, à l'encre", at: .init(297.5, 124), size: 9, alignment: .centre)
    let entries = [
      ("Nom de famille", applicant.lastName.uppercased()), ("Prénom", applicant.firstName.uppercased()),
      ("Date de naissance", Invention.shortDate(in: 1945...2005, using: &random)),
      ("Adresse (n° et voie)", applicant.street), ("Code postal et commune", applicant.city),
      ("Téléphone", "06 00 \(random.draw(10...99)) \(random.draw(10...99)) 00"),
      ("Profession", random.draw(from: EmployerAttestation.jobs)),
      ("Nombre d'enfants à charge", "\(random.draw(0...5))"),
      ("Changement survenu le", Invention.date(using: &random)),
      ("Nature du changement", random.draw(from: ["déménagement", "naissance d'un enfant", "mariage", "fin d'études"]))
    ]
    var baseline = 170.0
    for (label, answer) in entries {
      sheet.text(label + " :", at: .init(50, baseline), size: 10)
      sheet.rule(from: .init(190, baseline + 4), to: .init(545, baseline + 4), width: 0.4, ink: .gray)
      sheet.text(
        answer, at: .init(196 + random.draw(0.0...14.0), baseline + random.draw(-2.0...2.0)),
        size: random.draw(12.0...14.0), ink: .pen, family: .pen)
      baseline += 32
    }
    for (index, choice) in ["célibataire", "marié(e) ou pacsé(e)", "veuf ou veuve"].enumerated() {
      let left = 50 + Double(index) * 165
      sheet.box(at: .init(left, baseline), width: 11, height: 11, stroke: .black)
      sheet.text(choice, at: .init(left + 18, baseline + 9), size: 10)
    }
    let cross = 50 + Double(random.draw(0...2)) * 165
    for (from, to) in [(-2.0, 13.0), (13.0, -2.0)] {
      sheet.path([.init(cross + from, baseline - 1), .init(cross + to, baseline + 13)], width: 1.2, stroke: .pen)
    }
    sheet.text("Fait le", at: .init(50, baseline + 60), size: 10)
    sheet.text(Invention.date(using: &random), at: .init(92, baseline + 59), size: 13, ink: .pen, family: .pen)
    sheet.text("Signature :", at: .init(330, baseline + 60), size: 10)
    sheet.signature(at: .init(400, baseline + 74), using: &random)
    return sheet
  }
}
