import FixtureForge
import Testing

@Suite("Scans and photos of every paper")
struct PaperRecipeTests {
  @Test("say how fine they are in their truth alone", arguments: PaperRecipes.all.map(\.name))
  func truth(name: String) throws {
    let recipe = try #require(PaperRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: 7)
    let document = try recipe.make(&random)
    let page = try #require(document.truth.pages.first)
    let (width, height) = (try #require(page.widthInMillimetres), try #require(page.heightInMillimetres))
    let resolution = try #require(page.resolution)
    #expect(document.truth.recipe == name)
    #expect(width * height > 0 && (30...2000).contains(resolution))
    #expect(!page.text.isEmpty)
    // The unit of JFIF, and the chunk in which a PNG declares a density.
    if document.nameExtension == "jpg" { #expect(document.bytes[13] == 0) }
    if document.nameExtension == "png" { #expect(document.bytes.prefix(64).firstRange(of: Array("pHYs".utf8)) == nil) }
  }

  @Test("come out alike from the same seed")
  func seeded() throws {
    for recipe in PaperRecipes.all where recipe.name.hasPrefix("paper.scan-jpeg.") {
      var (one, other) = (RandomSequence(seed: 3), RandomSequence(seed: 3))
      #expect(try recipe.make(&one).bytes == recipe.make(&other).bytes)
    }
  }
}
