import FoundationEssentials
import Guichet
import SystemPackage

/// A report that is being written.
///
/// JSON lines grow record by record, so that a run that ended early can be gone on with: every line in them is whole. Any
/// other form has its name only when all of it is written, and what had the name before stays until then.
struct ReportFile: Sendable {
  private enum Destination: Sendable {
    /// The standard output, a pipe or a device.
    case stream(FileDescriptor)
    case lines(FileDescriptor)
    case whole(WholeReport, appearsIncomplete: Bool)
  }

  /// As the user gave it.
  let name: String
  private let form: any ReportForm
  private let destination: Destination

  /// - Parameter needsAll: Whether it has its name only when the batch came to its end.
  /// - Throws: ``Failure``.
  init(_ form: any ReportForm, at path: FilePath, needsAll: Bool) throws {
    name = path.string
    self.form = form
    do {
      if let status = try? path.stat(), status.type != .regular {
        guard form.finalOpening(for: Summary(), isComplete: true) == nil else { throw Self.needsRegularFile(name) }
        destination = .stream(try .open(path, .writeOnly, options: .closeOnExec))
      } else if form is JSONLinesForm && !needsAll {
        // Health and identity papers are described in it: for its owner alone.
        destination = .lines(
          try .open(
            path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite))
      } else {
        destination = .whole(
          try WholeReport(at: path), appearsIncomplete: form.tellsIncompleteness && !needsAll)
      }
      try write(form.opening())
    } catch let error as Errno {
      throw Failure.unwritable(name, error)
    }
  }

  /// JSON lines to the standard output.
  static let standardOutput = ReportFile(JSONLinesForm(), named: "-", .stream(.standardOutput))

  /// Goes on with a report in JSON lines.
  init(continuing descriptor: FileDescriptor, at path: FilePath) {
    self.init(JSONLinesForm(), named: path.string, .lines(descriptor))
  }

  private init(_ form: any ReportForm, named name: String, _ destination: Destination) {
    self.name = name
    self.form = form
    self.destination = destination
  }

  private static func needsRegularFile(_ name: String) -> Failure {
    Failure(
      .usage, name,
      .typeset(
        fr: "ce rapport a besoin d'un fichier ordinaire, car ses totaux y sont inscrits à la fin.",
        en: "this report needs a regular file, since its totals are put in at the end."))
  }

  func add(_ record: Record, thumbnail: Thumbnail?) throws {
    try write(form.entry(for: record, showing: thumbnail))
  }

  /// - Parameter isComplete: Whether the batch came to its end.
  func close(_ summary: Summary, isComplete: Bool) throws {
    try write(form.closing())
    guard case .whole(let report, let appearsIncomplete) = destination, isComplete || appearsIncomplete else { return }
    if let opening = form.finalOpening(for: summary, isComplete: isComplete) {
      try report.file.writeAll(toAbsoluteOffset: 0, opening)
    }
    try report.publish()
  }

  /// Adds what the form would make of a record.
  func write(_ bytes: Data) throws {
    switch destination {
    case .stream(let descriptor): try descriptor.writeAll(bytes)
    case .whole(let report, _): try report.write(bytes)
    case .lines(let file):
      let end = try file.seek(offset: 0, from: .current)
      do {
        try file.writeAll(bytes)
      } catch {
        // On a full disk, for instance: nobody is to read half a record.
        try? file.resize(to: end)
        throw error
      }
    }
  }
}
