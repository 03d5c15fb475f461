import Examining
import FixtureForge
import Testing
import Vocabulary

@Suite("The legibility of sound pictures")
struct SoundPictureTests {
  @Test("A scan of printed text is easy to read", arguments: PageKind.printedPages)
  func scans(kind: PageKind) throws {
    let legibility = try Self.legibility(of: Self.scan(of: kind))
    #expect(try #require(legibility.score) >= 85)
    #expect(legibility.turn ?? 0 == 0)
  }

  @Test("A page of light text on a dark ground is as easy to read", arguments: [PageKind.letter, .payslip])
  func inverted(kind: PageKind) throws {
    var raster = Self.scan(of: kind)
    for index in raster.samples.indices { raster.samples[index] = 255 - raster.samples[index] }
    #expect(try #require(try Self.legibility(of: raster).score) >= 80)
  }

  @Test("Black and white is enough", arguments: [PageKind.letter, .invoice])
  func bilevel(kind: PageKind) throws {
    var raster = Self.scan(of: kind)
    for index in raster.samples.indices { raster.samples[index] = raster.samples[index] < 140 ? 0 : 255 }
    #expect(try #require(try Self.legibility(of: raster).score) >= 80)
  }

  @Test("Text that lies on its side, or on its head, is read and told how to turn", arguments: [90, 180, 270])
  func turned(degrees: Int) throws {
    let raster = (0..<degrees / 90).reduce(Self.scan(of: .letter)) { raster, _ in raster.turnedCounterclockwise() }
    let legibility = try Self.legibility(of: raster)
    #expect(legibility.turn == degrees)
    #expect(try #require(legibility.score) >= 80)
  }

  @Test("Letters of which many hang below the line do not stand on their heads for it")
  func cyrillic() throws {
    let page = Self.page("Настоящим подтверждаем, что Иванов Борис работает у нас с 12 июля 2015 года")
    let legibility = try Self.legibility(of: page)
    #expect(legibility.turn ?? 0 == 0)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test("Words whose letters have run together do not stand on their heads where only some hang below the line")
  func runTogether() throws {
    let page = Self.page("document facture déclarant employeur période salaire loyer titulaire préfecture conjoint")
    let legibility = try Self.legibility(of: page.inkSpread(by: 3))
    #expect(legibility.turn ?? 0 == 0)
  }

  @Test("White paper, grainy paper and a single speck are blank", arguments: [0, 3])
  func blank(grain: Int) throws {
    var raster = Raster(width: 1240, height: 1754, filledWith: 244)
    var random = RandomSequence(seed: 7)
    for index in raster.samples.indices where grain > 0 {
      raster.samples[index] = UInt8(244 - grain + Int(random.next() % UInt64(2 * grain + 1)))
    }
    raster.samples[400 * 1240 + 600] = 30
    #expect(try Self.legibility(of: raster).state == .blank)
  }

  @Test("The bars of a chart are no lines of text that ran together", arguments: [8, 20])
  func chart(bars: Int) throws {
    var raster = Raster(width: 1240, height: 1754, filledWith: 250)
    let pitch = 1500 / bars
    for bar in 0..<bars {
      for row in 0..<pitch / 2 {
        for column in 0..<300 + bar * 211 % 700 {
          raster.samples[(120 + bar * pitch + row) * raster.width + 150 + column] = 110
        }
      }
    }
    #expect(try Self.legibility(of: raster).state == .uncertain)
  }

  @Test("Dots that lead to the numbers of pages are no text that has broken")
  func leaders() throws {
    let legibility = try Self.legibility(of: Self.page("Chapitre " + String(repeating: " .", count: 60) + " 12"))
    #expect(try #require(legibility.score) >= 85)
    #expect(legibility.cause != .faint)
  }

  @Test("Letters that are set of dots are letters", arguments: [4, 6])
  func dotMatrix(pitch: Int) throws {
    var raster = Self.page("Le montant est payé par virement le premier jour du mois", resolution: 300)
    for index in raster.samples.indices {
      let (row, column) = (index / raster.width % pitch, index % raster.width % pitch)
      if row >= pitch - 1 || column >= pitch - 1 { raster.samples[index] = 255 }
    }
    let legibility = try Self.legibility(of: raster)
    #expect(try #require(legibility.score) >= 80)
    #expect(legibility.cause != .faint)
  }

  @Test("A card and handwriting are not found hard to read", arguments: PageKind.cards + [.handwrittenForm])
  func cards(kind: PageKind) throws {
    let legibility = try Self.legibility(of: Self.scan(of: kind))
    #expect(legibility.state == .uncertain || legibility.score ?? 0 >= 50)
  }

  /// The same line again and again.
  private static func page(_ text: String, resolution: Double = 200) -> Raster {
    var sheet = Sheet(width: 595, height: 842)
    for line in 0..<30 { sheet.text(text, at: Sheet.Point(60, 80 + 22 * Double(line))) }
    return SheetRenderer(resolution: resolution).render(sheet)
  }

  private static func scan(of kind: PageKind) -> Raster {
    var random = RandomSequence(seed: 5)
    var scan = FlatbedScan(using: &random)
    scan.resolution = 300
    let exposure = scan.expose(kind.sheet(using: &random))
    return scan.develop(exposure, using: &random)
  }

  private static func legibility(of raster: Raster) throws -> Legibility {
    let bytes = try JPEGWriter(quality: 80).encode(raster)
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }
}
