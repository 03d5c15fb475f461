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
    if let fault = record.fault { text += "    \(fault.message[language])\n" }
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
    let (mark, style): (String, Console.Style) =
      switch reason.severity {
      case .refusal: ("✗", .red)
      case .advice: ("!", .yellow)
      case .note: ("·", .faint)
      }
    let code = console.styled("[\(reason.code.rawValue)]", .faint)
    var text = "    \(console.styled(mark, style)) \(PrintableText.showing(reason.message[language])) \(code)\n"
    let action = reason.action[language]
    if !action.isEmpty { text += "      → \(PrintableText.showing(action))\n" }
    return text
  }

  func show(_ summary: Summary, passedOver: Int, elapsed: Duration) {
    var text = "\n" + console.styled(totals(of: summary, elapsed: elapsed), .bold) + "\n"
    let byReason = summary.documentsByReason.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    for (code, count) in byReason { text += "\(padded(count))  \(code.rawValue)\n" }
    let byFault = summary.documentsByFault.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    for (code, count) in byFault { text += "\(padded(count))  \(code.rawValue)\n" }
    if passedOver > 0 { text += Counted.passedOver(passedOver)[language] + "\n" }
    console.write(text)
  }

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
