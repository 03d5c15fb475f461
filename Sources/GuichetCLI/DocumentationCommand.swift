import ArgumentParser
import Guichet
import SystemPackage

/// `guichet documentation`: for `scripts/documentation`, not for users.
struct DocumentationCommand: ParsableCommand {
  /// What is written from the program's own texts.
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case reasons, policy
  }

  static let configuration = CommandConfiguration(
    commandName: "documentation", abstract: "Prints a page of the library's documentation.", shouldDisplay: false)

  @Argument var page: Page

  func run() {
    let text =
      switch page {
      case .reasons: ReasonCatalogue.markdown()
      case .policy: PolicyReference.markdown()
      }
    Console(descriptor: .standardOutput, usesColor: false).write(text)
  }
}
