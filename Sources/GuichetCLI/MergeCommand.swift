import ArgumentParser
import FoundationEssentials
import Guichet
import SystemPackage

/// `guichet merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Joins reports into one: sorted by path, one record a file.",
    discussion: """
      Records that agree, times aside, become one; a record with a fault gives way to one without. Records that differ, \
      documents of --expect that are missing, and records under different policies, programs or libraries are named, \
      and nothing is written. The joined report is in JSON lines, or in the form of its ending: .csv, .html or .xml (JUnit).
      """)

  @Argument(help: ArgumentHelp("Reports in JSON lines.", valueName: "report"))
  var paths: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write the joined report.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Files that must each have a record: lines, NUL or JSON lines.", valueName: "list"))
  var expect: String?

  @Flag(help: "Join records that were made under different policies, programs or libraries.")
  var allowDifferentContexts = false

  @Option(help: "fr or en, for forms that are not JSON. (default: from the locale, else fr)")
  var lang: Language?

  func run() throws {
    let target = FilePath(output)
    do {
      let kind = ReportKind(of: output) ?? .jsonLines
      let report = try ReportFile(
        kind.form(in: lang ?? .ofLocale, page: PageHeading(date: Date())), at: target, appearsWhole: true)
      var merger = try ReportMerger(
        temporaryDirectory: target.directory, allowsDifferentContexts: allowDifferentContexts)
      for path in paths {
        try reading(path) { try merger.add(reportAt: $0, named: path) }
      }
      if let expect {
        try reading(expect) { try merger.expect(PathList(reading: $0)) }
      }
      var summary = Summary()
      try merger.finish { line in
        // Lines stay as they are.
        guard kind != .jsonLines else { return try report.write(line) }
        let record = try RecordCoder().record(from: line)
        summary.add(record)
        try report.add(record, thumbnail: nil)
      }
      try report.close(summary, isComplete: true)
    } catch let obstacle as ReportMerger.Obstacle {
      throw Failure(status: .unusableData, message: obstacle.message)
    } catch is DecodingError {
      throw Failure(status: .unusableData, message: "a line that is not a record of \(Record.schema)")
    } catch let error as Errno {
      throw Failure(status: .ownFailure, message: "\(PrintableText.showing(output)): \(error)")
    }
  }

  private func reading(_ path: String, _ body: (FileDescriptor) throws -> Void) throws {
    let file: FileDescriptor
    do {
      file = try .open(FilePath(path), .readOnly, options: .closeOnExec)
    } catch {
      throw Failure(status: .noInput, message: "\(PrintableText.showing(path)): \(error)")
    }
    try file.closeAfter { try body(file) }
  }
}

extension ReportMerger.Obstacle {
  fileprivate var message: String {
    switch self {
    case .malformed(let report, let line):
      return "\(PrintableText.showing(report)), line \(line): not a record of \(Record.schema)"
    case .differentContexts(let one, let other):
      return "records of different contexts: \(one) and \(other); --allow-different-contexts joins them all the same"
    case .differing(let path):
      return "two records of \(PrintableText.showing(path)) do not agree"
    case .missing(let paths, let count):
      let shown = paths.map { PrintableText.showing($0) }.joined(separator: ", ")
      return "\(count) without a record: \(shown)\(count > paths.count ? ", …" : "")"
    }
  }
}
