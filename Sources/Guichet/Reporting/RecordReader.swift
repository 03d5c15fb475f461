import FoundationEssentials
public import SystemPackage

/// Reads the records of a report, one at a time, however long the report is.
public struct RecordReader {
  private var reader: SegmentReader
  private let coder = RecordCoder()
  /// The line that was read last, from 1.
  public private(set) var line = 0

  /// A record of 300 pages takes about 150 kB.
  static let maximumLineBytes = 16 << 20

  /// - Parameter descriptor: Open for reading; not closed by this type.
  public init(reading descriptor: FileDescriptor) {
    reader = SegmentReader(descriptor: descriptor, maximumBytes: Self.maximumLineBytes)
  }

  /// The next record; nil at the end.
  ///
  /// - Throws: `DecodingError` where a line is not a record of this schema.
  public mutating func next() throws -> Record? {
    guard let bytes = reader.next(separator: UInt8(ascii: "\n")) else { return nil }
    line += 1
    return try coder.record(from: Data(bytes))
  }
}
