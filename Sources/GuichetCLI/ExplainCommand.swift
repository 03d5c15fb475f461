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
      console.write(ReasonCatalogue.text(for: Explanation.of(code), in: language))
    } else {
      let width = ReasonCode.allCases.map(\.rawValue.count).max() ?? 0
      for code in ReasonCode.allCases {
        let padding = String(repeating: " ", count: width - code.rawValue.count)
        console.write("\(code.rawValue)\(padding)  \(Explanation.of(code).meaning[language])\n")
      }
    }
  }
}

extension ReasonCode: ExpressibleByArgument {}
