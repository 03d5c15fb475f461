public import FoundationEssentials

/// Writes records as JSON lines, and reads them again.
public struct RecordCoder: Sendable {
  public init() {}

  /// One line of UTF-8 with its line feed: keys sorted, nothing spread over lines.
  public func line(for record: Record) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = try encoder.encode(record)
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// - Throws: `DecodingError` where the line is not a record of this schema.
  public func record(from line: Data) throws -> Record {
    try JSONDecoder().decode(Record.self, from: line)
  }
}
