import FixtureForge
import Testing
import Vocabulary

/// Pages of text that is no picture.
@Suite struct WrittenPageTests {
  private static let lines = [String](
    repeating: "Le présent relevé est destiné à être remis à vos débiteurs.", count: 12)

  private func page(size: Double = 10, ink: Ink = .black, on fill: Ink? = nil) -> ForgedPage {
    var sheet = Sheet()
    if let fill { sheet.box(at: .init(0, 0), width: sheet.width, height: sheet.height, fill: fill) }
    sheet.paragraph(Self.lines, at: .init(72, 96), size: size, ink: ink)
    return ForgedPage(sheet)
  }

  @Test(arguments: [8.0, 10, 24])
  func `text of an ordinary size is legible`(size: Double) throws {
    let legibility = try page(size: size).legibility()
    #expect(legibility.state == .measured)
    #expect(legibility.score == 100)
    #expect(legibility.cause == nil)
  }

  @Test func `three words are legible`() throws {
    let legibility = try ForgedPage(Sheet(lines: ["Lu et approuvé"])).legibility()
    #expect(legibility.score == 100)
  }

  @Test func `text of three points is too small`() throws {
    let legibility = try page(size: 3).legibility()
    #expect(legibility.cause == .textTooSmall)
    #expect(try #require(legibility.families).geometry < 50)
    #expect(try #require(legibility.families).light == 100)
  }

  @Test func `a user unit enlarges small text`() throws {
    var page = page(size: 3)
    page.userUnit = 4
    #expect(try page.legibility().score == 100)
  }

  @Test func `a page without marks is blank, and so is white text on white`() throws {
    #expect(try ForgedPage().legibility().state == .blank)
    #expect(try page(ink: .white).legibility().state == .blank)
  }

  @Test func `white text on black is legible`() throws {
    #expect(try page(ink: .white, on: .black).legibility().score == 100)
  }

  @Test func `text half of which cannot be seen is faint`() throws {
    var page = page()
    page.sheet?.paragraph(Self.lines, at: .init(72, 400), ink: .white)
    let legibility = try page.legibility()
    #expect(legibility.cause == .faint)
    #expect(legibility.families == Legibility.Families(geometry: 100, light: 50))
  }

  @Test func `a drawing without text is neither blank nor judged`() throws {
    var sheet = Sheet()
    for index in 0..<20 {
      sheet.box(at: .init(100 + Double(index) * 10, 100), width: 300, height: 400, stroke: .black)
    }
    #expect(try ForgedPage(sheet).legibility().state == .uncertain)
  }

  @Test(.enabled(if: PDFCorpus.directory != nil, "GUICHET_CORPUS does not name a corpus"))
  func `no page that was born digital is refused for what photos suffer from`() throws {
    for row in PDFCorpus.rows {
      for page in try row.examination().pages where page.kind == .bornDigital {
        guard let families = page.legibility?.families else { continue }
        #expect(max(families.geometry, families.light) >= 50, "\(row.file), page \(page.number)")
      }
    }
  }
}
