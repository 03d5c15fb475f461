import FixtureForge
import Testing
import Vocabulary

@Suite("Recipes of photos")
struct PhotoRecipeTests {
  @Test("the same sequence gives the same bytes, another one others", arguments: ["photo.2mp", "photo.screenshot"])
  func determinism(name: String) throws {
    let recipe = try #require(PhotoRecipes.all.first { $0.name == name })
    var (first, second, other) = (RandomSequence(seed: 5), RandomSequence(seed: 5), RandomSequence(seed: 6))
    let document = try recipe.make(&first)
    #expect(try document.bytes == recipe.make(&second).bytes)
    #expect(try document.bytes != recipe.make(&other).bytes)
  }

  @Test("a good photo is not refused, and its truth knows its text and its resolution")
  func truth() throws {
    let recipe = try #require(PhotoRecipes.all.first { $0.name == "photo.8mp" })
    var random = RandomSequence(seed: 5)
    let document = try recipe.make(&random)
    #expect(document.truth.verdict == .conforme)
    #expect(document.truth.format == .jpeg)
    let page = try #require(document.truth.pages.first)
    #expect(page.defects.isEmpty && !page.text.isEmpty)
    #expect(try (200...300).contains(#require(page.resolution)))
  }

  @Test("a photo notes its orientation and no density that would mean anything")
  func notes() throws {
    let recipe = try #require(PhotoRecipes.all.first { $0.name == "photo.2mp" })
    var random = RandomSequence(seed: 5)
    let bytes = try recipe.make(&random).bytes
    #expect(bytes.firstRange(of: Array("Exif\0\0II*\0".utf8)) != nil)
    #expect(bytes[13] == 0)
  }

  @Test("a photo of 48 megapixels names its camera, and is that large")
  func large() throws {
    var random = RandomSequence(seed: 5)
    let bytes = try PhotoRecipes.large[1].make(&random).bytes
    #expect(bytes.firstRange(of: Array("Fabrique Fictive\0".utf8)) != nil)
    let sides = [UInt8](arrayLiteral: 0x1F, 0x80, 0x17, 0xA0)
    #expect(bytes.firstRange(of: sides) != nil || bytes.firstRange(of: sides[2...] + sides[..<2]) != nil)
  }

  @Test("names are their own")
  func names() {
    let names = (PhotoRecipes.all + PhotoRecipes.large + DefectRecipes.all).map(\.name)
    #expect(Set(names).count == names.count)
  }
}
