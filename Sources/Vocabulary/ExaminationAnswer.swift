package import FoundationEssentials

/// What a child says of a document that it examined.
///
/// It crosses the border as JSON and, behind a NUL, which JSON never holds, the samples of the picture as they are: written
/// as text they would take both sides longer than all the rest.
public struct ExaminationAnswer: Equatable, Sendable {
  public var examination: Examination
  /// Nil where none is wanted, or there is nothing to be seen.
  public var thumbnail: Thumbnail?

  public init(_ examination: Examination, thumbnail: Thumbnail? = nil) {
    self.examination = examination
    self.thumbnail = thumbnail
  }

  /// All but the samples.
  private struct Head: Codable {
    struct Outline: Codable {
      var page: Int
      var width: Int
      var height: Int
    }

    var examination: Examination
    @ExplicitNull var thumbnail: Outline?
  }

  package func encoded(by encoder: JSONEncoder) throws -> [UInt8] {
    let outline = thumbnail.map { Head.Outline(page: $0.page, width: $0.width, height: $0.height) }
    let head = [UInt8](try encoder.encode(Head(examination: examination, thumbnail: outline)))
    return thumbnail.map { head + [0] + $0.samples } ?? head
  }

  /// Nil where it is not of that form. How many samples there are is not looked at.
  package init?(decoding bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0)
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<(end ?? bytes.endIndex)])),
      (head.thumbnail == nil) == (end == nil)
    else { return nil }
    examination = head.examination
    thumbnail = head.thumbnail.map { outline in
      Thumbnail(
        page: outline.page, width: outline.width, height: outline.height,
        samples: Data(bytes[bytes.index(after: end ?? bytes.startIndex)...]))
    }
  }
}
