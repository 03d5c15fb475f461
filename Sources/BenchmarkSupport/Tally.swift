/// What one run of a workload got through: the same number in every run on the same documents, on any machine.
public struct Tally: Equatable, Sendable {
  public var documents: Int
  /// Read, compressed.
  public var bytes: Int
  /// Rows of pixels that were given to who decodes; 0 where that is not seen from outside.
  public var rows: Int
  public var reasons: Int

  init(documents: Int = 1, bytes: Int, rows: Int = 0, reasons: Int = 0) {
    self.documents = documents
    self.bytes = bytes
    self.rows = rows
    self.reasons = reasons
  }
}
