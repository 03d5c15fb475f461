import Vocabulary

/// The part of an explanation that is written for its own sake; the rest is found elsewhere.
struct Topic: Sendable {
  let meaning: Words
  let measurement: Words
  /// With its source.
  let threshold: Words

  init(
    fr: (meaning: String, measurement: String, threshold: String),
    en: (meaning: String, measurement: String, threshold: String),
    source: Source
  ) {
    meaning = .typeset(fr: fr.meaning, en: en.meaning)
    measurement = .typeset(fr: fr.measurement, en: en.measurement)
    threshold = .typeset(fr: "\(fr.threshold) \(source.words.fr)", en: "\(en.threshold) \(source.words.en)")
  }

  /// Where a threshold comes from.
  enum Source {
    case article, choice, bound, pdfStandard

    fileprivate var words: Words {
      switch self {
      case .article:
        Words(
          fr: "Repris d'un article sur edoc perso, qui n'est pas le règlement de l'assureur.",
          en: "Taken from an article on edoc perso, which is not the insurer's official rules.")
      case .choice: Words(fr: "Choix de Guichet.", en: "Guichet's own choice.")
      case .bound: Words(fr: "Borne propre à Guichet.", en: "A bound of Guichet's own.")
      case .pdfStandard: Words(fr: "Limite d'ISO 32000-1, annexe C.", en: "Limit of ISO 32000-1, annex C.")
      }
    }
  }
}
