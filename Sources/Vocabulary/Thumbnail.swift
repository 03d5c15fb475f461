public import FoundationEssentials

/// A small grey picture of one page as it is shown, for a person who reads a report. It is no fact: nothing is judged by it,
/// and no record holds it.
public struct Thumbnail: Equatable, Sendable {
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
