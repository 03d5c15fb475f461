import FixtureForge
import Testing
import Vocabulary

@Suite("Hostile documents")
struct HostileRecipesTests {
  @Test("cost little to make and to keep", arguments: HostileRecipes.all.map(\.name))
  func size(name: String) throws {
    let document = try make(name)
    #expect(document.bytes.count < 2_500_000)
    #expect((document.truth.verdict == nil) == (document.truth.reasons == nil))
  }

  @Test("a picture of many scans has them")
  func scans() throws {
    let bytes = try make("hostile.jpeg.many-scans").bytes
    let scans = zip(bytes, bytes.dropFirst()).filter { $0 == (0xFF, 0xDA) }.count
    #expect(scans > 100)
    #expect(bytes.suffix(2).elementsEqual([0xFF, 0xD9]))
  }

  @Test("a table of cross-references that names itself is where it says")
  func loop() throws {
    let text = String(decoding: try make("hostile.pdf.cross-references.loop").bytes, as: Unicode.ASCII.self)
    let previous = try #require(text.split(separator: "/Prev ").last?.prefix { $0.isNumber })
    let start = try #require(text.split(separator: "startxref\n").last?.prefix { $0.isNumber })
    #expect(previous == start)
  }

  private func make(_ name: String) throws -> ForgedDocument {
    let recipe = try #require(HostileRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: 8)
    return try recipe.make(&random)
  }
}
