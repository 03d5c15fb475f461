import FixtureForge
import Foundation
import Testing

private let fontMatch = "/usr/bin/fc-match"
private let liberation = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"

@Suite("Administrative pages")
struct PageKindTests {
  @Test("the same sequence draws the same page, another sequence another", arguments: PageKind.allCases)
  func determinism(kind: PageKind) {
    let sheets = [3, 3, 4].map { (seed: UInt64) in
      var random = RandomSequence(seed: seed)
      return kind.sheet(using: &random)
    }
    #expect(sheets[0] == sheets[1])
    #expect(sheets[0] != sheets[2])
  }

  @Test("bank details carry an IBAN whose check digits are right")
  func iban() throws {
    for seed in 0..<50 {
      var random = RandomSequence(seed: UInt64(seed))
      let text = PageKind.bankDetails.sheet(using: &random).text
      let iban = try #require(text.first { $0.hasPrefix("FR") && $0.count == 33 })
      #expect(BankAccount.isValid(iban: iban), "\(iban)")
    }
  }

  @Test("every page has enough text to be judged, within its borders", arguments: PageKind.allCases)
  func text(kind: PageKind) {
    for seed in 0..<20 {
      var random = RandomSequence(seed: UInt64(seed))
      let sheet = kind.sheet(using: &random)
      #expect(sheet.text.joined().count >= 50)
      for case .text(let line) in sheet.marks {
        #expect((0...sheet.width).contains(line.anchor.x) && (line.size...sheet.height).contains(line.anchor.y))
      }
    }
  }

  @Test("every page can be written as a PDF that is born digital", arguments: PageKind.allCases)
  func bornDigital(kind: PageKind) {
    var random = RandomSequence(seed: 12)
    let reader = QPDFReader(ForgedPDF([ForgedPage(kind.sheet(using: &random))]).bytes())
    #expect(reader.sound)
    #expect(reader.pageCount == 1)
  }

  @Test(
    "no typeface stands in for another",
    .enabled(
      if: Program.isInstalled(fontMatch) && FileManager.default.fileExists(atPath: liberation),
      "fontconfig or fonts-liberation is not installed"))
  func typefaces() throws {
    for face in ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "Liberation Sans", "Liberation Serif"] {
      #expect(try Program.run(fontMatch, ["-f", "%{family[0]}", face]) == face)
    }
  }

  @Test("a path starts at its first point, wherever text ended")
  func pathStart() {
    var sheet = Sheet(width: 100, height: 100)
    sheet.text("x", at: .init(5, 10))
    sheet.path([.init(90, 90), .init(95, 95)])
    let raster = SheetRenderer(resolution: 72).render(sheet)
    #expect(raster.samples[50 * 100..<80 * 100].allSatisfy { $0 == 255 })
  }
}
