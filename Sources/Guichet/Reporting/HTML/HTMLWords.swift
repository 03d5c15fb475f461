import Vocabulary

/// What the page itself says, in one language.
struct HTMLWords {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func say(_ fr: String, _ en: String) -> String {
    Words.typeset(fr: fr, en: en)[language]
  }

  func number(_ value: Int) -> String {
    Figures(language).number(Double(value))
  }

  // MARK: - The page

  var title: String { say("Contrôle des documents", "Documents checked") }
  var policy: String { say("Règles", "Policy") }
  var skipToDocuments: String { say("Aller aux documents", "Skip to the documents") }
  var documents: String { "Documents" }
  var reasons: String { say("Raisons", "Reasons") }
  var interrupted: String {
    say(
      "Le contrôle a été interrompu avant la fin : il manque des documents.",
      "The check was interrupted before its end: documents are missing.")
  }

  func totals(_ documents: Int) -> String {
    let isOne = language == .fr ? documents < 2 : documents == 1
    return "\(number(documents)) \(isOne ? "document" : "documents")"
  }

  /// How many of a number of documents are refused.
  func refused(_ refusals: Int, of documents: Int) -> String {
    switch refusals {
    case 0: ""
    case documents: say(documents < 2 ? "refusé" : "refusés", "refused")
    default: say("dont \(number(refusals)) refusé\(refusals < 2 ? "" : "s")", "\(number(refusals)) of them refused")
    }
  }

  // MARK: - Controls

  var search: String { say("Chercher dans les noms", "Search the names") }
  var showAll: String { say("Tout afficher", "Show all") }
  /// The script puts numbers in.
  var shownPattern: String { say("Affichés : {shown} sur {all}", "Shown: {shown} of {all}") }

  // MARK: - The table

  var caption: String {
    say(
      "Un document par ligne, avec son verdict et ce qu'il faut faire.",
      "One document a row, with its verdict and what to do.")
  }
  var page: String { say("Aperçu", "Preview") }
  var noPage: String { say("Pas d'aperçu", "No preview") }

  func page(_ number: Int, isMarked: Bool) -> String {
    isMarked ? say("Page \(number), défaut encadré", "Page \(number), defect framed") : "Page \(number)"
  }

  var document: String { "Document" }
  var size: String { say("Taille", "Size") }
  var verdict: String { "Verdict" }
  var notVerifiable: String { say("Non vérifiable", "Not verifiable") }
  var remedy: String { say("À envoyer à la place :", "To be sent instead:") }
  var fault: String { say("Incident", "Fault") }
  var nothingToSay: String { say("Rien à signaler", "Nothing to report") }

  func severity(_ severity: Severity) -> String {
    let name = severity.name[language]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: - Measured values

  var measuredValues: String { say("Valeurs mesurées", "Measured values") }
  var pages: String { "Pages" }
  var kind: String { say("Nature", "Kind") }
  var dimensions: String { say("Format", "Dimensions") }
  var resolution: String { say("Résolution", "Resolution") }
  var legibility: String { say("Lisibilité", "Legibility") }
  var characters: String { say("Caractères", "Characters") }
  var format: String { "Format" }
  var protection: String { "Protection" }
  var modified: String { say("Modifié le", "Modified") }
  var time: String { say("Durée", "Time taken") }
  var judgedUnder: String { say("Jugé selon", "Judged under") }
  var scores: String { say("Notes : géométrie, lumière, lecture", "Scores: geometry, light, recognition") }

  func otherPages(_ count: Int) -> String {
    say(
      count < 2 ? "Une autre page est dans le rapport JSON." : "\(count) autres pages sont dans le rapport JSON.",
      count == 1 ? "One more page is in the JSON report." : "\(count) more pages are in the JSON report.")
  }
}
