import Vocabulary

extension Topic {
  static let sizeOverLimit = Topic(
    fr: (
      "Le fichier est trop lourd pour être envoyé.",
      "La taille du fichier en octets ; un Mo fait un million d'octets.",
      "Moins de \(Threshold.sizeLimit.fr) (clé `size_limit`)."
    ),
    en: (
      "The file is too large to be sent.",
      "The size of the file in bytes; a MB is one million bytes.",
      "Under \(Threshold.sizeLimit.en) (key `size_limit`)."
    ),
    source: .article)

  static let sizeTooLargeToExamine = Topic(
    fr: (
      "Le fichier est si lourd qu'il n'est pas lu.",
      "La taille du fichier en octets, avant toute lecture.",
      "\(Threshold.maximumBytes.fr) au plus (clé `maximum_bytes`)."
    ),
    en: (
      "The file is so large that it is not read.",
      "The size of the file in bytes, before anything is read.",
      "At most \(Threshold.maximumBytes.en) (key `maximum_bytes`)."
    ),
    source: .bound)

  static let sizeAboveAdvice = Topic(
    fr: (
      "Le fichier est accepté, mais plus lourd que conseillé.",
      "La taille du fichier en octets, selon son format.",
      "Moins de \(Threshold.sizeAdvice.fr) conseillé pour une image JPEG (clé `size_advice`)."
    ),
    en: (
      "The file is accepted, but larger than advised.",
      "The size of the file in bytes, by its format.",
      "Under \(Threshold.sizeAdvice.en) advised for a JPEG image (key `size_advice`)."
    ),
    source: .article)

  static let sizeRecompressed = Topic(
    fr: (
      "Le fichier était trop lourd : une version plus légère a été préparée et acceptée.",
      "La taille de la nouvelle version, examinée comme tout envoi.",
      "Moins de \(Threshold.sizeLimit.fr) (clé `size_limit`)."
    ),
    en: (
      "The file was too large: a lighter version was made and accepted.",
      "The size of the new version, which is examined like any upload.",
      "Under \(Threshold.sizeLimit.en) (key `size_limit`)."
    ),
    source: .article)
}
