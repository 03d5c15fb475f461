public import FoundationEssentials
public import Vocabulary

/// How records are written: a piece for each, with what goes before and after them.
public protocol ReportForm: Sendable {
  /// What goes before the first record.
  func opening() -> Data
  func entry(for record: Record) throws -> Data
  /// The same with a picture of its document, in a form that can show one.
  func entry(for record: Record, showing thumbnail: Thumbnail?) throws -> Data
  /// What goes after the last one.
  func closing() -> Data
  /// Whether what is written says itself that the batch did not come to its end.
  var tellsIncompleteness: Bool { get }
  /// What the place of ``opening()`` is to say in the end, of the same length; nil where it says it already.
  ///
  /// - Parameters:
  ///   - summary: Of all records that were written.
  ///   - isComplete: Whether the batch came to its end.
  func finalOpening(for summary: Summary, isComplete: Bool) -> Data?
}

extension ReportForm {
  public func opening() -> Data { Data() }
  public func entry(for record: Record, showing thumbnail: Thumbnail?) throws -> Data { try entry(for: record) }
  public func closing() -> Data { Data() }
  public var tellsIncompleteness: Bool { false }
  public func finalOpening(for summary: Summary, isComplete: Bool) -> Data? { nil }
}

/// One JSON object a line: the whole record.
public struct JSONLinesForm: ReportForm {
  private let coder = RecordCoder()

  public init() {}

  public func entry(for record: Record) throws -> Data { try coder.line(for: record) }
}
