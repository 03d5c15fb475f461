public import FoundationEssentials
public import Vocabulary

/// JUnit's XML, which systems for continuous integration show: one test case a document, failed where it is Non conforme,
/// in error where it could not be checked.
public struct JUnitForm: ReportForm {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func opening() -> Data { opening(of: Summary()) }
  public func closing() -> Data { Data("  </testsuite>\n</testsuites>\n".utf8) }
  public func finalOpening(for summary: Summary, isComplete: Bool) -> Data? { opening(of: summary) }

  /// The totals stand before the cases and are known after them: room is left for any number.
  private func opening(of summary: Summary) -> Data {
    func count(_ name: String, _ value: Int) -> String {
      let text = "\(name)=\"\(value)\""
      return text + String(repeating: " ", count: name.utf8.count + 23 - text.utf8.count)
    }
    let totals = [
      count("tests", summary.documents), count("failures", summary.nonConforme), count("errors", summary.notVerifiable)
    ].joined(separator: " ")
    return Data(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="guichet">
        <testsuite name="guichet" \(totals)>

      """.utf8)
  }

  public func entry(for record: Record) -> Data {
    let name = "name=\"\(Self.escaped(record.path))\" classname=\"guichet\""
    let time = record.elapsed.map { " time=\"\(Self.seconds($0.total))\"" } ?? ""
    var body = ""
    for reason in record.reasons where reason.severity == .refusal {
      body += element("failure", type: reason.code.rawValue, reason.message, reason.action)
    }
    if let fault = record.fault {
      body += element("error", type: fault.code.rawValue, fault.message, nil)
    }
    let remarks = record.reasons.filter { $0.severity != .refusal }
    if !remarks.isEmpty {
      let lines = remarks.map { "[\($0.code.rawValue)] \($0.message[language])" }.joined(separator: "\n")
      body += "      <system-out>\(Self.escaped(lines))</system-out>\n"
    }
    let testCase =
      body.isEmpty ? "    <testcase \(name)\(time)/>\n" : "    <testcase \(name)\(time)>\n\(body)    </testcase>\n"
    return Data(testCase.utf8)
  }

  private func element(_ name: String, type: String, _ message: Words, _ action: Words?) -> String {
    let text = action.map { Self.escaped($0[language]) } ?? ""
    return "      <\(name) type=\"\(type)\" message=\"\(Self.escaped(message[language]))\">\(text)</\(name)>\n"
  }

  private static func seconds(_ milliseconds: Int) -> String {
    let thousandths = String(milliseconds % 1_000 + 1_000).dropFirst()
    return "\(milliseconds / 1_000).\(thousandths)"
  }

  /// For text and attributes. What XML 1.0 (2.2) has no place for is replaced, and line breaks in attributes are kept.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
    return result
  }
}
