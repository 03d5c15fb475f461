import ArgumentParser
import FoundationEssentials
import Guichet
import SystemPackage

/// `guichet mend`.
struct MendCommand: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Makes what can be sent in place of one file that is too large.",
    discussion: "The original stays as it is. A file that is small enough needs no remedy: nothing is written then.")

  @Argument(help: ArgumentHelp("A file that is too large.", valueName: "file"), completion: .file())
  var path: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the remedy; never over a file.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var outputOptions: OutputOptions

  var language: Language { outputOptions.language }

  func run() async throws {
    var plan = Plan()
    plan.policy = try policyOptions.policy
    plan.jobs = 1
    var presentation = Presentation(
      options: outputOptions,
      reports: try outputOptions.openReports(page: PageHeading(policy: plan.policy, date: Date())))
    let checker: Checker
    do throws(Fault) {
      checker = try await Checker(plan: plan)
    } catch {
      throw Failure(starting: error)
    }
    var (record, remedy) = await checker.mend(Source(path: FilePath(path)))
    if let remedy {
      do throws(Errno) {
        try WholeFile.write(remedy, to: FilePath(output))
      } catch {
        throw Failure.unwritable(output, error)
      }
      record.remedy?.path = output
    }
    _ = try presentation.show(record)
    try presentation.close(passedOver: 0, isComplete: true)
    throw record.fault?.code == .notFound ? .noInput : ExitStatus(presentation.summary)
  }
}
