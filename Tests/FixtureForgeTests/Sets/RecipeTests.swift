import FixtureForge
import Testing
import Vocabulary

@Suite("Recipes")
struct RecipeTests {
  static let light = PDFContentRecipes.all + ProtectedRecipes.all + RefusedRecipes.formats

  @Test("have names of their own")
  func names() {
    let names =
      (PDFContentRecipes.all + ProtectedRecipes.all + RefusedRecipes.all + DamageRecipes.all
      + OversizeRecipes.all + HeavyRecipes.all + HostileRecipes.all).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("give the same bytes for the same sequence, and refuse for a reason", arguments: light.map(\.name))
  func determinism(name: String) throws {
    let recipe = try #require(Self.light.first { $0.name == name })
    var (one, other) = (RandomSequence(seed: 6), RandomSequence(seed: 6))
    let document = try recipe.make(&one)
    #expect(try recipe.make(&other).bytes == document.bytes)
    #expect(document.truth.recipe == name)
    #expect((document.truth.verdict == nil) == (document.truth.reasons == nil))
    if document.truth.verdict == .nonConforme { #expect(document.truth.reasons?.isEmpty == false) }
  }
}
