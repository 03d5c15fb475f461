import ArgumentParser
import FoundationEssentials
import Guichet
import SystemPackage

/// `guichet judge`.
struct JudgeCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Gives the verdicts of a report again, without the files.")

  @Argument(
    help: ArgumentHelp("A report in JSON lines; - reads it from the standard input.", valueName: "report"),
    completion: .file(extensions: ["jsonl"]))
  var path: String

  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var outputOptions: OutputOptions

  var language: Language { outputOptions.language }

  func run() throws {
    let policy = try policyOptions.policy
    let report = try open()
    if outputOptions.reportPaths.contains(where: { report.isSameFile(as: $0) }) {
      throw ValidationError("A report cannot be written over the one that is judged.")
    }
    let reports = try outputOptions.openReports(page: PageHeading(policy: policy, date: Date()))
    var presentation = Presentation(options: outputOptions, reports: reports)
    var records = RecordReader(reading: report)
    while let record = try next(of: &records) {
      guard try presentation.show(record.judged(under: policy)) else { break }
    }
    try presentation.close(passedOver: 0, isComplete: true)
    throw presentation.summary.documents == 0 ? .noInput : ExitStatus(presentation.summary)
  }

  private func open() throws -> FileDescriptor {
    path == "-" ? .standardInput : try .open(input: path)
  }

  private func next(of records: inout RecordReader) throws -> Record? {
    do {
      return try records.next()
    } catch {
      throw Failure.malformed(path, line: records.line, status: .noInput)
    }
  }
}

extension FileDescriptor {
  fileprivate func isSameFile(as path: FilePath) -> Bool {
    guard let own = try? stat(), let other = try? path.stat() else { return false }
    return own.deviceID == other.deviceID && own.inode == other.inode
  }
}
