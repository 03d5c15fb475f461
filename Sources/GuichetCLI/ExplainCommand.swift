public import ArgumentParser
import Guichet
import SystemPackage

/// `guichet explain`.
struct ExplainCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a reason means, how it is measured and what to do; without a code, lists all.")

  @Argument(help: ArgumentHelp("A reason, such as protection.password.", valueName: "code"))
  var code: ReasonCode?

  @Option(help: "fr or en. (default: from the locale, else fr)")
  var lang: Language?

  var language: Language { lang ?? .ofLocale }

  func run() throws {
    let output = FileDescriptor.standardOutput
    let console = Console(descriptor: output, usesColor: false, width: Terminal.width(of: output))
    if let code {
      console.write(page(of: Explanation.of(code), width: console.width))
    } else {
      console.write(ReasonCode.allCases.map { line(for: $0, width: console.width) }.joined())
    }
  }

  private func page(of explanation: Explanation, width: Int?) -> String {
    let severity = explanation.defaultSeverity.name[language]
    return ReasonCatalogue.sections(of: explanation).reduce("\(explanation.code.rawValue) (\(severity))\n") {
      page, section in
      page + "\n\(section.title[language])\n" + paragraph("  ", section.text[language], width: width)
    }
  }

  private func line(for code: ReasonCode, width: Int?) -> String {
    let column = ReasonCode.allCases.map(\.rawValue.count).max() ?? 0
    let padding = String(repeating: " ", count: column - code.rawValue.count + 2)
    return paragraph(code.rawValue + padding, Explanation.of(code).meaning[language], width: width)
  }

  private func paragraph(_ mark: String, _ text: String, width: Int?) -> String {
    var paragraph = Paragraph(mark: mark)
    paragraph.add(text)
    return paragraph.lines(width: width)
  }
}

extension ReasonCode: ExpressibleByArgument {}
