public import FoundationEssentials
public import Vocabulary

/// A table for a spreadsheet (RFC 4180, UTF-8): one row a document, with the reasons' codes and words.
///
/// It begins with a byte-order mark, without which Excel takes accents for something else. A cell that a spreadsheet would
/// take for a formula is preceded by an apostrophe.
public struct CSVForm: ReportForm {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  private static let columns = [
    "path", "id", "verdict", "format", "bytes", "pages", "codes", "messages", "actions", "lowest_dpi", "lowest_score",
    "remedy", "fault", "sha256"
  ]

  public func opening() -> Data { Data([0xEF, 0xBB, 0xBF] + Self.row(Self.columns)) }

  public func entry(for record: Record) -> Data {
    let pages = record.examination?.pages ?? []
    let resolutions = pages.compactMap { $0.resolution.map { min($0.x, $0.y) } }
    let cells: [String] = [
      record.path, record.id ?? "", record.verdict?.rawValue ?? "Non vérifiable",
      record.examination?.format.rawValue ?? "", record.bytes.map { String($0) } ?? "",
      record.examination?.pageCount.map { String($0) } ?? "",
      record.reasons.map(\.code.rawValue).joined(separator: " "),
      record.reasons.map { $0.message[language] }.joined(separator: " "),
      record.reasons.map { $0.action[language] }.joined(separator: " "),
      resolutions.min().map(Self.wholeNumber) ?? "",
      pages.compactMap { $0.legibility?.score }.min().map { String($0) } ?? "",
      record.remedy?.path ?? "", record.fault?.message[language] ?? "", record.sha256 ?? ""
    ]
    return Data(Self.row(cells))
  }

  /// A child, or a report, may say anything that is a number.
  private static func wholeNumber(_ value: Double) -> String {
    Int(exactly: value.rounded()).map(String.init) ?? value.description
  }

  private static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// What begins a formula in the usual spreadsheets (OWASP, CSV Injection), line breaks before it included.
  private static let formulaBeginnings: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠"
  ]

  private static func cell(_ text: String) -> String {
    let harmless = text.first.map(formulaBeginnings.contains) ?? false ? "'" + text : text
    guard harmless.contains(where: { $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n" || $0 == "\r\n" }) else {
      return harmless
    }
    return "\"" + harmless.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
