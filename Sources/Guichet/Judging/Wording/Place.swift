package import Vocabulary

/// What a sentence speaks of: certain pages, the picture or the whole document. French adjectives agree with it.
package enum Place: Equatable, Sendable {
  case document
  case picture
  case pages([Int])

  package init(_ finding: Finding, in format: FileFormat?) {
    if format?.isAcceptableImage == true {
      self = .picture
    } else if finding.pages.isEmpty {
      self = .document
    } else {
      self = .pages(finding.pages)
    }
  }

  /// The subject with its predicate, in the form that agrees: `Le document est flou`, `La page 2 est floue`.
  package func fr(masculine: String, feminine: String, plural: String) -> String {
    switch self {
    case .document: "Le document \(masculine)"
    case .picture: "L'image \(feminine)"
    case .pages(let numbers) where numbers.count == 1: "La \(Figures(.fr).pages(numbers)) \(feminine)"
    case .pages(let numbers): "Les \(Figures(.fr).pages(numbers)) \(plural)"
    }
  }

  /// The same where masculine and feminine do not differ.
  package func fr(_ singular: String, plural: String) -> String {
    fr(masculine: singular, feminine: singular, plural: plural)
  }

  package func en(_ singular: String, plural: String) -> String {
    switch self {
    case .document: "The document \(singular)"
    case .picture: "The image \(singular)"
    case .pages(let numbers):
      "\(Figures(.en).pages(numbers).replacing("page", with: "Page", maxReplacements: 1)) "
        + (numbers.count == 1 ? singular : plural)
    }
  }
}
