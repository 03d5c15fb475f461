import ArgumentParser
import FoundationEssentials
import Guichet
import SystemPackage

/// `guichet merge`.
struct MergeCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Joins reports into one: sorted by path, one record a file.",
    discussion: """
      Records that agree, times aside, become one; a record with a fault gives way to one without. Records that differ, \
      documents of --expect that are missing, and records under different policies, programs or libraries are named, \
      and nothing is written. The joined report is in JSON lines, or in the form of its ending: .csv, .html or .xml (JUnit).
      """)

  @Argument(
    help: ArgumentHelp("Reports in JSON lines.", valueName: "report"), completion: .file(extensions: ["jsonl"]))
  var paths: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the joined report.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("Files that must each have a record: lines, NUL or JSON lines.", valueName: "list"),
    completion: .file())
  var expect: String?

  @Flag(help: "Join records that were made under different policies, programs or libraries.")
  var allowDifferentContexts = false

  @Option(help: "fr or en, for forms that are not JSON. (default: from the locale, else fr)")
  var lang: Language?

  var language: Language { lang ?? .ofLocale }

  func run() throws {
    let target = FilePath(output)
    do {
      let kind = ReportKind(of: output) ?? .jsonLines
      let report = try ReportFile(
        kind.form(in: language, page: PageHeading(date: Date())), at: target, needsAll: true)
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
      throw Failure(obstacle)
    } catch is DecodingError {
      throw Failure(
        .unusableData,
        .typeset(
          fr: "une ligne n'est pas un résultat de guichet (\(Record.schema)).",
          en: "a line is not a record of guichet (\(Record.schema))."))
    } catch let error as Errno {
      throw Failure.unwritable(output, error)
    }
  }

  private func reading(_ path: String, _ body: (FileDescriptor) throws -> Void) throws {
    let file = try FileDescriptor.open(input: path)
    try file.closeAfter { try body(file) }
  }
}

extension Failure {
  fileprivate init(_ obstacle: ReportMerger.Obstacle) {
    switch obstacle {
    case .malformed(let report, let line):
      self = .malformed(report, line: line, status: .unusableData)
    case .differentContexts(let one, let other):
      let differences = one.differences(from: other)
      self.init(
        .unusableData,
        .typeset(
          fr: "ces rapports n'ont pas été faits dans les mêmes conditions (\(differences.fr)). "
            + "Pour les réunir quand même : --allow-different-contexts",
          en: "these reports were not made under the same conditions (\(differences.en)). "
            + "To join them all the same: --allow-different-contexts"))
    case .differing(let path):
      self.init(
        .unusableData, path,
        .typeset(
          fr: "deux résultats de ce document se contredisent.", en: "two records of this document do not agree."))
    case .missing(let paths, let count):
      let shown = paths.map { PrintableText.showing($0) }.joined(separator: ", ") + (count > paths.count ? ", …" : "")
      self.init(
        .unusableData,
        .typeset(
          fr: "\(count) \(count < 2 ? "document attendu n'a" : "documents attendus n'ont") pas de résultat : \(shown)",
          en: "\(count) \(count == 1 ? "document that is expected has" : "documents that are expected have") "
            + "no record: \(shown)"))
    }
  }
}

extension Context {
  /// What is not the same in both: `policy a@1 and b@1`.
  fileprivate func differences(from other: Context) -> Words {
    let parts: [(name: Words, KeyPath<Context, String>)] = [
      (Words(fr: "règles", en: "policy"), \.policy), (Words(fr: "guichet", en: "guichet"), \.program),
      (Words(fr: "bibliothèques", en: "libraries"), \.libraries),
      (Words(fr: "lecture", en: "recognition"), \.recognition), (Words(fr: "isolation", en: "isolation"), \.isolation)
    ]
    let differing = parts.filter { self[keyPath: $0.1] != other[keyPath: $0.1] }
    func list(_ language: Language, _ and: String) -> String {
      differing.map { name, path in "\(name[language]) \(self[keyPath: path]) \(and) \(other[keyPath: path])" }
        .joined(separator: "; ")
    }
    return Words(fr: PrintableText.showing(list(.fr, "et")), en: PrintableText.showing(list(.en, "and")))
  }
}
