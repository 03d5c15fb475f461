import ArgumentParser
import Glibc
import Guichet

/// `guichet`: arguments become a policy and a plan, records become reports, and the verdicts an exit status.
@main
struct GuichetProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet",
    abstract: "Tells, before anything is sent, whether a caseworker will be able to use a file.",
    discussion: """
      Exit status: 0 all Conforme, 3 some Non conforme, 4 some Non vérifiable, 64 usage, 65 reports that cannot be joined, 66 nothing to check or a named \
      path is missing, 70 a failure of guichet itself, 130 interrupted, 143 terminated.
      """,
    version: GuichetVersion.current,
    subcommands: [
      CheckCommand.self, MendCommand.self, JudgeCommand.self, MergeCommand.self, PolicyCommand.self,
      ExplainCommand.self, DoctorCommand.self, DocumentationCommand.self
    ])

  static func main() async {
    // A reader that goes away shows as an error of write(), not as a signal.
    signal(SIGPIPE, SIG_IGN)
    // So does a report that may not become longer.
    signal(SIGXFSZ, SIG_IGN)
    var language = Language.ofLocale
    do {
      var command = try parseAsRoot()
      language = (command as? any Speaking)?.language ?? language
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch let failure as Failure {
      Console.complain(failure.message[language])
      Glibc.exit(failure.status.rawValue)
    } catch  where exitCode(for: error).isSuccess || exitCode(for: error) == .validationFailure {
      exit(withError: error)
    } catch {
      Console.complain("\(error)")
      Glibc.exit(ExitStatus.ownFailure.rawValue)
    }
  }
}

/// What the caller of the program learns from its end. 1 and 2 are left to shells and crashed programs.
enum ExitStatus: Int32, Error {
  case allConforme = 0
  case someNonConforme = 3
  case someNotVerifiable = 4
  case usage = 64
  /// Reports that cannot be joined.
  case unusableData = 65
  /// Nothing to check, or a named path is missing.
  case noInput = 66
  case ownFailure = 70
  case interrupted = 130
  case terminated = 143

  init(_ summary: Summary) {
    self =
      if summary.notVerifiable > 0 { .someNotVerifiable } else if summary.nonConforme > 0 { .someNonConforme } else {
        .allConforme
      }
  }
}
