/// What one run of a workload got through: the same number in every run on the same documents, on any machine.
public struct Tally: Equatable, Sendable {
  public var documents: Int
  /// Whose drawing was walked over, or that an examination told of.
  public var pages: Int
  /// Read, compressed.
  public var bytes: Int
  /// Rows of pixels that were given to who decodes; 0 where that is not seen from outside.
  public var rows: Int
  public var reasons: Int

  init(documents: Int = 1, pages: Int = 0, bytes: Int, rows: Int = 0, reasons: Int = 0) {
    self.documents = documents
    self.pages = pages
    self.bytes = bytes
    self.rows = rows
    self.reasons = reasons
  }
}
