import FixtureForge
import Testing
import Vocabulary

@Suite("Protected documents, read again by qpdf")
struct ProtectedRecipesTests {
  @Test("open for everyone where they are restricted alone", arguments: ProtectedRecipes.all.map(\.name))
  func opening(name: String) throws {
    let recipe = try #require(ProtectedRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: 12)
    let document = try recipe.make(&random)
    let reader = QPDFReader(document.bytes)
    switch document.truth.protection {
    case .restricted where name != "protected.handler.attachments-only":
      #expect(reader.sound && reader.encrypted)
      #expect(reader.pageCount == document.truth.pages.count)
    // qpdf takes an empty password for the owner's too.
    case .password where !name.contains("empty-owner"): #expect(!reader.opened)
    case .unknown: #expect(!reader.opened)
    default: break
    }
  }
}
