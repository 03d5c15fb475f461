import Vocabulary

extension Topic {
  private static let scanning = Scanning(policy: .edocPerso)

  static let resolutionTooLow = Topic(
    fr: (
      "Le scan ou la photo a trop peu de points pour que le texte se lise.",
      "Les points de l'image rapportés à sa taille sur la page, dans les deux sens ; le plus faible compte.",
      "Refus sous \(scanning.lowest) (clé `minimum_resolution`), si la mesure est certaine et le texte n'est pas grand."
    ),
    en: (
      "The scan or photo has too few pixels for its text to be read.",
      "Pixels over the size on the page, in both directions; the lower counts.",
      "Refusal under \(scanning.lowest) (key `minimum_resolution`) where the figure is certain and the text is not large."
    ),
    source: .choice)

  static let resolutionBelowAdvice = Topic(
    fr: (
      "Le scan ou la photo a moins de points que conseillé.",
      "Les points de l'image rapportés à sa taille sur la page.",
      "Résolution conseillée : \(scanning.advised) (clé `advised_resolution`)."
    ),
    en: (
      "The scan or photo has fewer pixels than advised.",
      "Pixels over the size on the page.",
      "Advised resolution: \(scanning.advised) (key `advised_resolution`)."
    ),
    source: .article)

  static let resolutionAboveAdvice = Topic(
    fr: (
      "Le scan a plus de points qu'il n'en faut, et le fichier en devient trop lourd.",
      "Les points de l'image rapportés à sa taille sur la page, et la taille du fichier.",
      "Résolution conseillée : \(scanning.advised) (clé `advised_resolution`)."
    ),
    en: (
      "The scan has more pixels than needed, which makes the file too large.",
      "Pixels over the size on the page, and the size of the file.",
      "Advised resolution: \(scanning.advised) (key `advised_resolution`)."
    ),
    source: .article)
}
