/// Names as people give them, made unique by a number.
enum DocumentName {
  /// - Parameter index: of the document in its set, from 0.
  static func name(of document: ForgedDocument, index: Int, from random: inout RandomSequence) -> String {
    let digits = String(index + 1)
    let number = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let name = "\(random.draw(from: stems))\(random.draw(from: separators))\(number)"
    guard !document.nameExtension.isEmpty else { return name }
    let ending = random.happens(0.06) ? document.nameExtension.uppercased() : document.nameExtension
    return "\(name).\(ending)"
  }

  private static let stems = [
    "justificatif", "Bulletin de paie", "RIB", "relevé", "Reçu n°", "certificat scolarité", "facture", "attestation",
    "IMG", "Scan", "carte d'identité", "été à Noël", "document", "pièce jointe", "avis d'impôt", "Sans titre",
    // As a Mac writes it: the accent behind its letter.
    "re\u{301}sume\u{301}"
  ]
  private static let separators = [" ", "_", "-", " (copie) "]
}
