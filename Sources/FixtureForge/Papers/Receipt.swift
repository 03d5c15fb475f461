/// What a till prints on its roll: as long as there is to say.
struct Receipt {
  /// The rolls that tills take, by the width of the paper and the letters that fit on a line.
  enum Roll: CaseIterable {
    case wide, narrow

    /// 80 mm and 58 mm, in points.
    var width: Double { self == .wide ? 226.8 : 164.4 }
    var columns: Int { self == .wide ? 42 : 30 }
  }

  var roll: Roll
  var shop: [String]

  func sheet(using random: inout RandomSequence) -> Sheet {
    let items = (0..<random.draw(4...26)).map { _ in
      (name: random.draw(from: Self.goods), price: Amount(cents: random.draw(45...4_900)))
    }
    let total = items.reduce(Amount(cents: 0)) { $0 + $1.price }
    var lines =
      shop + ["", "\(Invention.shortDate(in: 2025...2026, using: &random))   CAISSE \(random.draw(1...9))", ""]
    lines += items.map { line($0.name, $0.price.formatted) }
    lines += [
      "", line("TOTAL TTC  EUR", total.formatted), line("DONT TVA", total.share(thousandthsOfPercent: 16_667).formatted)
    ]
    lines += [
      line("CARTE BANCAIRE", total.formatted), "", "ARTICLES : \(items.count)", "Ticket \(random.drawDigits(8))"
    ]
    lines += ["", "MERCI DE VOTRE VISITE", "Conservez ce ticket : il vaut garantie"]
    // The letters of a till stand in cells of 1.5 mm by 3 mm.
    let (size, margin, leading) = (random.draw(8.6...9.6), 9.0, random.draw(10.5...12.5))
    var sheet = Sheet(width: roll.width, height: 40 + leading * Double(lines.count))
    for (index, text) in lines.enumerated() where !text.isEmpty {
      sheet.text(text, at: .init(margin, 24 + leading * Double(index)), size: size, family: .typewriter)
    }
    return sheet
  }

  private func line(_ name: String, _ price: String) -> String {
    let name = name.prefix(roll.columns - price.count - 1)
    return name + String(repeating: " ", count: roll.columns - name.count - price.count) + price
  }

  private static let goods = [
    "LUNETTES LECTURE +1,50", "PAIN COMPLET TRANCHÉ", "LAIT DEMI-ÉCRÉMÉ 1L", "CAFÉ MOULU 250G", "ORDONNANCE N° 2",
    "SIROP FICTIF 200ML", "PANSEMENTS X30", "THERMOMÈTRE", "CAHIER 96 P.", "STYLO BLEU", "POMMES 1,2 KG",
    "ABONNEMENT PISCINE", "TICKET CANTINE", "GANTS LATEX M"
  ]
}
