import Codecs
import Examining
import FixtureForge
import Testing
import Vocabulary

/// Pages of a PDF that are pictures of text.
@Suite struct PicturedPageTests {
  private static let scan = LegibilitySpecimen.scan
  private static let resolution = LegibilitySpecimen.resolution

  private func legibilityOfJPEG(_ raster: Raster = scan, orientation: Int? = nil) throws -> Legibility {
    let bytes = try LegibilitySpecimen.jpeg(raster, orientation: orientation)
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }

  @Test func `a scan of a clean page is easy to read`() throws {
    let legibility = try legibilityOfJPEG()
    #expect(legibility.state == .measured)
    #expect(try #require(legibility.score) >= 75)
  }

  /// Drawn, it would be another: smoothed, and without what its coder tells.
  @Test(arguments: [ForgedPage.Placement.Embedding.imageXObject, .formXObject])
  func `a page that is one JPEG is as legible as the JPEG alone`(embedding: ForgedPage.Placement.Embedding) throws {
    var page = try LegibilitySpecimen.pictured()
    page.images[0].embedding = embedding
    #expect(try page.legibility() == legibilityOfJPEG())
    page.userUnit = 4
    #expect(try page.legibility() == legibilityOfJPEG())
  }

  @Test func `what is kept of its pictures changes nothing of what is found, sound or broken`() throws {
    let sound = try ForgedPDF([LegibilitySpecimen.pictured()]).bytes()
    var broken = sound
    for index in 0..<40 { broken[sound.count / 2 + index] = index.isMultiple(of: 2) ? 0xFF : 0 }
    for bytes in [sound, broken] {
      let coefficients = KeptCoefficients(maximumBytes: 1 << 30)
      #expect(examinePDF(bytes, attendants: Attendants(coefficients: coefficients)) == examinePDF(bytes))
      #expect((coefficients.bytesOfImages > 0) == (bytes == sound))
    }
    let few = KeptCoefficients(maximumBytes: 1 << 10)
    #expect(examinePDF(sound, attendants: Attendants(coefficients: few)) == examinePDF(sound))
    #expect(few.bytesOfImages == 0)
  }

  private static let images: [(coding: String, image: PDFImage)] = [
    ("Flate", PDFImage(flate: scan)), ("Flate with a predictor", PDFImage(predicted: scan)),
    ("one bit, Flate", PDFImage(Bitmap(scan), coding: .flate)),
    ("one bit, CCITT", PDFImage(Bitmap(scan), coding: .group4)),
    ("stencil, Flate", PDFImage(Bitmap(scan), coding: .flate, stencil: true))
  ]

  @Test(arguments: images)
  func `a scan is read alike in every coding`(coding: String, image: PDFImage) throws {
    let legibility = try ForgedPage(scan: image, resolution: Self.resolution).legibility()
    let expected = try legibilityOfJPEG()
    #expect(legibility.state == .measured)
    #expect(try #require(legibility.score) >= 75)
    let (characters, known) = (try #require(legibility.characters), try #require(expected.characters))
    #expect(abs(characters - known) * 10 <= known, "\(characters) instead of \(known)")
  }

  @Test func `a page turned upright by its rotation needs no turn`() throws {
    var page = try LegibilitySpecimen.pictured(Self.scan.turnedCounterclockwise())
    #expect(try page.legibility().turn == 90)
    page.rotation = 90
    #expect(try page.legibility().turn == 0)
    page.rotation = 270
    #expect(try page.legibility().turn == 180)
  }

  @Test(arguments: [(1, 90), (6, 0), (8, 180), (3, 270)])
  func `a JPEG is turned as its orientation says`(orientation: Int, turn: Int) throws {
    let legibility = try legibilityOfJPEG(Self.scan.turnedCounterclockwise(), orientation: orientation)
    #expect(legibility.turn == turn)
  }

  @Test func `the worst part is where the page shows it, however it is turned`() throws {
    var damaged = Self.scan
    let blurred = LegibilitySpecimen.blurred(damaged, radius: 5)
    for row in damaged.height / 2..<damaged.height {
      let line = row * damaged.width..<(row + 1) * damaged.width
      damaged.samples.replaceSubrange(line, with: blurred.samples[line])
    }
    let upright = try #require(try LegibilitySpecimen.pictured(damaged).legibility().region)
    #expect(upright.y + upright.height / 2 > 0.45)
    var page = try LegibilitySpecimen.pictured(damaged.turnedCounterclockwise())
    page.rotation = 90
    let turned = try #require(try page.legibility().region)
    #expect(turned.y + turned.height / 2 > 0.45)
  }

  @Test func `text put over a blurred scan to be found does not make it legible`() throws {
    var page = try LegibilitySpecimen.pictured(LegibilitySpecimen.blurred(Self.scan, radius: 9))
    page.hiddenText = LegibilitySpecimen.sheet
    let examined = try page.examined()
    let legibility = try #require(examined.legibility)
    #expect(examined.kind == .ocrScan)
    #expect(try #require(examined.characters) > 200)
    #expect(legibility.state != .measured || legibility.score ?? 0 < 50)
  }

  private static let note = Sheet(lines: [
    "Reçu le 3 août 2026 par le service des prestations, à traiter sous huit jours."
  ])

  @Test func `a scan that a note was written on is read as the scan`() throws {
    var page = try LegibilitySpecimen.pictured()
    page.sheet = Self.note
    let examined = try page.examined()
    #expect(examined.kind == .mixed)
    #expect(try examined.legibility == legibilityOfJPEG())
  }

  @Test func `a picture that text was written over as on a cover is a decoration`() throws {
    var random: UInt32 = 1
    var meadow = Self.scan
    for index in meadow.samples.indices {
      random = random &* 1_664_525 &+ 1_013_904_223
      meadow.samples[index] = UInt8(random >> 25)
    }
    var page = try LegibilitySpecimen.pictured(LegibilitySpecimen.blurred(meadow, radius: 2))
    page.sheet = Self.note
    let examined = try page.examined()
    #expect(examined.kind == .mixed)
    #expect(examined.legibility?.score == 100)
  }

  @Test func `pages that the time does not suffice for are not measured, and all others are`() throws {
    // Drawn: about a twentieth of a second each.
    var page = ForgedPage(scan: PDFImage(Bitmap(Self.scan), coding: .group4), resolution: Self.resolution)
    page.images[0].embedding = .inline
    let pages = [ForgedPage](repeating: page, count: 300)
    var bounds = Bounds()
    bounds.secondsPerFile = 2
    let clock = ContinuousClock()
    let start = clock.now
    let states = examinePDF(ForgedPDF(pages).bytes(), bounds: bounds).pages.map { $0.legibility?.state }
    #expect(clock.now - start < .seconds(60))
    let measured = states.prefix { $0 == .measured }.count
    #expect(measured > 0 && measured < 300)
    #expect(states.dropFirst(measured).allSatisfy { $0 == .notMeasured })
  }
}
