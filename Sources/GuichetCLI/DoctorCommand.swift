import ArgumentParser
import Guichet
import SystemPackage

/// `guichet doctor`.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says whether this installation works, and with which libraries.")

  @Option(help: "fr or en. (default: from the locale, else fr)")
  var lang: Language?

  func run() async throws {
    let language = lang ?? .ofLocale
    let console = Console(descriptor: .standardOutput, usesColor: false)
    console.write("guichet          \(GuichetVersion.current)\n")
    let checker: Checker
    do throws(Fault) {
      var plan = Plan()
      // So that the recogniser is really loaded.
      plan.policy.recognition = .always
      checker = try await Checker(plan: plan)
    } catch {
      throw Failure(status: .ownFailure, message: error.message[language])
    }
    console.write(
      """
      guichet-worker   \(checker.worker.version), \(PrintableText.showing(checker.workerPath.string))
      libraries        \(PrintableText.showing(checker.worker.libraries))
      isolation        \(checker.worker.isolation.rawValue)
      recognition      \(checker.worker.recognition ? "yes" : "no: Tesseract 5 or its French data (fra) is not installed")
      jobs             \(checker.plan.jobs)
      policy           \(checker.plan.policy.identity)

      """)
  }
}
