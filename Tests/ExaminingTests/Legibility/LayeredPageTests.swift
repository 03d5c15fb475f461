import Codecs
import Examining
import FixtureForge
import Testing
import Vocabulary

/// Pages that are several pictures, which are put together without drawing the page.
@Suite struct LayeredPageTests {
  private static let scan = LegibilitySpecimen.scan
  private static let scale = 72 / LegibilitySpecimen.resolution

  /// A page as large as the scan, with nothing on it.
  private var page: ForgedPage {
    ForgedPage(width: Double(Self.scan.width) * Self.scale, height: Double(Self.scan.height) * Self.scale)
  }

  private func whole() throws -> Legibility {
    try ForgedPage(scan: PDFImage(Bitmap(Self.scan), coding: .flate), resolution: LegibilitySpecimen.resolution)
      .legibility()
  }

  private func isSame(_ legibility: Legibility, _ other: Legibility) throws -> Bool {
    let (one, two) = (try #require(legibility.characters), try #require(other.characters))
    let (score, otherScore) = (try #require(legibility.score), try #require(other.score))
    return abs(score - otherScore) <= 2 && abs(one - two) * 50 <= one && legibility.turn == other.turn
  }

  private func strips(of raster: Raster, rows: Int, coded: (Raster) throws -> PDFImage) rethrows -> ForgedPage {
    var page = page
    for top in stride(from: 0, to: raster.height, by: rows) {
      let strip = raster.rows(top..<min(top + rows, raster.height))
      let bottom = page.height - Double(top + strip.height) * Self.scale
      page.images.append(
        .init(image: try coded(strip), matrix: [page.width, 0, 0, Double(strip.height) * Self.scale, 0, bottom]))
    }
    return page
  }

  @Test(arguments: [64, 103, 37])
  func `a scan in strips is read as the same scan in one`(rows: Int) throws {
    let bilevel = strips(of: Self.scan, rows: rows) { PDFImage(Bitmap($0), coding: .group4) }
    #expect(try isSame(bilevel.legibility(), whole()))
    let gray = try strips(of: Self.scan, rows: rows) { try PDFImage($0, jpeg: JPEGWriter(quality: 90)) }
    #expect(try isSame(gray.legibility(), whole()))
  }

  @Test func `ink over paper is read as both together`() throws {
    var page = page
    let matrix = [page.width, 0, 0, page.height, 0, 0]
    let paper = Raster(width: Self.scan.width / 4, height: Self.scan.height / 4, filledWith: 236)
    page.images = [
      .init(image: try PDFImage(paper, jpeg: JPEGWriter(quality: 80)), matrix: matrix),
      .init(image: PDFImage(Bitmap(Self.scan), coding: .group4, stencil: true), matrix: matrix)
    ]
    #expect(try isSame(page.legibility(), whole()))
    page.images.swapAt(0, 1)
    #expect(try page.legibility().state == .blank)
  }

  @Test func `a picture that is stored as in a mirror is read as it is shown`() throws {
    let mirrored = Raster(
      width: Self.scan.width, height: Self.scan.height, channels: .gray,
      samples: (0..<Self.scan.height).flatMap { Self.scan.rows($0..<$0 + 1).samples.reversed() })
    let page = strips(of: mirrored, rows: 400) { PDFImage(Bitmap($0), coding: .flate) }
    var shown = page
    for index in shown.images.indices {
      shown.images[index].matrix[0] = -page.width
      shown.images[index].matrix[4] = page.width
    }
    #expect(try isSame(shown.legibility(), whole()))
  }

  @Test func `a page that is turned is read as it is shown`() throws {
    var page = page
    (page.width, page.height) = (page.height, page.width)
    page.rotation = 90
    let turned = Self.scan.turnedCounterclockwise()
    let half = turned.height / 2
    for part in [0..<half, half..<turned.height] {
      let bottom = page.height - Double(part.upperBound) * Self.scale
      page.images.append(
        .init(
          image: PDFImage(Bitmap(turned.rows(part)), coding: .flate),
          matrix: [page.width, 0, 0, Double(part.count) * Self.scale, 0, bottom]))
    }
    #expect(try isSame(page.legibility(), whole()))
  }

  @Test func `a strip that cannot be read leaves the rest to be read`() throws {
    var page = strips(of: Self.scan, rows: Self.scan.height / 2) { PDFImage(Bitmap($0), coding: .group4) }
    let broken = PDFImage(undecodable: "CCITTFaxDecode", width: Self.scan.width, height: Self.scan.height / 2)
    page.images[1] = .init(image: broken, matrix: page.images[1].matrix)
    let (part, all) = (try #require(page.legibility().characters), try #require(whole().characters))
    #expect(part > all / 4 && part < all)
  }

  @Test(arguments: PDFImage.BilevelCoding.allCases)
  func `an image among the operators is read as one that is named`(coding: PDFImage.BilevelCoding) throws {
    var page = ForgedPage(scan: PDFImage(Bitmap(Self.scan), coding: coding), resolution: LegibilitySpecimen.resolution)
    page.images[0].embedding = .inline
    #expect(try page.legibility() == whole())
  }

  private static let clips: [(content: String, isClipped: Bool)] = [
    ("q 90 0 0 90 5 5 cm /I Do Q", false), ("5 5 90 90 re W n 90 0 0 90 5 5 cm /I Do", false),
    ("0 0 99 99 re W* n 90 0 0 90 5 5 cm /I Do", false), ("95 95 -90 -90 re W n 90 0 0 90 5 5 cm /I Do", false),
    ("5 5 m 95 5 l 95 95 l 5 95 l h W n 90 0 0 90 5 5 cm /I Do", false),
    ("90 0 0 90 5 5 cm 0 0 1 1 re W n /I Do", false), ("5 5 90 90 re n 0 0 9 9 re f 90 0 0 90 5 5 cm /I Do", false),
    ("q 5 5 20 90 re W n Q 90 0 0 90 5 5 cm /I Do", false), ("/F Do", false),
    ("5 5 20 90 re W n 90 0 0 90 5 5 cm /I Do", true),
    ("0 0 99 99 re W n 9 9 20 20 re W n 90 0 0 90 5 5 cm /I Do", true),
    ("5 5 m 95 5 l 95 95 l h W n 90 0 0 90 5 5 cm /I Do", true),
    ("5 5 m 95 5 l 95 95 5 95 5 95 c h W n 90 0 0 90 5 5 cm /I Do", true),
    ("0 0 50 99 re 50 0 49 99 re W n 90 0 0 90 5 5 cm /I Do", true), ("/Cut Do", true)
  ]

  @Test(arguments: clips)
  func `an image is clipped where something may be cut away`(content: String, isClipped: Bool) {
    let document = DrawnPDF(
      content: content,
      objects: [
        "I": DrawnPDF.image(8, 8), "F": "/Subtype /Form /BBox [0 0 99 99]|90 0 0 90 5 5 cm /I Do",
        "Cut": "/Subtype /Form /BBox [0 0 60 60]|90 0 0 90 5 5 cm /I Do"
      ])
    let limits = PDFDocument.Limits(maximumPages: 1, maximumObjects: 1000)
    PDFDocument.withDocument(in: document.writer.bytes.span, limits: limits) { document in
      #expect(document.drawing(ofPlaceAt: 0).images.map(\.isClipped) == [isClipped])
    }
  }
}
