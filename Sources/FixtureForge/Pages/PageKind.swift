/// The pages that people send, drawn with invented contents.
package enum PageKind: CaseIterable, Sendable {
  case payslip
  case bankDetails
  case schoolCertificate
  case medicalCertificate
  case employerAttestation
  case taxNotice
  case entitlementNotice
  case invoice
  case letter
  case handwrittenForm
  /// ISO/IEC 7810 ID-1.
  case identityCard
  /// The larger French card issued until 2021.
  case formerIdentityCard
  /// A card copied onto A4.
  case identityCardCopy

  /// A4 pages of printed text: what a text recogniser reads without doubt.
  package static let printedPages = allCases.filter(\.isPrintedPage)
  package static let cards: [PageKind] = [.identityCard, .formerIdentityCard]

  /// False for cards and handwriting, whose legibility may be called uncertain.
  package var isPrintedPage: Bool {
    switch self {
    case .handwrittenForm, .identityCard, .formerIdentityCard, .identityCardCopy: false
    default: true
    }
  }

  package func sheet(using random: inout RandomSequence) -> Sheet {
    let person = Invention.person(using: &random)
    let family = random.draw(from: FontFamily.printed)
    return content(for: person, using: &random).set(in: family)
  }

  private func content(for person: Persona, using random: inout RandomSequence) -> Sheet {
    switch self {
    case .payslip: payslip(of: person, using: &random)
    case .bankDetails: bankDetails(of: person, using: &random)
    case .schoolCertificate: schoolCertificate(of: person, using: &random)
    case .medicalCertificate:
      MedicalCertificate(patient: person, practitioner: Invention.person(using: &random)).sheet(using: &random)
    case .employerAttestation:
      EmployerAttestation(employee: person, employer: Invention.company(using: &random)).sheet(using: &random)
    case .taxNotice: TaxNotice(taxpayer: person).sheet(using: &random)
    case .entitlementNotice: EntitlementNotice(insured: person).sheet(using: &random)
    case .invoice: invoice(to: person, using: &random)
    case .letter: letter(to: person, using: &random)
    case .handwrittenForm: HandwrittenForm(applicant: person).sheet(using: &random)
    case .identityCard: IdentityCard(holder: person, format: .id1).sheet(using: &random)
    case .formerIdentityCard: IdentityCard(holder: person, format: .former).sheet(using: &random)
    case .identityCardCopy: identityCardCopy(of: person, using: &random)
    }
  }

  private func identityCardCopy(of person: Persona, using random: inout RandomSequence) -> Sheet {
    var sheet = Sheet()
    let card = IdentityCard(holder: person, format: random.draw(from: [.id1, .former])).sheet(using: &random)
    sheet.place(card, at: .init(random.draw(40.0...260.0), random.draw(60.0...420.0)))
    return sheet
  }

  private func payslip(of person: Persona, using random: inout RandomSequence) -> Sheet {
    let month = "\(random.draw(from: Invention.months)) \(random.draw(2024...2026))"
    var payslip = Payslip(employee: person, month: month, gross: Amount(cents: random.draw(160_000...480_000)))
    payslip.employer = Invention.company(using: &random)
    payslip.job = random.draw(from: EmployerAttestation.jobs)
    payslip.socialSecurityNumber = Invention.socialSecurityNumber(using: &random)
    return payslip.sheet()
  }

  private func bankDetails(of person: Persona, using random: inout RandomSequence) -> Sheet {
    var details = BankDetails(holder: person, account: Invention.bankAccount(using: &random))
    details.bank = random.draw(
      from: ["BANQUE IMAGINAIRE DE L'OUEST", "CRÉDIT FICTIF", "CAISSE D'ÉPARGNE MODÈLE", "BANQUE EXEMPLAIRE"])
    details.branch = "agence de \(Invention.city(using: &random))"
    details.date = Invention.date(using: &random)
    details.accent = random.draw(from: [.green, .blue, .brick, .violet])
    return details.sheet()
  }

  private func schoolCertificate(of person: Persona, using random: inout RandomSequence) -> Sheet {
    let year = random.draw(2023...2026)
    var certificate = SchoolCertificate(pupil: person, schoolYear: "\(year)-\(year + 1)")
    let head = Invention.person(using: &random)
    certificate.school = [
      random.draw(from: ["Lycée Imaginaire", "Lycée du Pré-Fictif", "Collège de l'Étang", "Lycée des Châtaigniers"]),
      head.street, head.city
    ]
    certificate.head = head.fullName
    certificate.signature = "\(head.firstName.prefix(1)). \(head.lastName)"
    certificate.grade = random.draw(from: ["seconde générale", "première", "terminale", "troisième", "CAP ébéniste"])
    certificate.birth = "\(Invention.date(in: random.draw(2005...2013), using: &random)) à Saint-Brévin (44)"
    certificate.date = "Nantes, le \(Invention.date(in: year, using: &random))"
    var sheet = certificate.sheet()
    sheet.signature(at: .init(300, 640), using: &random)
    return sheet
  }

  private func invoice(to person: Persona, using random: inout RandomSequence) -> Sheet {
    var invoice = Invoice(customer: person, number: "2026-\(random.drawDigits(4))")
    let seller = Invention.company(using: &random)
    invoice.seller = ["\(seller[0]) \(seller[1])", "\(seller[2]) - \(seller[3])"]
    invoice.date = Invention.date(using: &random)
    invoice.priceLevel = random.draw(60...240)
    return invoice.sheets()[0]
  }

  private func letter(to person: Persona, using random: inout RandomSequence) -> Sheet {
    let sender = Invention.company(using: &random)
    var sheet = Letter(
      sender: Array(sender.prefix(4)), recipient: person,
      title: random.draw(from: ["Votre contrat n° \(random.drawDigits(7))", "Résiliation", "Confirmation d'adhésion"]),
      date: "le \(Invention.date(using: &random))",
      body: [
        "Madame, Monsieur,", "", "Nous avons bien reçu votre demande et vous en remercions. Après étude de votre",
        "dossier n° \(random.drawDigits(9)), nous vous confirmons que votre situation a été mise à jour",
        "à compter du \(Invention.date(using: &random)). Le montant de votre cotisation s'élève à",
        "\(Amount(cents: random.draw(1_500...29_000)).formatted) € par mois, prélevés le \(random.draw(2...10)) de chaque mois.",
        "",
        "Nous vous rappelons que tout changement (adresse, coordonnées bancaires, situation",
        "familiale) doit nous être signalé sous quinze jours. À défaut, les prestations",
        "pourraient être suspendues jusqu'à réception des pièces demandées.", "",
        "Veuillez agréer, Madame, Monsieur, l'expression de nos salutations distinguées."
      ], signature: "Le service clientèle"
    ).sheet()
    sheet.signature(at: .init(430, 570), using: &random)
    sheet.stamp(
      ["COURRIER", "REÇU", "2026"], around: .init(150, 600), radius: 36, ink: random.draw(from: [.blue, .brick]))
    return sheet
  }
}

extension FontFamily {
  /// What administrations print with, the common ones more often.
  fileprivate static let printed: [FontFamily] = [
    .sans, .sans, .liberationSans, .liberationSans, .liberationSerif, .serif, .typewriter
  ]
}
