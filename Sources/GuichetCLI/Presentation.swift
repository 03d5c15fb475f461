import FoundationEssentials
import Guichet
import SystemPackage

/// Shows a batch: a block of text for each record, the records themselves to the reports, a summary at the end.
struct Presentation: Sendable {
  private(set) var summary: Summary
  private let text: TextReport?
  private let progress: Progress?
  private let reports: [ReportFile]
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
  }

  /// - Parameter thumbnail: A picture, for reports that show one.
  /// - Returns: Whether somebody still reads.
  /// - Throws: ``Failure`` where a report cannot be written.
  mutating func show(_ record: Record, thumbnail: Thumbnail? = nil) throws -> Bool {
    summary.add(record)
    for report in reports {
      do {
        try report.add(record, thumbnail: thumbnail)
      } catch Errno.brokenPipe {
        return false
      } catch {
        throw Failure(status: .ownFailure, message: "the report cannot be written: \(error)")
      }
    }
    guard let text else {
      progress?.draw(summary, wasErased: false)
      return true
    }
    progress?.erase()
    defer { progress?.draw(summary, wasErased: true) }
    return text.show(record)
  }

  /// - Parameter isComplete: Whether every document has been shown.
  func close(passedOver: Int, isComplete: Bool) throws {
    do {
      for report in reports { try report.close(summary, isComplete: isComplete) }
    } catch Errno.brokenPipe {
    } catch {
      throw Failure(status: .ownFailure, message: "the report cannot be written: \(error)")
    }
    progress?.erase()
    text?.show(summary, passedOver: passedOver, elapsed: .now - start)
  }
}
