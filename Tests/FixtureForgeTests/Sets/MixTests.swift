import FixtureForge
import Testing

@Suite("Mixes")
struct MixTests {
  @Test("have names of their own, and shares that add up", arguments: Mix.all.map(\.name))
  func shares(name: String) throws {
    let mix = try #require(Mix.named(name))
    #expect(Mix.all.filter { $0.name == name }.count == 1)
    #expect(abs(mix.recipes.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test("name every recipe there is")
  func completeness() {
    let forged = Set(Mix.all.flatMap { $0.recipes.map(\.recipe.name) })
    let pictures = ScanRecipes.all + PhotoRecipes.all + PhotoRecipes.large + DefectRecipes.all
    let contents = PDFContentRecipes.all + ProtectedRecipes.all + OversizeRecipes.all + HeavyRecipes.all
    let bad = DamageRecipes.all + RefusedRecipes.all + HostileRecipes.all
    #expect(Set((pictures + contents + bad).map(\.name)).subtracting(forged).isEmpty)
  }

  @Test("of an intake hold 3 % of what is refused, 4 % of what is protected, and damage of each format")
  func intake() throws {
    let mix = try #require(Mix.named("intake"))
    func share(_ belongs: (String) -> Bool) -> Double {
      mix.recipes.filter { belongs($0.recipe.name) }.reduce(0) { $0 + $1.share }
    }
    #expect(abs(share { $0.hasPrefix("refused.") } - 0.03) < 1e-9)
    #expect(abs(share { $0.hasPrefix("protected.") } - 0.04) < 1e-9)
    for format in ["pdf", "jpeg", "png"] {
      #expect(share { $0.hasPrefix("damage.\(format).") } > 0)
    }
  }
}
