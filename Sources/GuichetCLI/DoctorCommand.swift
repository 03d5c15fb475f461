import ArgumentParser
import Guichet
import SystemPackage

/// `guichet doctor`.
struct DoctorCommand: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says whether this installation works, and with which libraries.")

  @Option(help: "fr or en. (default: from the locale, else fr)")
  var lang: Language?

  var language: Language { lang ?? .ofLocale }

  func run() async throws {
    let console = Console(descriptor: .standardOutput, usesColor: false)
    console.write(line("guichet", GuichetVersion.current))
    let checker: Checker
    do throws(Fault) {
      var plan = Plan()
      // So that the recogniser is really loaded.
      plan.policy.recognition = .always
      checker = try await Checker(plan: plan)
    } catch {
      throw Failure(starting: error)
    }
    let worker = checker.worker
    let path = PrintableText.showing(checker.workerPath.string)
    let recognition =
      worker.recognition
      ? say("oui", "yes")
      : say(
        "non : Tesseract 5 ou ses données françaises (fra) ne sont pas installés",
        "no: Tesseract 5 or its French data (fra) is not installed")
    let facts = [
      ("guichet-worker", "\(worker.version), \(path)"),
      (say("bibliothèques", "libraries"), PrintableText.showing(worker.libraries)),
      ("isolation", worker.isolation.rawValue),
      (say("lecture", "recognition"), recognition),
      (say("en parallèle", "jobs"), "\(checker.plan.jobs)"),
      (say("règles", "policy"), checker.plan.policy.identity)
    ]
    console.write(facts.map { line($0, $1) }.joined())
  }

  private func say(_ fr: String, _ en: String) -> String {
    Words.typeset(fr: fr, en: en)[language]
  }

  private func line(_ title: String, _ fact: String) -> String {
    let column = 17
    return title + String(repeating: " ", count: max(1, column - title.count)) + fact + "\n"
  }
}
