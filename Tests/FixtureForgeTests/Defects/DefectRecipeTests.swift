import FixtureForge
import Testing
import Vocabulary

@Suite("Recipes of defects")
struct DefectRecipeTests {
  /// Of scans: photos, which take longer, are covered by their own suite.
  static let scans = (DefectRecipes.all + DefectRecipes.copies).filter { $0.name.contains(".scan-") }

  @Test(
    "the same sequence gives the same bytes, and the truth names the defect",
    arguments: scans.map(\.name).filter { !$0.hasSuffix("less") })
  func determinism(name: String) throws {
    let recipe = try #require(Self.scans.first { $0.name == name })
    var (first, second) = (RandomSequence(seed: 21), RandomSequence(seed: 21))
    let (document, again) = (try recipe.make(&first), try recipe.make(&second))
    #expect(document.bytes == again.bytes)
    #expect(document.truth == again.truth)
    #expect(document.truth.recipe == name)
    let defect = try #require(document.truth.pages.first?.defects.first)
    #expect(name.contains(defect.kind.rawValue))
    #expect(document.truth.format == (name.contains("pdf") ? .pdf : .jpeg))
  }

  @Test("a hopeless defect is a refusal with its reason", arguments: scans.map(\.name).filter { $0.hasSuffix("less") })
  func hopeless(name: String) throws {
    let recipe = try #require(Self.scans.first { $0.name == name })
    var random = RandomSequence(seed: 4)
    let truth = try recipe.make(&random).truth
    let defect = try #require(truth.pages.first?.defects.first)
    #expect(truth.verdict == .nonConforme)
    #expect(truth.reasons?.contains(defect.kind.reason) == true)
  }

  @Test("a curve goes from a page that is accepted over doubt to one that is refused, the page being the same")
  func curve() throws {
    let documents = try DefectRecipes.curve(.defocus, pageSeed: 3, strengths: [0, 0.3, 1])
    #expect(documents.map(\.truth.verdict) == [.conforme, nil, .nonConforme])
    #expect(documents.map(\.truth.reasons) == [[], nil, [.legibilityBlurred]])
    #expect(Set(documents.map { $0.truth.pages[0].text }).count == 1)
  }

  @Test("a page on its side is accepted with advice, and its truth has the sides of what is shown")
  func sideways() throws {
    let truth = try DefectRecipes.curve(.rotation, pageSeed: 3, strengths: [0.25])[0].truth
    #expect(truth.verdict == .conforme)
    #expect(truth.reasons?.contains(.legibilityRotated) == true)
    let page = truth.pages[0]
    #expect(try #require(page.widthInMillimetres) > #require(page.heightInMillimetres))
  }

  @Test(
    "stronger faintness, compression and smallness leave less to code",
    arguments: [
      (Defect.Kind.faintness, [0.2, 0.5, 0.9, 0.99]), (.compression, [0.2, 0.5, 0.9, 0.97]),
      (.smallness, [0.05, 0.1, 0.3, 0.6])
    ])
  func lessToCode(kind: Defect.Kind, strengths: [Double]) throws {
    let sizes = try DefectRecipes.curve(kind, pageSeed: 3, strengths: strengths).map(\.bytes.count)
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy(>))
  }

  @Test("what is hopeless on a scan is so on a photo")
  func photo() throws {
    let documents = try DefectRecipes.curve(.glare, pageSeed: 3, strengths: [0, 0.8], onPhoto: true)
    #expect(documents.map(\.truth.verdict) == [.conforme, .nonConforme])
    #expect(documents[1].truth.reasons?.contains(.legibilityGlare) == true)
    #expect(documents.allSatisfy { $0.truth.format == .jpeg })
  }
}
