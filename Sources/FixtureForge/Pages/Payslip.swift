/// A month's payslip, its contributions computed from the gross pay.
package struct Payslip: Equatable, Sendable {
  package var employee: Persona
  package var month: String
  package var gross: Amount
  /// Name, kind, address, number and agreement, a line each.
  package var employer = [
    "Menuiserie Exemplaire SARL", "(société fictive)", "3, rue de l'Atelier - 44100 NANTES",
    "SIRET : 000 000 000 00000 - APE : 0000Z", "Convention collective : bois et façonnage"
  ]
  package var job = "ébéniste qualifiée, coefficient 210"
  package var socialSecurityNumber = "2 85 05 44 XXX XXX XX"

  package init(employee: Persona, month: String, gross: Amount) {
    self.employee = employee
    self.month = month
    self.gross = gross
  }

  private struct Contribution {
    var title: String
    /// Shares of the gross pay, in thousandths of a percent.
    var employeeRate: Int
    var employerRate: Int
  }

  private static let contributions = [
    Contribution(title: "Sécurité sociale - maladie, maternité, décès", employeeRate: 0, employerRate: 7_000),
    Contribution(title: "Complémentaire santé", employeeRate: 1_150, employerRate: 1_150),
    Contribution(title: "Accidents du travail", employeeRate: 0, employerRate: 2_080),
    Contribution(title: "Retraite - Sécurité sociale plafonnée", employeeRate: 6_900, employerRate: 8_550),
    Contribution(title: "Retraite - Sécurité sociale déplafonnée", employeeRate: 400, employerRate: 2_020),
    Contribution(title: "Retraite complémentaire - tranche 1", employeeRate: 4_010, employerRate: 6_010),
    Contribution(title: "Famille", employeeRate: 0, employerRate: 3_450),
    Contribution(title: "Assurance chômage", employeeRate: 0, employerRate: 4_050),
    Contribution(title: "CSG déductible de l'impôt sur le revenu", employeeRate: 6_681, employerRate: 0),
    Contribution(title: "CSG/CRDS non déductible", employeeRate: 2_849, employerRate: 0)
  ]

  package func sheet() -> Sheet {
    var sheet = Sheet()
    heading(&sheet)
    let contributionsEnd = Table(
      columns: [
        .init(title: "Rubrique", width: 215), .init(title: "Base", width: 65, alignment: .right),
        .init(title: "Taux", width: 55, alignment: .right),
        .init(title: "Part salarié", width: 80, alignment: .right),
        .init(title: "Part employeur", width: 80, alignment: .right)
      ],
      rows: rows
    ).draw(on: &sheet, at: .init(50, 268))
    totals(&sheet, below: contributionsEnd + 22)
    return sheet
  }

  private var employeeTotal: Amount {
    Self.contributions.reduce(Amount(cents: 0)) { $0 + gross.share(thousandthsOfPercent: $1.employeeRate) }
  }

  private var rows: [[String]] {
    let base = [
      ["Salaire de base (151,67 h)", "", "", gross.formatted, ""], ["Salaire brut", "", "", gross.formatted, ""]
    ]
    return base
      + Self.contributions.map { line in
        [
          line.title, gross.formatted, line.employeeRate == 0 ? "" : percent(line.employeeRate),
          line.employeeRate == 0 ? "" : gross.share(thousandthsOfPercent: line.employeeRate).formatted,
          line.employerRate == 0 ? "" : gross.share(thousandthsOfPercent: line.employerRate).formatted
        ]
      }
  }

  private func percent(_ thousandths: Int) -> String {
    let decimals = String(1_000 + thousandths % 1_000).dropFirst()
    return "\(thousandths / 1_000),\(decimals) %"
  }

  private func heading(_ sheet: inout Sheet) {
    sheet.text("BULLETIN DE PAIE", at: .init(297.5, 62), size: 17, bold: true, alignment: .centre, ink: .blue)
    sheet.text("Période : \(month)", at: .init(297.5, 80), size: 10, alignment: .centre)
    sheet.box(at: .init(50, 100), width: 235, height: 112, fill: .white, stroke: .gray)
    sheet.text("Employeur", at: .init(60, 116), size: 8, bold: true, ink: .gray)
    sheet.paragraph(employer, at: .init(60, 132), size: 9.5)
    sheet.box(at: .init(310, 100), width: 235, height: 112, fill: .white, stroke: .gray)
    sheet.text("Salariée", at: .init(320, 116), size: 8, bold: true, ink: .gray)
    sheet.paragraph(
      employee.address + [
        "Emploi : \(job)", "N° de Sécurité sociale : \(socialSecurityNumber)"
      ],
      at: .init(320, 132), size: 9.5)
    sheet.text("Date d'entrée : 1er septembre 2019", at: .init(50, 236), size: 9)
    sheet.text("Payé le 30 par virement", at: .init(545, 236), size: 9, alignment: .right)
  }

  private func totals(_ sheet: inout Sheet, below top: Double) {
    let taxable = gross - employeeTotal + gross.share(thousandthsOfPercent: 2_849)
    let tax = taxable.share(thousandthsOfPercent: 3_500)
    let net = gross - employeeTotal
    Table(
      columns: [
        .init(title: "Récapitulatif", width: 375), .init(title: "Montant en €", width: 120, alignment: .right)
      ],
      rows: [
        ["Total des cotisations et contributions salariales", employeeTotal.formatted],
        ["Net à payer avant impôt sur le revenu", net.formatted],
        ["Impôt sur le revenu prélevé à la source (3,500 % de \(taxable.formatted) €)", tax.formatted]
      ]
    ).draw(on: &sheet, at: .init(50, top))
    sheet.box(at: .init(50, top + 80), width: 495, height: 28, fill: .sky, stroke: .black)
    sheet.text("NET À PAYER", at: .init(60, top + 99), size: 12, bold: true)
    sheet.text("\((net - tax).formatted) €", at: .init(535, top + 99), size: 12, bold: true, alignment: .right)
    sheet.paragraph(
      [
        "Congés payés : acquis 12,5 jours - pris 5 jours - solde 7,5 jours.",
        "Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie",
        "sans limitation de durée."
      ], at: .init(50, top + 136), size: 8.5, ink: .gray)
  }
}
