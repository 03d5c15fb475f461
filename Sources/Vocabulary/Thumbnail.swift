public import FoundationEssentials

/// A small grey picture of one page as it is shown, for a person who reads a report. It is no fact: nothing is judged by it,
/// and no record holds it.
public struct Thumbnail: Codable, Equatable, Sendable {
  /// Pixels along a side at most.
  public static let maximumSide = 128

  /// From 1.
  public var page: Int
  public var width: Int
  public var height: Int
  /// Greys from 0 (black) to 15, two a byte, the left one in its upper half. Each row begins with a byte of its own.
  public var samples: Data

  public init(page: Int, width: Int, height: Int, samples: Data) {
    self.page = page
    self.width = width
    self.height = height
    self.samples = samples
  }

  public static func bytesARow(width: Int) -> Int { (width + 1) / 2 }
}

/// What a child says of a document that it examined.
public struct ExaminationAnswer: Codable, Equatable, Sendable {
  public var examination: Examination
  /// Null where none is wanted, or there is nothing to be seen.
  @ExplicitNull public var thumbnail: Thumbnail?

  public init(_ examination: Examination, thumbnail: Thumbnail? = nil) {
    self.examination = examination
    self.thumbnail = thumbnail
  }
}
