/// A national identity card of a country that does not exist, front side.
struct IdentityCard {
  enum Format {
    /// ISO/IEC 7810 ID-1, 85.6 mm by 54 mm, as cards have it since 2021.
    case id1
    /// 105 mm by 74 mm, as laminated cards had it before.
    case former
  }

  var holder: Persona
  var format: Format

  func sheet(using random: inout RandomSequence) -> Sheet {
    switch format {
    case .id1: modern(using: &random)
    case .former: former(using: &random)
    }
  }

  private func modern(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet(width: 242.6, height: 153)
    sheet.box(at: .init(0, 0), width: 242.6, height: 153, fill: Ink(red: 0.9, green: 0.95, blue: 0.97))
    sheet.guilloche(
      at: .init(0, 20), width: 242.6, height: 130, ink: Ink(red: 0.72, green: 0.84, blue: 0.9), using: &random)
    sheet.text(
      "CARTE D'IDENTITÉ (SPÉCIMEN FICTIF)", at: .init(232, 15), size: 8.5, bold: true, alignment: .right, ink: .blue)
    sheet.portrait(at: .init(10, 26), width: 62, height: 80, using: &random)
    let fields = [
      ("NOM / Surname", holder.lastName.uppercased()), ("Prénoms / Given names", holder.firstName),
      ("Date de naissance / Date of birth", Invention.shortDate(in: 1950...2008, using: &random)),
      ("Lieu de naissance / Place of birth", String(holder.city.dropFirst(6)))
    ]
    for (index, field) in fields.enumerated() {
      let top = 30 + Double(index) * 23
      sheet.text(field.0, at: .init(80, top), size: 5.5, ink: .blue)
      sheet.text(field.1, at: .init(80, top + 10), size: 9, bold: true)
    }
    sheet.text("N° du document / Document No", at: .init(10, 124), size: 5.5, ink: .blue)
    sheet.text("X\(random.drawDigits(2))ZZ\(random.drawDigits(4))", at: .init(10, 135), size: 9, bold: true)
    sheet.text("Expire le / Expiry date", at: .init(110, 124), size: 5.5, ink: .blue)
    sheet.text(Invention.shortDate(in: 2027...2036, using: &random), at: .init(110, 135), size: 9, bold: true)
    sheet.signature(at: .init(178, 128), room: 56, ink: .black, using: &random)
    return sheet
  }

  private func former(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet(width: 297.6, height: 209.8)
    sheet.box(at: .init(0, 0), width: 297.6, height: 209.8, fill: Ink(red: 0.86, green: 0.92, blue: 0.97))
    sheet.guilloche(
      at: .init(0, 24), width: 297.6, height: 130, ink: Ink(red: 0.68, green: 0.76, blue: 0.88), using: &random)
    sheet.text("CARTE NATIONALE D'IDENTITÉ N° : \(random.drawDigits(12))", at: .init(14, 18), size: 8.5, bold: true)
    sheet.portrait(at: .init(14, 34), width: 72, height: 94, using: &random)
    let lines = [
      "Nom : \(holder.lastName.uppercased())", "Prénom(s) : \(holder.firstName)",
      "Né(e) le : \(Invention.shortDate(in: 1940...1998, using: &random))", "à : \(holder.city.dropFirst(6))",
      "Taille : 1,\(random.draw(50...95)) m"
    ]
    for (index, line) in lines.enumerated() {
      sheet.text(line, at: .init(98, 46 + Double(index) * 18), size: 9.5)
    }
    sheet.text("Signature du titulaire :", at: .init(98, 140), size: 6.5, ink: .gray)
    sheet.signature(at: .init(184, 138), room: 84, ink: .black, using: &random)
    let zone = { (text: String) in text.padded(to: 36) }
    let name = holder.lastName.machineReadable
    for (index, line) in [
      zone("IDXXX\(name.prefix(25))").prefix(30) + random.drawDigits(6),
      zone("\(random.drawDigits(13))\(holder.firstName.machineReadable)").prefix(28)
        + "\(random.drawDigits(6))M\(random.draw(0...9))"
    ].enumerated() {
      sheet.text(String(line), at: .init(14, 172 + Double(index) * 20), size: 12.5, family: .typewriter)
    }
    return sheet
  }
}

extension String {
  /// In the alphabet of machine-readable zones (ICAO 9303): letters without accents, `<` for the rest.
  var machineReadable: String {
    String(
      uppercased().unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "A"..."Z", "0"..."9": Character(scalar)
        case "É", "È", "Ê", "Ë": "E"
        case "À", "Â", "Ä", "Ã": "A"
        case "Î", "Ï": "I"
        case "Ô", "Ö": "O"
        case "Û", "Ü", "Ù": "U"
        case "Ç": "C"
        case "Ñ": "N"
        default: "<"
        }
      })
  }

  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: "<", count: max(0, count - self.count))
  }
}
