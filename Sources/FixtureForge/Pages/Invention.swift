/// People, companies and places that do not exist, in the spelling that French forms have: accents, cedillas, hyphens
/// and apostrophes.
enum Invention {
  static func person(using random: inout RandomSequence) -> Persona {
    let single = random.draw(from: lastNames)
    // A double name of more than 18 letters would not fit on a card.
    let double = "\(single)-\(random.draw(from: lastNames))"
    let name = random.draws(oneIn: 5) && double.count <= 18 ? double : single
    return Persona(
      firstName: random.draw(from: firstNames), lastName: name, street: street(using: &random),
      city: city(using: &random))
  }

  static func street(using random: inout RandomSequence) -> String {
    let suffix = random.draw(from: ["", "", "", " bis", " ter"])
    return "\(random.draw(1...180))\(suffix), \(random.draw(from: streets))"
  }

  static func city(using random: inout RandomSequence) -> String {
    let (department, name) = random.draw(from: cities)
    return "\(department)\(random.draw(from: ["000", "100", "120", "230", "450", "600"])) \(name)"
  }

  /// Name, kind, street, city, number and agreement, a line each.
  static func company(using random: inout RandomSequence) -> [String] {
    let form = random.draw(from: ["SARL", "SAS", "SA", "EURL", "SCOP"])
    return [
      "\(random.draw(from: trades)) \(random.draw(from: companyNames)) \(form)", "(société fictive)",
      street(using: &random), city(using: &random),
      "SIRET : 000 \(random.drawDigits(3)) \(random.drawDigits(3)) 00000 - APE : 0000Z",
      "Convention collective : \(random.draw(from: agreements))"
    ]
  }

  static func bankAccount(using random: inout RandomSequence) -> BankAccount {
    // 99999 is no bank's code.
    BankAccount(bank: "99999", branch: random.drawDigits(5), number: random.drawDigits(11))
  }

  /// In words, such as `3 novembre 2026`.
  static func date(in year: Int = 2026, using random: inout RandomSequence) -> String {
    let day = random.draw(1...28)
    return "\(day == 1 ? "1er" : "\(day)") \(random.draw(from: months)) \(year)"
  }

  /// In figures, such as `03/11/2026`.
  static func shortDate(in years: ClosedRange<Int>, using random: inout RandomSequence) -> String {
    let (day, month) = (random.draw(1...28), random.draw(1...12))
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(random.draw(years))"
  }

  /// Of a month and a year alone; the rest is masked as no such number may be invented.
  static func socialSecurityNumber(using random: inout RandomSequence) -> String {
    "\(random.draw(1...2)) \(random.draw(50...99)) 0\(random.draw(1...9)) \(random.draw(10...89)) XXX XXX XX"
  }

  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre"
  ]

  private static let agreements = ["bois et façonnage", "métallurgie", "commerce de détail", "bureaux d'études"]
  private static let firstNames = [
    "Hélène", "Anaïs", "Zoé", "Noémie", "Françoise", "Amélie", "Chloé", "Maëlle", "Inès", "Sophie", "Aïcha", "Fatou",
    "Jérôme", "Rémi", "François", "Loïc", "Théo", "Gaël", "Noël", "Stéphane", "Karim", "Moïse", "Benoît", "Raphaël"
  ]
  private static let lastNames = [
    "Garçon", "Lefèvre", "Müller", "Françoys", "Benoît", "Desprès", "Châtel", "Gérôme", "Lemaître", "Prévost",
    "N'Diaye", "Ben Saïd", "Le Goff", "Dubois", "Moreau", "Bézier", "Forêt", "Hervé", "Guérin", "Noël", "Béranger",
    "Da Conceição", "Nuñez", "Özdemir"
  ]
  private static let streets = [
    "allée des Érables", "rue de la Forêt", "avenue du Général-Imaginaire", "rue de l'Église", "chemin du Chêne-Vert",
    "place de la Fontaine-Fictive", "impasse des Mûriers", "boulevard de l'Hôpital", "rue des Frères-Inventés",
    "quai de la Sèvre", "rue du Pré-aux-Bœufs", "route de l'Étang", "cours de la Liberté", "rue Émile-Personne"
  ]
  private static let cities = [
    ("44", "NANTES"), ("35", "RENNES"), ("69", "LYON"), ("38", "GRENOBLE"), ("63", "CLERMONT-FERRAND"),
    ("42", "SAINT-ÉTIENNE"), ("62", "BÉTHUNE"), ("11", "NARBONNE"), ("79", "NIORT"), ("25", "BESANÇON"),
    ("73", "CHAMBÉRY"), ("91", "ÉVRY"), ("93", "SAINT-DENIS"), ("13", "AIX-EN-PROVENCE")
  ]
  private static let trades = [
    "Menuiserie", "Boulangerie", "Transports", "Garage", "Imprimerie", "Pâtisserie", "Maçonnerie", "Électricité",
    "Cabinet", "Librairie", "Nettoyage", "Ateliers"
  ]
  private static let companyNames = [
    "Exemplaire", "du Vieux Chêne", "Lemaître & Fils", "des Trois Fontaines", "Océane", "Bellevue", "de l'Étoile",
    "Saint-Modèle", "des Hauts-Prés", "Nord-Échantillon", "Prévôté", "du Moulin"
  ]
}
