public import ArgumentParser
import Glibc
import Guichet
import SystemPackage

/// Where results go and in which language.
struct OutputOptions: ParsableArguments {
  /// When to use colours.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "Write the records to a file, in the form of its ending: .jsonl, .csv, .html or .xml (JUnit); - is JSON lines on the standard output. Repeatable.",
      valueName: "file|-"), completion: .file())
  var report: [String] = []

  @Option(help: "fr or en. (default: from the locale, else fr)")
  var lang: Language?

  @Option(help: "auto, always or never.")
  var color: Color = .auto

  @Flag(help: "No text but errors.")
  var quiet = false

  var language: Language { lang ?? .ofLocale }

  /// Text makes way for records on the standard output.
  var textDescriptor: FileDescriptor { report.contains("-") ? .standardError : .standardOutput }

  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(textDescriptor.rawValue) == 1 && !OutputOptions.environmentDeclinesColor
    }
  }

  /// By the convention of `NO_COLOR`: present and not empty.
  private static var environmentDeclinesColor: Bool {
    guard let value = unsafe getenv("NO_COLOR") else { return false }
    return unsafe value[0] != 0
  }

  var reportPaths: [FilePath] { report.filter { $0 != "-" }.map { FilePath($0) } }

  /// Whether a report is a page of HTML.
  var hasPage: Bool { report.contains { ReportKind(of: $0) == .html } }

  func validate() throws {
    for report in report where report != "-" && ReportKind(of: report) == nil {
      throw ValidationError(
        "The name of a report ends in .jsonl, .csv, .html or .xml, or is - for the standard output: '\(report)' does not."
      )
    }
  }

  /// Opens all reports before any work is done.
  ///
  /// - Parameters:
  ///   - page: What a report says that is a page of HTML.
  ///   - needingAll: Whether files have their names only when the batch came to its end.
  /// - Throws: ``Failure``.
  func openReports(page: PageHeading = PageHeading(), needingAll: Bool = false) throws -> [ReportFile] {
    try report.map { report in
      guard let kind = ReportKind(of: report) else { return .standardOutput }
      return try ReportFile(kind.form(in: language, page: page), at: FilePath(report), needsAll: needingAll)
    }
  }
}

extension Language: ExpressibleByArgument {}

extension Language {
  /// English where the locale says so; French elsewhere, since that is whom Guichet is made for.
  static var ofLocale: Language {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(variable), unsafe value[0] != 0 else { continue }
      return unsafe String(cString: value).hasPrefix("en") ? .en : .fr
    }
    return .fr
  }
}

/// Under which policy.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp("edoc-perso, edoc-perso-10, or a policy file.", valueName: "name|file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var name = Policy.edocPerso.name

  var policy: Policy {
    get throws { try NamedPolicy.find(name) }
  }
}
