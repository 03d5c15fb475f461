import FoundationEssentials
import Guichet
import SystemPackage

/// A report that is being written.
struct ReportFile: Sendable {
  private enum Destination: Sendable {
    case open(FileDescriptor)
    case whole(WholeReport)
  }

  private let form: any ReportForm
  private let destination: Destination

  /// - Parameter appearsWhole: Whether it has its name only when it is complete.
  init(_ form: any ReportForm, at path: FilePath, appearsWhole: Bool) throws {
    self.form = form
    if appearsWhole {
      destination = .whole(try WholeReport(at: path))
    } else {
      // Health and identity papers are described in it: for its owner alone.
      destination = .open(
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite))
    }
    try write(form.opening())
  }

  /// JSON lines to the standard output.
  static let standardOutput = ReportFile(JSONLinesForm(), descriptor: .standardOutput)

  /// Goes on with a report in JSON lines.
  init(continuing descriptor: FileDescriptor) {
    self.init(JSONLinesForm(), descriptor: descriptor)
  }

  private init(_ form: any ReportForm, descriptor: FileDescriptor) {
    self.form = form
    destination = .open(descriptor)
  }

  func add(_ record: Record, thumbnail: Thumbnail?) throws {
    try write(form.entry(for: record, showing: thumbnail))
  }

  /// - Parameter isComplete: Whether the batch came to its end: only then a report appears that appears whole.
  func close(_ summary: Summary, isComplete: Bool) throws {
    try write(form.closing())
    if let opening = form.finalOpening(for: summary, isComplete: isComplete) {
      try descriptor.writeAll(toAbsoluteOffset: 0, opening)
    }
    if case .whole(let report) = destination, isComplete { try report.publish() }
  }

  private var descriptor: FileDescriptor {
    switch destination {
    case .open(let descriptor): descriptor
    case .whole(let report): report.file
    }
  }

  /// Adds what the form would make of a record.
  func write(_ bytes: Data) throws {
    try descriptor.writeAll(bytes)
  }
}
