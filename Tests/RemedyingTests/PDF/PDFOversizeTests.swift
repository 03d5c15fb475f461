import Codecs
import FixtureForge
import Remedying
import Testing
import Vocabulary

/// Documents over the limit of the common policy, as they are forged for whole runs.
@Suite struct PDFOversizeTests {
  private static let byteLimit = 5_000_000

  private func document(_ name: String, seed: UInt64) throws -> [UInt8] {
    let recipe = try #require(OversizeRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: seed)
    return try recipe.make(&random).bytes
  }

  @Test("A scan of 300 DPI comes under 5 MB with all its pixels")
  func scan() throws {
    let original = try document("oversize.scan.pdf", seed: 2)
    try #require(original.count > Self.byteLimit)
    let remedied = try Mending(.pdf, under: Self.byteLimit).remedy(for: original)
    #expect((Self.byteLimit * 85 / 100..<Self.byteLimit).contains(remedied.bytes.count))
    #expect(try #require(remedied.quality) > 90)
    let (before, after) = (PDFReading(original), PDFReading(remedied.bytes))
    #expect(after.images.map(\.image?.width) == before.images.map(\.image?.width))
    #expect(after.pages == before.pages)
    #expect(after.characters == before.characters)
  }

  @Test("Data that no reader shows are told as what weighs")
  func privateData() throws {
    let original = try document("oversize.pdf.far-over", seed: 1)
    do {
      _ = try Mending(.pdf, under: Self.byteLimit).remedy(for: original)
      Issue.record("there is no remedy")
    } catch {
      #expect(error.kind == .weightElsewhere)
      #expect(error.weights.first?.part == .other)
      #expect(try #require(error.weights.first?.bytes) > 7_000_000)
    }
  }
}
