public import ArgumentParser
import FoundationEssentials
public import Guichet
import SystemPackage

/// `guichet check`.
struct CheckCommand: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks files, and all files below directories.")

  @Argument(help: ArgumentHelp("Files and directories.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also check the files that a list names: lines, NUL or JSON lines; - reads it from the standard input.",
      valueName: "file|->"), completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Where to write what can be sent in place of files that are too large, under the same relative names.",
      valueName: "dir"), completion: .directory)
  var remedies: String?

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var outputOptions: OutputOptions

  @Option(help: ArgumentHelp("Files examined at one time. (default: the processors there are)", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Leave out files whose name or path below the directory matches. Repeatable.", valueName: "glob")
  )
  var exclude: [String] = []

  @Flag(help: "Also check hidden files.")
  var hidden = false

  @Flag(help: "Refuse to run where the system cannot shut in the processes that examine.")
  var requireIsolation = false

  @Flag(
    name: .customLong("no-times"), help: "Leave the times out of the records, so that two runs give the same bytes.")
  var withoutTimes = false

  @Flag(
    name: .customLong("no-thumbnails"),
    help: "Leave pictures of the documents out of a report in .html: they are health and identity papers.")
  var withoutThumbnails = false

  @Option(
    help: ArgumentHelp(
      "Check one of N parts of the files, I from 0 to N - 1 or from 1 to N; reports appear when they are complete.",
      valueName: "i/n"))
  var fragment: Fragment?

  @Flag(help: "Go on with the report of a run that ended early; needs one report, in .jsonl.")
  var resume = false

  var language: Language { outputOptions.language }

  func validate() throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Name a file or a directory, or give --files-from.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    guard resume else { return }
    guard outputOptions.report.count == 1, outputOptions.reportPaths.first?.extension == "jsonl" else {
      throw ValidationError("--resume needs one --report, whose name ends in .jsonl.")
    }
    if fragment != nil { throw ValidationError("A fragment that ended early is checked again, without --resume.") }
  }

  func run() async throws {
    let remedies = try remedies.map { try RemedyPlace(FilePath($0), apartFrom: paths) }
    let input = try Input(
      paths: paths, filesFrom: filesFrom,
      walkOptions: walkOptions(leavingOut: outputOptions.reportPaths + [remedies?.path].compactMap(\.self)))
    let checker: Checker
    var plan = try plan
    plan.remedies = remedies?.path
    do throws(Fault) {
      checker = try await Checker(plan: plan)
    } catch {
      throw Failure(starting: error)
    }
    let journal = try resume ? resumedJournal(under: checker.context) : nil
    let reports =
      try journal.map { [ReportFile(continuing: $0.descriptor, at: outputOptions.reportPaths[0])] }
      ?? outputOptions.openReports(
        page: PageHeading(
          policy: plan.policy, date: withoutTimes ? nil : Date(), showsPages: plan.drawsThumbnails),
        needingAll: fragment != nil)
    let sources = input.sources { [fragment] source in
      fragment?.includes(source) ?? true && !(journal?.holds(source) ?? false)
    }
    let progress = Progress(language: language, earlier: journal?.summary.documents ?? 0)
    let counting = progress.map { [fragment] progress in
      input.counted(where: { fragment?.includes($0) ?? true }) { progress.setTotal($0) }
    }
    defer { counting?.cancel() }
    var presentation = Presentation(
      options: outputOptions, continuing: journal?.summary ?? Summary(), reports: reports, progress: progress)
    let ending = try await present(checker.check(sources), through: &presentation)
    try presentation.close(passedOver: input.passedOver, isComplete: ending == nil)
    if ending != nil {
      Console.complain(language == .fr ? "interrompu avant la fin" : "stopped before the end")
    }
    throw ending ?? input.exitStatus(after: presentation.summary, mayBeEmpty: fragment != nil)
  }

  private func resumedJournal(under context: Context) throws -> Journal {
    let path = outputOptions.reportPaths[0]
    do {
      return try Journal(resuming: path, under: context)
    } catch Journal.Obstacle.malformed(let line) {
      throw Failure.malformed(path.string, line: line, status: .unusableData)
    } catch Journal.Obstacle.otherContext {
      throw Failure(
        .unusableData, path.string,
        .typeset(
          fr: "ce rapport a été fait avec d'autres règles, une autre version ou d'autres bibliothèques : "
            + "recommencez sans --resume.",
          en: "this report was made under another policy, by another version or with other libraries: "
            + "start again without --resume."))
    } catch let error as Errno {
      throw Failure(.ownFailure, path.string, error.words)
    }
  }

  private var plan: Plan {
    get throws {
      var plan = Plan()
      plan.policy = try policyOptions.policy
      if let jobs { plan.jobs = jobs }
      plan.requiresIsolation = requireIsolation
      plan.recordsTimes = !withoutTimes
      plan.drawsThumbnails = !withoutThumbnails && outputOptions.hasPage
      return plan
    }
  }

  private func walkOptions(leavingOut reports: [FilePath]) -> DirectoryWalk.Options {
    var options = DirectoryWalk.Options()
    options.includesHidden = hidden
    options.exclusions = exclude
    options.leftOut = reports
    return options
  }

  /// Shows records as they come, until the end, an interruption or a reader who has gone.
  ///
  /// - Returns: The status to end with where the batch did not come to its end.
  private func present(_ records: Reports, through presentation: inout Presentation) async throws -> ExitStatus? {
    let iteration = Task { [presentation] in
      var presentation = presentation
      for try await illustrated in records.illustrated {
        guard try presentation.show(illustrated.record, thumbnail: illustrated.thumbnail) else { break }
      }
      return presentation
    }
    let interruption = Interruption { iteration.cancel() }
    presentation = try await iteration.value
    return interruption.status
  }
}

extension Fragment: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index: index, of: count)
  }
}
