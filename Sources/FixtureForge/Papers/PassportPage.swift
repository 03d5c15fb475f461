/// The page of a passport that tells whose it is, of a country that does not exist (ISO/IEC 7810 ID-3).
struct PassportPage {
  var holder: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet(width: 354.3, height: 249.4)
    sheet.box(at: .init(0, 0), width: 354.3, height: 249.4, fill: Ink(red: 0.93, green: 0.9, blue: 0.94))
    sheet.guilloche(
      at: .init(0, 10), width: 354.3, height: 180, ink: Ink(red: 0.84, green: 0.76, blue: 0.85), using: &random)
    sheet.text("PASSEPORT (SPÉCIMEN FICTIF)", at: .init(14, 20), size: 9, bold: true, ink: .violet)
    sheet.portrait(at: .init(14, 40), width: 96, height: 124, using: &random)
    let number = "00ZZ\(random.drawDigits(5))"
    let fields = [
      ("Type / Code du pays / Passeport n°", "P   XXX   \(number)"), ("Nom / Surname", holder.lastName.uppercased()),
      ("Prénoms / Given names", holder.firstName), ("Nationalité / Nationality", "Imaginaire"),
      ("Date de naissance / Date of birth", Invention.shortDate(in: 1950...2008, using: &random)),
      ("Lieu de naissance / Place of birth", String(holder.city.dropFirst(6))),
      ("Date d'expiration / Date of expiry", Invention.shortDate(in: 2027...2036, using: &random))
    ]
    for (index, field) in fields.enumerated() {
      let top = 42 + Double(index) * 21
      sheet.text(field.0, at: .init(124, top), size: 5.5, ink: .violet)
      sheet.text(field.1, at: .init(124, top + 9.5), size: 9)
    }
    let filler = String(repeating: "<", count: 44)
    let lines = [
      ("P<XXX" + holder.lastName.machineReadable + "<<" + holder.firstName.machineReadable + filler).prefix(44),
      ("\(number)<\(random.draw(0...9))XXX\(random.drawDigits(7))M\(random.drawDigits(7))" + filler).prefix(43) + "4"
    ]
    for (index, line) in lines.enumerated() {
      sheet.text(String(line), at: .init(20, 212 + Double(index) * 18), size: 11.5, family: .typewriter)
    }
    return sheet
  }
}
