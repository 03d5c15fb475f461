import Vocabulary

extension Topic {
  static let formatUnsupported = Topic(
    fr: (
      "Le fichier n'est pas d'un format accepté.",
      "Le format se reconnaît au contenu, jamais au nom.",
      "Formats acceptés : \(Threshold.formats.fr) (clé `formats`)."
    ),
    en: (
      "The file is not of an accepted format.",
      "The format is told by the content, never by the name.",
      "Accepted formats: \(Threshold.formats.en) (key `formats`)."
    ),
    source: .article)

  static let formatExtensionMismatch = Topic(
    fr: (
      "Le nom du fichier annonce un autre format que son contenu.",
      "La fin du nom est comparée au format du contenu ; une fin inconnue, absente ou qui n'annonce rien ne "
        + "compte pas.",
      "Pas de seuil."
    ),
    en: (
      "The file's name promises another format than its content.",
      "The ending of the name is compared with the format of the content; an ending that is unknown, absent or "
        + "promises nothing does not count.",
      "No threshold."
    ),
    source: .choice)

  static let formatEmpty = Topic(
    fr: (
      "Le fichier est vide.",
      "La taille du fichier.",
      "Zéro octet."
    ),
    en: (
      "The file is empty.",
      "The size of the file.",
      "Zero bytes."
    ),
    source: .choice)

  static let formatMixed = Topic(
    fr: (
      "Le fichier peut se lire comme deux formats différents.",
      "Les signatures de tous les formats connus sont cherchées, là où leurs lecteurs les acceptent.",
      "Pas de seuil."
    ),
    en: (
      "The file can be read as two different formats.",
      "The signatures of all known formats are looked for wherever their readers accept them.",
      "No threshold."
    ),
    source: .choice)
}
