/// An avis d'impôt: a tinted page, boxes, small print and a table of sums.
struct TaxNotice {
  var taxpayer: Persona

  func sheet(using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet()
    sheet.box(at: .init(40, 40), width: 515, height: 46, fill: .sky)
    sheet.text("TRÉSORERIE IMAGINAIRE - DOCUMENT FICTIF", at: .init(52, 60), size: 10, bold: true, ink: .blue)
    sheet.text("Avis d'impôt établi en 2026 sur les revenus de 2025", at: .init(52, 77), size: 12, bold: true)
    sheet.box(at: .init(40, 100), width: 230, height: 96, fill: .white, stroke: .gray)
    sheet.text("Vos références", at: .init(50, 116), size: 9, bold: true, ink: .blue)
    sheet.paragraph(
      [
        "Numéro fiscal : 00 \(random.drawDigits(2)) \(random.drawDigits(3)) \(random.drawDigits(3)) 000",
        "Référence de l'avis : 26 44 \(random.drawDigits(7)) 00", "N° FIP : 440 99 \(random.drawDigits(3)) 000 A",
        "Date d'établissement : \(Invention.shortDate(in: 2026...2026, using: &random))",
        "Date de mise en recouvrement : 31/07/2026"
      ], at: .init(50, 132), size: 8.5)
    sheet.paragraph(taxpayer.address, at: .init(330, 140), size: 11)
    let bottom = Table(
      columns: [
        .init(title: "Détail des revenus", width: 275), .init(title: "Déclarant 1", width: 80, alignment: .right),
        .init(title: "Déclarant 2", width: 80, alignment: .right), .init(title: "Total", width: 80, alignment: .right)
      ], rows: rows(using: &random), size: 8.5, rowHeight: 18
    ).draw(on: &sheet, at: .init(40, 224))
    let due = Amount(cents: random.draw(0...480) * 1000)
    sheet.box(at: .init(40, bottom + 18), width: 515, height: 34, fill: .pale, stroke: .black)
    sheet.text("Montant de l'impôt restant à payer", at: .init(52, bottom + 40), size: 11.5, bold: true)
    sheet.text("\(due.formatted) €", at: .init(545, bottom + 40), size: 12, bold: true, alignment: .right)
    sheet.paragraph(
      [
        "Cet avis est calculé d'après votre déclaration. Il peut être vérifié par tout organisme auquel vous le présentez,",
        "à l'aide du numéro fiscal et de la référence de l'avis. Gardez-le : aucun duplicata n'est envoyé par courrier.",
        "Pour toute réclamation, adressez-vous avant le 31 décembre 2028 au service indiqué en tête de ce document.",
        "Les pénalités de retard s'élèvent à 10 % des sommes qui n'ont pas été réglées à l'échéance."
      ], at: .init(40, bottom + 84), size: 8, ink: .gray)
    return sheet
  }

  private func rows(using random: inout RandomSequence) -> [[String]] {
    let first = Amount(cents: random.draw(120...520) * 10_000)
    let second = Amount(cents: random.draw(0...380) * 10_000)
    let sum = first + second
    let allowance = [first, second, sum].map { $0.share(thousandthsOfPercent: 10_000) }
    return [
      ["Salaires", first.formatted, second.formatted, sum.formatted],
      ["Déduction 10 % ou frais réels"] + allowance.map { "-\($0.formatted)" },
      ["Salaires, pensions, rentes nets"] + zip([first, second, sum], allowance).map { ($0 - $1).formatted },
      ["Revenu fiscal de référence", "", "", (sum - allowance[2]).formatted],
      ["Nombre de parts", "", "", random.draw(from: ["1,0", "1,5", "2,0", "2,5", "3,0"])],
      ["Impôt sur les revenus soumis au barème", "", "", sum.share(thousandthsOfPercent: 6_300).formatted],
      ["Prélèvement à la source déjà versé", "", "", "-\(sum.share(thousandthsOfPercent: 6_000).formatted)"]
    ]
  }
}
