import Examining
import FixtureForge
import Testing
import Vocabulary

/// Pages of which a part is cut away, with more or less of their lines.
@Suite struct CutTextTests {
  private static let letter = scan(of: .letter)
  private static let payslip = scan(of: .payslip)

  private static func scan(of kind: PageKind) -> Raster {
    var random = RandomSequence(seed: 5)
    return SheetRenderer(resolution: 200).render(kind.sheet(using: &random))
  }

  @Test func `lines that merely begin close to the border are whole`() throws {
    let first = try #require(Self.letter.firstInkedColumn)
    let legibility = try Self.letter.legibility(keeping: first - 6..<Self.letter.width)
    #expect(legibility.cause != .cutOff)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `where many lines are cut, one family speaks against the page`() throws {
    let first = try #require(Self.letter.firstInkedColumn)
    let legibility = try Self.letter.legibility(keeping: first + 60..<Self.letter.width)
    #expect(legibility.cause == .cutOff)
    #expect(try #require(legibility.score) < 90)
    let families = try #require(legibility.families)
    #expect(families.geometry < 50 && families.light >= 50 && families.recognition == nil)
  }

  @Test("A strip with lines that are cut is less than half of a page", arguments: [0.3, 0.4, 0.45])
  func strip(share: Double) throws {
    let width = Self.payslip.width
    let legibility = try Self.payslip.legibility(keeping: Int(Double(width) * (1 - share))..<width)
    #expect(legibility.cause == .cutOff)
    #expect(try #require(legibility.score) < 50)
  }

  @Test func `a strip whose border goes between two columns of a table is cut too`() throws {
    let payslip = Self.payslip
    let candidates = payslip.width * 40 / 100..<payslip.width * 47 / 100
    let border = try #require(candidates.min { payslip.ink(inColumn: $0) < payslip.ink(inColumn: $1) })
    let legibility = try payslip.legibility(keeping: 0..<border)
    #expect(legibility.cause == .cutOff)
    #expect(try #require(legibility.score) < 50)
    let families = try #require(legibility.families)
    #expect(families.geometry < 50 && families.light < 50)
  }

  @Test func `a list on a phone is whole, though its rules run to the border`() throws {
    var sheet = Sheet(width: 390, height: 844)
    for entry in 0..<13 {
      let top = 90 + 52 * Double(entry)
      sheet.text("Virement de novembre, n° \(100 + entry)", at: .init(20, top), size: 15)
      sheet.text("\(entry + 3) novembre 2026", at: .init(20, top + 20), size: 12)
      sheet.rule(from: .init(20, top + 34), to: .init(390, top + 34), width: 1)
    }
    let screen = SheetRenderer(resolution: 216).render(sheet)
    let legibility = try screen.legibility(keeping: 0..<screen.width)
    #expect(legibility.cause != .cutOff)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `a narrow slip is whole, though two rules run into its border`() throws {
    var sheet = Sheet(width: 164.4, height: 560)
    for line in 0..<38 {
      sheet.text("LAIT DEMI-ÉCRÉMÉ 1L   1,2\(line % 10)", at: .init(9, 30 + 13 * Double(line)), size: 9)
    }
    for height in [120.0, 420] { sheet.rule(from: .init(0, height), to: .init(150, height)) }
    let slip = SheetRenderer(resolution: 200).render(sheet)
    let legibility = try slip.legibility(keeping: 0..<slip.width)
    #expect(legibility.cause != .cutOff)
    #expect(try #require(legibility.score) >= 85)
  }
}

extension Raster {
  fileprivate var firstInkedColumn: Int? { (0..<width).first { ink(inColumn: $0) > 0 } }

  /// Its dark pixels.
  fileprivate func ink(inColumn column: Int) -> Int {
    (0..<height).count { samples[$0 * width + column] < 128 }
  }

  fileprivate func legibility(keeping columns: Range<Int>) throws -> Legibility {
    let rows = (0..<height).flatMap { samples[$0 * width + columns.lowerBound..<$0 * width + columns.upperBound] }
    let bytes = try JPEGWriter(quality: 85)
      .encode(Raster(width: columns.count, height: height, channels: .gray, samples: rows))
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }
}
