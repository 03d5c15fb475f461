/// A craftsman's invoice of two pages: the work, then how it is paid.
package struct Invoice: Equatable, Sendable {
  package var customer: Persona
  package var number: String
  package var seller = ["Menuiserie Exemplaire SARL (société fictive)", "3, rue de l'Atelier - 44100 NANTES"]
  package var date = "12 octobre 2026"
  /// Multiplies every price, in percent.
  package var priceLevel = 100

  package init(customer: Persona, number: String) {
    self.customer = customer
    self.number = number
  }

  private static let works: [(title: String, quantity: Int, unitPrice: Amount)] = [
    ("Dépose de l'ancienne fenêtre, évacuation des gravats", 3, Amount(cents: 8_500)),
    ("Fenêtre chêne à deux vantaux, vitrage isolant", 3, Amount(cents: 64_900)),
    ("Pose, réglage et joints d'étanchéité", 3, Amount(cents: 21_000)),
    ("Déplacement (forfait)", 1, Amount(cents: 4_500))
  ]

  private var works: [(title: String, quantity: Int, unitPrice: Amount)] {
    Self.works.map { ($0.title, $0.quantity, Amount(cents: $0.unitPrice.cents * priceLevel / 100)) }
  }

  package func sheets() -> [Sheet] {
    [worksPage(), paymentPage()]
  }

  private var total: Amount {
    works.reduce(Amount(cents: 0)) { $0 + Amount(cents: $1.quantity * $1.unitPrice.cents) }
  }

  private func heading(page: Int) -> Sheet {
    var sheet = Sheet()
    sheet.paragraph(seller, at: .init(50, 60), size: 10, bold: true)
    sheet.text("FACTURE n° \(number)", at: .init(545, 60), size: 14, bold: true, alignment: .right, ink: .blue)
    sheet.text("du \(date) - page \(page)/2", at: .init(545, 78), size: 9, alignment: .right)
    sheet.rule(from: .init(50, 96), to: .init(545, 96), width: 1, ink: .blue)
    return sheet
  }

  private func worksPage() -> Sheet {
    var sheet = heading(page: 1)
    sheet.paragraph(customer.address, at: .init(340, 130), size: 11)
    let end = Table(
      columns: [
        .init(title: "Désignation", width: 275), .init(title: "Qté", width: 40, alignment: .right),
        .init(title: "Prix unitaire HT", width: 90, alignment: .right),
        .init(title: "Montant HT", width: 90, alignment: .right)
      ],
      rows: works.map { work in
        [
          work.title, "\(work.quantity)", work.unitPrice.formatted,
          Amount(cents: work.quantity * work.unitPrice.cents).formatted
        ]
      }, size: 9.5, rowHeight: 21
    ).draw(on: &sheet, at: .init(50, 210))
    let tax = total.share(thousandthsOfPercent: 5_500)
    let totals = [
      ("Total HT", total), ("TVA à 5,5 % (rénovation énergétique)", tax), ("Total TTC", total + tax)
    ]
    for (index, line) in totals.enumerated() {
      let baseline = end + 28 + Double(index) * 18
      sheet.text(line.0, at: .init(440, baseline), bold: index == 2, alignment: .right)
      sheet.text("\(line.1.formatted) €", at: .init(540, baseline), bold: index == 2, alignment: .right)
    }
    return sheet
  }

  private func paymentPage() -> Sheet {
    var sheet = heading(page: 2)
    sheet.text("Règlement", at: .init(50, 134), size: 12, bold: true)
    sheet.paragraph(
      [
        "À régler avant le 11 novembre 2026, par virement sur le compte :", "IBAN : \(BankAccount.invented.iban)", "",
        "Aucun escompte n'est accordé pour paiement anticipé. Tout retard entraîne des pénalités",
        "au taux de trois fois l'intérêt légal. Garantie décennale : assureur fictif, police n° 000000."
      ], at: .init(50, 158), size: 10)
    return sheet
  }
}
