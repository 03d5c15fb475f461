import FoundationEssentials
import Guichet
import SystemPackage

/// Shows a batch: a block of text for each record, the records themselves to the reports, a summary at the end.
struct Presentation: Sendable {
  private(set) var summary: Summary
  /// Nil where none is wanted, or nobody reads it any more.
  private var text: TextReport?
  private let progress: Progress?
  /// Those that somebody still reads.
  private var reports: [ReportFile]
  /// Whether the exit status is all that is wanted.
  private let isSilent: Bool
  private let start = ContinuousClock.now

  /// - Parameter summary: Of records that were shown before.
  init(
    options: OutputOptions, continuing summary: Summary = Summary(), reports: [ReportFile], progress: Progress? = nil
  ) {
    self.reports = reports
    self.summary = summary
    let console = Console(
      descriptor: options.textDescriptor, usesColor: options.usesColor,
      width: Terminal.width(of: options.textDescriptor))
    self.progress = progress
    text = options.quiet ? nil : TextReport(console: console, language: options.language)
    isSilent = options.quiet && reports.isEmpty
  }

  /// A reader who leaves misses what follows; the others do not.
  ///
  /// - Parameter thumbnail: A picture, for reports that show one.
  /// - Returns: Whether somebody still reads.
  /// - Throws: ``Failure`` where a report cannot be written.
  mutating func show(_ record: Record, thumbnail: Thumbnail? = nil) throws -> Bool {
    summary.add(record)
    reports = try reports.filter { report in
      try Self.isRead(report) { try report.add(record, thumbnail: thumbnail) }
    }
    if let text {
      progress?.erase()
      if !text.show(record) { self.text = nil }
    }
    progress?.draw(summary, wasErased: text != nil)
    return isSilent || text != nil || !reports.isEmpty
  }

  /// Whether what is written to a report finds a reader.
  private static func isRead(_ report: ReportFile, writing write: () throws -> Void) throws -> Bool {
    do {
      try write()
      return true
    } catch Errno.brokenPipe {
      return false
    } catch let error as Errno {
      throw Failure.unwritable(report.name, error)
    }
  }

  /// - Parameter isComplete: Whether every document has been shown.
  func close(passedOver: Int, isComplete: Bool) throws {
    for report in reports {
      _ = try Self.isRead(report) { try report.close(summary, isComplete: isComplete) }
    }
    progress?.erase()
    text?.show(summary, passedOver: passedOver, elapsed: .now - start)
  }
}
