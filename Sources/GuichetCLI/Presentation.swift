import FoundationEssentials
import Guichet
import SystemPackage

/// Shows a batch: a block of text for each record, the records themselves to the reports, a summary at the end.
struct Presentation: Sendable {
  private(set) var summary = Summary()
  private let text: TextReport?
  private let reports: [FileDescriptor]
  private let coder = RecordCoder()
  private let start = ContinuousClock.now

  init(options: OutputOptions, reports: [FileDescriptor]) {
    self.reports = reports
    let console = Console(descriptor: options.textDescriptor, usesColor: options.usesColor)
    text = options.quiet ? nil : TextReport(console: console, language: options.language)
  }

  /// - Returns: Whether somebody still reads.
  /// - Throws: ``Failure`` where a report cannot be written.
  mutating func show(_ record: Record) throws -> Bool {
    summary.add(record)
    let line = try coder.line(for: record)
    for report in reports {
      do {
        try report.writeAll(line)
      } catch Errno.brokenPipe {
        return false
      } catch {
        throw Failure(status: .ownFailure, message: "the report cannot be written: \(error)")
      }
    }
    return text?.show(record) ?? true
  }

  func close(passedOver: Int) {
    text?.show(summary, passedOver: passedOver, elapsed: .now - start)
  }
}
