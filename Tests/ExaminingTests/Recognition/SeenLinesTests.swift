import Codecs
import Examining
import FixtureForge
import Testing
import Vocabulary

@Suite(
  "A text recogniser is shown lines as a reader sees them",
  .enabled(if: TextRecogniser.load() != nil, "Tesseract 5 or its French data is not installed"))
struct SeenLinesTests {
  @Test("Specks all over the page, black and white, hide nothing from it")
  func specks() throws {
    let legibility = try Self.legibility(of: Self.withSpecks(Self.page(), share: 50), asking: .inDoubt)
    #expect(try #require(legibility.families?.recognition) >= 70)
    // Though light speaks against the page.
    #expect(try #require(legibility.families?.light) < 50)
    #expect(try #require(legibility.score) >= 50)
  }

  @Test("Of a page with as many rules as lines, which specks break into pieces, it is shown the lines")
  func rules() throws {
    var raster = Self.page()
    for row in stride(from: 300, to: 2000, by: 45) {
      for column in 100..<1550 { raster.samples[row * raster.width + column] = 0 }
    }
    #expect(try Self.recognition(in: Self.withSpecks(raster, share: 20)) >= 70)
  }

  @Test("Words whose letters touch are shown without the next lines")
  func touching() throws {
    #expect(try Self.recognition(in: Self.page(size: 12, bold: true).inkSpread(by: 2)) >= 95)
  }

  @Test("A page on its head is told apart from one in another script")
  func turned() throws {
    let sample = "Все люди рождаются свободными и равными в своем достоинстве и правах"
    let other = try Self.legibility(of: Self.page(sample), asking: .inDoubt)
    #expect(other.turn == nil)
    #expect(try #require(other.score) >= 85)
    let upsideDown = Self.page("Attestation de loyer établie à la demande du locataire").turnedCounterclockwise()
      .turnedCounterclockwise()
    #expect(try Self.legibility(of: upsideDown, asking: .inDoubt).turn == 180)
  }

  @Test("A page that does not look like text at all is tried to be read before it is given up")
  func hopeless() throws {
    let blurred = LegibilitySpecimen.blurred(Self.page(size: 5), radius: 5)
    #expect(try #require(try Self.legibility(of: blurred, asking: .never).score) < 10)
    #expect(try Self.legibility(of: blurred, asking: .inDoubt).recognised)
  }

  private static func page(
    _ text: String = "Le montant est payé par virement le premier jour du mois", size: Double = 10, bold: Bool = false
  ) -> Raster {
    var sheet = Sheet(width: 595, height: 842)
    for line in 0..<40 {
      let anchor = Sheet.Point(60, 80 + 1.35 * size * Double(line))
      sheet.text(text, at: anchor, size: size, bold: bold)
    }
    return SheetRenderer(resolution: 200).render(sheet)
  }

  /// - Parameter share: Of the pixels, in 256ths.
  private static func withSpecks(_ raster: Raster, share: UInt8) -> Raster {
    var random = RandomSequence(seed: 7)
    var speckled = raster
    for index in raster.samples.indices where UInt8.random(in: 0...255, using: &random) < share {
      speckled.samples[index] = Bool.random(using: &random) ? 0 : 255
    }
    return speckled
  }

  /// 0 to 100.
  private static func recognition(in raster: Raster) throws -> Int {
    try #require(try legibility(of: raster, asking: .always).families?.recognition)
  }

  private static func legibility(of raster: Raster, asking recognition: Policy.Recognition) throws -> Legibility {
    let bytes = try JPEGWriter(quality: 85).encode(raster)
    let attendants = Attendants(secondOpinion: Recognition(recognition, loadsRecogniser: true).secondOpinion())
    let page = try #require(Examiner(bounds: Bounds(), attendants: attendants).examine(bytes.span).pages.first)
    return try #require(page.legibility)
  }
}
