import FoundationEssentials
import Guichet
import SystemPackage

/// The form of a report, as the ending of its name tells.
enum ReportKind: String {
  case jsonLines = "jsonl"
  case csv, html, xml

  /// Nil for a name with another ending.
  init?(of name: String) {
    guard let ending = FilePath(name).extension?.lowercased() else { return nil }
    self.init(rawValue: ending)
  }

  func form(in language: Language, page: PageHeading) -> any ReportForm {
    switch self {
    case .jsonLines: JSONLinesForm()
    case .csv: CSVForm(language: language)
    case .html:
      HTMLForm(language: language, policy: page.policy?.identity, date: page.date, showsPages: page.showsPages)
    case .xml: JUnitForm(language: language)
    }
  }
}

/// What a page of HTML says above its records, and whether there are pictures beside them.
struct PageHeading {
  var policy: Policy?
  var date: Date?
  var showsPages = false
}
