package import Vocabulary

/// The page of the documentation that explains every reason, and the page of one.
package enum ReasonCatalogue {
  package static func markdown() -> String {
    var page = head
    var family = ""
    for code in ReasonCode.allCases {
      let origin = String(code.rawValue.prefix { $0 != "." })
      if origin != family { page += "\n## \(title(of: origin))\n" }
      family = origin
      page += entry(for: Explanation.of(code))
    }
    return page
  }

  /// What there is to say of a reason, one thing after the other.
  package static func sections(of explanation: Explanation) -> [(title: Words, text: Words)] {
    [
      (Words(fr: "Ce que cela veut dire", en: "What it means"), explanation.meaning),
      (Words(fr: "Comment c’est mesuré", en: "How it is measured"), explanation.measurement),
      (Words(fr: "Le seuil et sa source", en: "The threshold and its source"), explanation.thresholdAndSource),
      (Words(fr: "Que faire", en: "What to do"), explanation.whatToDo),
      (Words(fr: "Exemple", en: "Example"), explanation.example)
    ]
  }

  private static let head = """
    # The reasons

    Every reason there is: what it means, how it is measured, its threshold, and what a person is told.

    <!-- Written by scripts/documentation from the texts of guichet explain; change them there. -->

    ## Overview

    A `refusal` makes a document Non conforme, `advice` and a `note` do not. The severity shown is the default: the facts \
    may lower it, and the key `severities` of a policy changes it. Thresholds are those of `edoc-perso`. A code that was \
    released never changes; its words may. `guichet explain CODE` shows the same in French and English.

    """

  private static func title(of origin: String) -> String {
    switch origin {
    case "format": "Format"
    case "size": "Size"
    case "protection": "Protection"
    case "pdf": "PDF"
    case "image": "Pictures"
    case "resolution": "Resolution"
    case "legibility": "Legibility"
    default: "The check itself"
    }
  }

  private static func entry(for explanation: Explanation) -> String {
    """

    ### \(explanation.code.rawValue)

    *\(explanation.defaultSeverity.rawValue)* · \(explanation.meaning.en)

    - Measured: \(explanation.measurement.en)
    - Threshold: \(explanation.thresholdAndSource.en)
    - A person is told: *\(explanation.example.en)* \(explanation.whatToDo.en)
    - In French: *\(explanation.example.fr)* \(explanation.whatToDo.fr)

    """
  }
}
