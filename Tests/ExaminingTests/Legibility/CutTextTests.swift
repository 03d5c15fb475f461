import Examining
import FixtureForge
import Testing
import Vocabulary

/// A letter whose left margin is cut away, and more or less of its lines.
@Suite struct CutTextTests {
  private static let scan = SheetRenderer(resolution: 200).render(letter)
  private static var letter: Sheet {
    var random = RandomSequence(seed: 5)
    return PageKind.letter.sheet(using: &random)
  }

  /// - Parameter offset: From the first column with ink, in pixels.
  private func legibility(cutAt offset: Int) throws -> Legibility {
    let scan = Self.scan
    let first = (0..<scan.width).first { column in
      (0..<scan.height).contains { scan.samples[$0 * scan.width + column] < 128 }
    }
    let left = try #require(first) + offset
    let width = scan.width - left
    let rows = (0..<scan.height).flatMap { scan.samples[$0 * scan.width + left..<($0 + 1) * scan.width] }
    let bytes = try JPEGWriter(quality: 85)
      .encode(Raster(width: width, height: scan.height, channels: .gray, samples: rows))
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }

  @Test func `lines that merely begin close to the border are whole`() throws {
    let legibility = try legibility(cutAt: -6)
    #expect(legibility.cause != .cutOff)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `where many lines are cut, one family speaks against the page`() throws {
    let legibility = try legibility(cutAt: 60)
    #expect(legibility.cause == .cutOff)
    #expect(try #require(legibility.score) < 75)
    let families = try #require(legibility.families)
    #expect(families.geometry < 50 && families.light >= 50 && families.recognition == nil)
  }
}
