public import ArgumentParser
import Guichet
import SystemPackage

/// `guichet explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a reason means, how it is measured and what to do; without a code, lists all.")

  @Argument(help: ArgumentHelp("A reason, such as protection.password.", valueName: "code"))
  var code: ReasonCode?

  @Option(help: "fr or en. (default: from the locale, else fr)")
  var lang: Language?

  func run() throws {
    let language = lang ?? .ofLocale
    let console = Console(descriptor: .standardOutput, usesColor: false)
    if let code {
      console.write(page(for: Explanation.of(code), in: language))
    } else {
      let width = ReasonCode.allCases.map(\.rawValue.count).max() ?? 0
      for code in ReasonCode.allCases {
        let padding = String(repeating: " ", count: width - code.rawValue.count)
        console.write("\(code.rawValue)\(padding)  \(Explanation.of(code).meaning[language])\n")
      }
    }
  }

  private func page(for explanation: Explanation, in language: Language) -> String {
    let titles =
      switch language {
      case .fr: ["Ce que cela veut dire", "Comment c’est mesuré", "Le seuil et sa source", "Que faire", "Exemple"]
      case .en: ["What it means", "How it is measured", "The threshold and its source", "What to do", "Example"]
      }
    let texts = [
      explanation.meaning, explanation.measurement, explanation.thresholdAndSource, explanation.whatToDo,
      explanation.example
    ]
    let heading = "\(explanation.code.rawValue) (\(explanation.defaultSeverity.rawValue))\n"
    return zip(titles, texts).reduce(heading) { page, section in page + "\n\(section.0)\n  \(section.1[language])\n" }
  }
}

extension ReasonCode: ExpressibleByArgument {}
