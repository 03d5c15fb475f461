import Vocabulary

extension Topic {
  static let checkTimeout = Topic(
    fr: (
      "L'examen du fichier a deux fois dépassé son temps de calcul.",
      "Le temps de calcul, non l'attente : une machine chargée n'y change rien. L'examen est recommencé seul une "
        + "fois.",
      "\(Threshold.secondsPerPage.fr) par page et \(Threshold.secondsPerFile.fr) par fichier (clés "
        + "`seconds_per_page`, `seconds_per_file`)."
    ),
    en: (
      "The examination of the file twice exceeded its CPU time.",
      "CPU time, not waiting: a loaded machine changes nothing. The examination is repeated once, alone.",
      "\(Threshold.secondsPerPage.en) a page and \(Threshold.secondsPerFile.en) a file (keys `seconds_per_page`, "
        + "`seconds_per_file`)."
    ),
    source: .bound)

  static let checkMemory = Topic(
    fr: (
      "L'examen du fichier a deux fois dépassé sa mémoire.",
      "La mémoire demandée par l'examen de ce fichier. L'examen est recommencé seul une fois.",
      "\(Threshold.maximumMemory.fr) au plus (clé `maximum_memory`)."
    ),
    en: (
      "The examination of the file twice exceeded its memory.",
      "The memory that the examination of this file asks for. The examination is repeated once, alone.",
      "At most \(Threshold.maximumMemory.en) (key `maximum_memory`)."
    ),
    source: .bound)

  static let checkCrashed = Topic(
    fr: (
      "L'examen du fichier s'est deux fois arrêté sur une erreur.",
      "La façon dont l'examen a pris fin ; un arrêt venu de l'extérieur ne compte pas. L'examen est recommencé "
        + "seul une fois.",
      "Pas de seuil."
    ),
    en: (
      "The examination of the file twice ended in an error.",
      "How the examination ended; being stopped from outside does not count. The examination is repeated once, "
        + "alone.",
      "No threshold."
    ),
    source: .choice)
}
