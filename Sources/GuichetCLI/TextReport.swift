import Guichet

/// Verdicts and reasons as a person reads them.
struct TextReport: Sendable {
  let console: Console
  let language: Language

  /// - Returns: Whether somebody still reads it.
  func show(_ record: Record) -> Bool {
    var text = "\(heading(of: record))  \(PrintableText.showing(record.path))\n"
    for reason in record.reasons { text += lines(for: reason) }
    if let remedy = record.remedy { text += "      ⇒ \(PrintableText.showing(remedy.path))\n" }
    if let fault = record.fault { text += lines("    ", fault.message[language], code: fault.code.rawValue) }
    return console.write(text)
  }

  private func heading(of record: Record) -> String {
    switch record.verdict {
    case .conforme: console.styled("✓ Conforme    ", .green)
    case .nonConforme: console.styled("✗ Non conforme", .red)
    case nil: console.styled(language == .fr ? "? Non vérifiable" : "? Not verifiable", .yellow)
    }
  }

  private func lines(for reason: Reason) -> String {
    let (mark, style) = Self.mark(reason.severity)
    let text = lines(
      "    \(mark) ", shown: "    \(console.styled(mark, style)) ", reason.message[language], code: reason.code.rawValue
    )
    return text + actionLines(reason.action[language], indentation: 6)
  }

  private static func mark(_ severity: Severity) -> (String, Console.Style) {
    switch severity {
    case .refusal: ("✗", .red)
    case .advice: ("!", .yellow)
    case .note: ("·", .faint)
    }
  }

  private func lines(_ mark: String, shown: String? = nil, _ message: String, code: String) -> String {
    var paragraph = Paragraph(mark: mark, shown: shown)
    paragraph.add(PrintableText.showing(message))
    paragraph.add("[\(code)]") { console.styled($0, .faint) }
    return paragraph.lines(width: console.width)
  }

  /// What to do, if there is anything.
  private func actionLines(_ action: String, indentation: Int) -> String {
    guard !action.isEmpty else { return "" }
    var paragraph = Paragraph(mark: String(repeating: " ", count: indentation) + "→ ")
    paragraph.add(PrintableText.showing(action))
    return paragraph.lines(width: console.width)
  }

  /// Totals, and how many documents each reason was given for, the most frequent first. What refuses documents comes with
  /// what is to be done about it.
  func show(_ summary: Summary, passedOver: Int, elapsed: Duration) {
    guard summary.documents > 0 || passedOver > 0 else {
      console.write(Self.nothing[language] + "\n")
      return
    }
    var text = "\n" + console.styled(totals(of: summary, elapsed: elapsed), .bold) + "\n"
    for (code, documents, _, gravest) in summary.reasonsByFrequency {
      let explanation = Explanation.of(code)
      let (mark, style) = Self.mark(gravest)
      text += lines(
        "\(padded(documents)) \(mark) ", shown: "\(padded(documents)) \(console.styled(mark, style)) ",
        explanation.meaning[language], code: code.rawValue)
      if gravest == .refusal { text += actionLines(explanation.whatToDo[language], indentation: 10) }
    }
    for (code, documents) in summary.faultsByFrequency {
      text += lines("\(padded(documents)) ? ", Fault(code).message[language], code: code.rawValue)
    }
    if passedOver > 0 { text += Counted.passedOver(passedOver)[language] + "\n" }
    if !summary.refusalsByReason.isEmpty { text += Self.more[language] + "\n" }
    console.write(text)
  }

  private static let nothing = Words(
    fr: "Il n’y a aucun document à vérifier ici.", en: "There is no document to check here.")

  private static let more = Words(
    fr: "Pour en savoir plus sur une raison\u{A0}: guichet explain CODE",
    en: "To know more about a reason: guichet explain CODE")

  private func totals(of summary: Summary, elapsed: Duration) -> String {
    let tenths = elapsed.components.seconds * 10 + elapsed.components.attoseconds / 100_000_000_000_000_000
    let seconds =
      tenths == 0
      ? "\(elapsed.components.attoseconds / 1_000_000_000_000_000)\u{A0}ms"
      : "\(tenths / 10)\(language == .fr ? "," : ".")\(tenths % 10)\u{A0}s"
    var parts = [Counted.conforme(summary.conforme)[language], Counted.nonConforme(summary.nonConforme)[language]]
    if summary.notVerifiable > 0 { parts.append(Counted.notVerifiable(summary.notVerifiable)[language]) }
    let documents = Counted.documents(summary.documents)[language]
    let colon = language == .fr ? "\u{A0}:" : ":"
    return "\(documents)\(colon) \(parts.joined(separator: ", ")) (\(seconds))"
  }

  private func padded(_ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
  }
}

/// Numbers with their nouns, in both languages.
private enum Counted {
  static func documents(_ count: Int) -> Words {
    Words(fr: "\(count) document\(plural(count, .fr))", en: "\(count) document\(plural(count, .en))")
  }

  static func conforme(_ count: Int) -> Words {
    Words(fr: "\(count) conforme\(plural(count, .fr))", en: "\(count) Conforme")
  }

  static func nonConforme(_ count: Int) -> Words {
    Words(fr: "\(count) non conforme\(plural(count, .fr))", en: "\(count) Non conforme")
  }

  static func notVerifiable(_ count: Int) -> Words {
    Words(fr: "\(count) non vérifiable\(plural(count, .fr))", en: "\(count) not verifiable")
  }

  static func passedOver(_ count: Int) -> Words {
    Words(
      fr:
        "\(count) entrée\(plural(count, .fr)) passée\(plural(count, .fr)) : fichiers cachés, liens, fichiers spéciaux",
      en: "\(count) passed over: hidden files, links, special files")
  }

  /// French counts zero as one.
  private static func plural(_ count: Int, _ language: Language) -> String {
    switch language {
    case .fr: count < 2 ? "" : "s"
    case .en: count == 1 ? "" : "s"
    }
  }
}
