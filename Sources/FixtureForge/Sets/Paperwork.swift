/// The papers that people send, with other names, dates and amounts each time.
enum Paperwork {
  /// One document of one to three pages.
  static func sheets(from random: inout RandomSequence) -> [Sheet] {
    let person = person(from: &random)
    switch random.draw(0...5) {
    case 0: return [payslip(of: person, from: &random)]
    case 1: return [BankDetails(holder: person, account: .invented).sheet()]
    case 2: return [SchoolCertificate(pupil: person, schoolYear: "2026-2027").sheet()]
    case 3: return Invoice(customer: person, number: "2026-\(random.draw(100...999))").sheets()
    case 4: return (0..<3).map { _ in payslip(of: person, from: &random) }
    default: return [letter(to: person, from: &random)]
    }
  }

  /// The first page of such a document.
  static func sheet(from random: inout RandomSequence) -> Sheet {
    sheets(from: &random)[0]
  }

  /// A page as a scanner in good order delivers it. The grain keeps compression from hiding how much a page weighs.
  static func scan(
    from random: inout RandomSequence, resolution: Double = 200, channels: Raster.Channels = .gray, grain: Double = 1.5
  ) -> (raster: Raster, truth: PageTruth) {
    let sheet = sheet(from: &random)
    var renderer = SheetRenderer(resolution: resolution, channels: channels)
    renderer.skewInDegrees = random.draw(-0.4...0.4)
    let look = PaperLook(paper: 247, ink: 26, grain: grain, seed: random.next())
    var truth = [sheet].truths[0]
    truth.resolution = resolution
    return (look.applied(to: renderer.render(sheet)), truth)
  }

  private static func person(from random: inout RandomSequence) -> Persona {
    Persona(
      firstName: random.draw(from: firstNames), lastName: random.draw(from: lastNames),
      street: "\(random.draw(1...99)), \(random.draw(from: streets))", city: random.draw(from: cities))
  }

  private static func payslip(of person: Persona, from random: inout RandomSequence) -> Sheet {
    let gross = Amount(cents: random.draw(180_000...420_000))
    return Payslip(employee: person, month: "\(random.draw(from: months)) 2026", gross: gross).sheet()
  }

  private static func letter(to person: Persona, from random: inout RandomSequence) -> Sheet {
    let amount = Amount(cents: random.draw(1_000...99_000)).formatted
    let day = random.draw(2...28)
    return Letter(
      sender: ["Caisse Fictive de l'Ouest", "Service des prestations"], recipient: person,
      title: random.draw(from: ["Attestation de droits", "Relevé de prestations", "Avis de situation", "Décompte"]),
      date: "Nantes, le \(day) \(random.draw(from: months)) 2026",
      body: [
        "Nous vous informons que votre dossier a été étudié par nos services.", "",
        "Montant retenu pour la période : \(amount) €",
        "Numéro de dossier : \(random.draw(1...99_999))",
        "", "Ce document tient lieu de justificatif. Conservez-le sans limitation de durée."
      ], signature: "Le responsable du service"
    ).sheet()
  }

  private static let firstNames = [
    "Hélène", "Anaïs", "François", "Zoé", "Jérôme", "Aïcha", "Benoît", "Noémie", "Loïc", "Chloé", "Mehdi", "Agnès"
  ]
  private static let lastNames = [
    "Garçon-Lefèvre", "Bézier", "Noël", "Müller", "Châtelain", "Le Goff", "Benaïssa", "Fréchet", "Dubois", "Garnier"
  ]
  private static let streets = [
    "allée des Érables", "rue de l'Étang-Fictif", "place de la Fontaine", "impasse des Châtaigniers", "quai Imaginaire"
  ]
  private static let cities = ["44000 NANTES", "35000 RENNES", "29200 BREST", "85000 LA ROCHE-SUR-YON"]
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre"
  ]
}
