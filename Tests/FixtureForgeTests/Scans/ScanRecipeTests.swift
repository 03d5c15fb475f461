import FixtureForge
import Foundation
import Testing
import Vocabulary

private let pdfimages = "/usr/bin/pdfimages"
private let pdftotext = "/usr/bin/pdftotext"

@Suite("Recipes for scans")
struct ScanRecipeTests {
  private static func document(_ name: String, seed: UInt64 = 5) throws -> ForgedDocument {
    let recipe = try #require(ScanRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: seed)
    return try recipe.make(&random)
  }

  @Test("names are unique")
  func names() {
    #expect(Set(ScanRecipes.all.map(\.name)).count == ScanRecipes.all.count)
  }

  @Test("the same sequence gives the same bytes and truth", arguments: ScanRecipes.all.map(\.name))
  func determinism(name: String) throws {
    let (first, second) = (try Self.document(name), try Self.document(name))
    #expect(first.bytes == second.bytes)
    #expect(first.truth == second.truth)
    #expect(try first.bytes != Self.document(name, seed: 6).bytes)
  }

  @Test("every PDF is sound and has the pages of its truth", arguments: ScanRecipes.all.map(\.name))
  func structure(name: String) throws {
    let document = try Self.document(name)
    #expect(document.truth.recipe == name)
    guard document.truth.format == .pdf else { return }
    let reader = QPDFReader(document.bytes)
    #expect(reader.sound)
    #expect(reader.pageCount == document.truth.pages.count)
  }

  @Test(
    "Poppler finds the resolution of the truth",
    .enabled(if: Program.isInstalled(pdfimages), "pdfimages is not installed"),
    arguments: ScanRecipes.all.map(\.name).filter {
      // pdfimages does not know user units; the points of the other are pixels.
      $0.hasPrefix("scan.pdf.") && !["scan.pdf.user-unit", "scan.pdf.pixels-as-points"].contains($0)
    })
  func resolution(name: String) throws {
    let document = try Self.document(name)
    let list = try TemporaryFile.with(document.bytes) { try Program.run(pdfimages, ["-list", $0]) }
    let images = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
    for page in document.truth.pages {
      // The last four columns are both densities, the size and the ratio. A mask is finer than what lies behind it.
      let densities = images.filter { $0[0] == "\(page.number)" }.compactMap { Double($0[$0.count - 4]) }
      let finest = try #require(densities.max())
      let resolution = try #require(page.resolution)
      #expect(abs(finest - resolution) <= 1)
    }
  }

  @Test(
    "text can be extracted where there is a text layer",
    .enabled(if: Program.isInstalled(pdftotext), "pdftotext is not installed"),
    arguments: ["born-digital.pdf", "scan.pdf.ocr-layer"])
  func text(name: String) throws {
    let document = try Self.document(name)
    let text = try TemporaryFile.with(document.bytes) { try Program.run(pdftotext, ["-raw", "-enc", "UTF-8", $0, "-"]) }
    let words = Set(text.split(whereSeparator: \.isWhitespace))
    for line in document.truth.pages.flatMap(\.text) {
      #expect(words.isSuperset(of: line.split(whereSeparator: \.isWhitespace)), "\(line)")
    }
  }

  @Test("a resolution on either side of a limit has its reason and its verdict")
  func limits() throws {
    for name in ["scan.pdf.low-resolution", "scan.jpeg.low-resolution"] {
      let truth = try Self.document(name).truth
      #expect(truth.verdict == .nonConforme)
      #expect(truth.reasons == [.resolutionTooLow])
    }
    for name in ["scan.pdf.below-advice", "scan.jpeg.below-advice"] {
      let truth = try Self.document(name).truth
      #expect(truth.verdict == .conforme)
      #expect(truth.reasons == [.resolutionBelowAdvice])
    }
  }

  @Test(
    "a page in user units or turned has the size of its paper", arguments: ["scan.pdf.user-unit", "scan.pdf.rotated"])
  func paper(name: String) throws {
    let page = try #require(try Self.document(name).truth.pages.first)
    let (width, height) = (try #require(page.widthInMillimetres), try #require(page.heightInMillimetres))
    #expect(abs(width - 210) < 0.5 && abs(height - 297) < 0.5)
    let reader = try QPDFReader(Self.document(name).bytes)
    #expect(name == "scan.pdf.rotated" ? reader.page(0, "/Rotate") == "90" : reader.page(0, "/UserUnit") != "null")
  }
}
