public import FoundationEssentials
public import Vocabulary

/// One document that a browser shows, with nothing outside of it: totals, reasons and a row for each record. It can be read
/// without its script, which filters and sorts.
///
/// The totals stand before the rows, where who reads or listens to the page meets them first, and are known after them:
/// room is kept for any, and they are put in at the end.
public struct HTMLForm: ReportForm {
  private let language: Language
  private let heading: HTMLHeading
  private let rows: HTMLRow
  /// Bytes that the overview takes up, whatever it says.
  private let room: Int

  /// - Parameters:
  ///   - language: Of the page; the reasons in the records are in both.
  ///   - policy: Under which the verdicts are given, as `name@version`; nil where there are several.
  ///   - date: When they are given; nil where two runs are to give the same bytes.
  ///   - showsPages: Whether rows have a place for a picture.
  public init(language: Language, policy: String? = nil, date: Date? = nil, showsPages: Bool = false) {
    self.language = language
    heading = HTMLHeading(language: language, policy: policy, date: date, showsPages: showsPages)
    rows = HTMLRow(language: language, showsPages: showsPages)
    room = HTMLOverview.largest(in: language).utf8.count
  }

  public func opening() -> Data {
    opening(with: "")
  }

  public func entry(for record: Record) -> Data {
    entry(for: record, showing: nil)
  }

  public func entry(for record: Record, showing thumbnail: Thumbnail?) -> Data {
    Data(rows.markup(for: record, showing: thumbnail).text.utf8)
  }

  public func closing() -> Data {
    Data("</tbody></table></section></main></body></html>\n".utf8)
  }

  public var tellsIncompleteness: Bool { true }

  public func finalOpening(for summary: Summary, isComplete: Bool) -> Data? {
    opening(with: HTMLOverview(summary, isComplete: isComplete).markup(in: language).text)
  }

  private func opening(with overview: String) -> Data {
    let padding = String(repeating: " ", count: room - overview.utf8.count)
    return Data((heading.beforeOverview.text + overview + padding + heading.afterOverview.text).utf8)
  }
}
