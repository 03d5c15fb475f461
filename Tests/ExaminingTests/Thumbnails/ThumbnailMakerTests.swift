import Examining
import FixtureForge
import FoundationEssentials
import TestImages
import Testing
import Vocabulary

@Suite("A thumbnail shows the page as a reader does") struct ThumbnailMakerTests {
  /// Dark in its upper left quarter.
  private static let picture = TestPicture(width: 400, height: 600, channels: 1) { x, y, _ in
    x < 200 && y < 300 ? 20 : 240
  }

  private func picture(of bytes: [UInt8]) -> Thumbnail? {
    let maker = ThumbnailMaker(isWanted: true)
    _ = Examiner(bounds: Bounds(), attendants: Attendants(thumbnails: maker)).examine(bytes.span)
    return maker.thumbnail
  }

  private func picture(of pdf: ForgedPDF) -> Thumbnail? {
    let maker = ThumbnailMaker(isWanted: true)
    _ = examinePDF(pdf.bytes(), attendants: Attendants(thumbnails: maker))
    return maker.thumbnail
  }

  /// In the middle of each.
  private func darkQuarters(_ thumbnail: Thumbnail) -> [[Bool]] {
    [1, 3].map { row in
      [1, 3].map { thumbnail.greys[thumbnail.height * row / 4][thumbnail.width * $0 / 4] < 6 }
    }
  }

  @Test(
    "A picture is turned and mirrored as its orientation says",
    arguments: [
      (1, false, false), (2, true, false), (3, true, true), (4, false, true), (5, false, false), (6, true, false),
      (7, true, true), (8, false, true)
    ] as [(UInt16, Bool, Bool)])
  func orientation(orientation: UInt16, right: Bool, below: Bool) throws {
    var encoder = TestJPEG()
    encoder.exif = TestExif(isBigEndian: true, entries: [(TestExif.orientation, .short(orientation))]).bytes
    let thumbnail = try #require(picture(of: encoder.encode(Self.picture)))
    #expect(thumbnail.page == 1)
    #expect((thumbnail.width, thumbnail.height) == (orientation < 5 ? (85, 128) : (128, 85)))
    #expect(thumbnail.samples.count == (thumbnail.width + 1) / 2 * thumbnail.height)
    let expected = [false, true].map { row in [false, true].map { $0 == right && row == below } }
    #expect(darkQuarters(thumbnail) == expected)
  }

  @Test("A PNG is shown like a JPEG, and so is one of a single pixel")
  func png() throws {
    let thumbnail = try #require(picture(of: TestPNG(.gray).encode(Self.picture)))
    #expect((thumbnail.width, thumbnail.height) == (85, 128))
    #expect(darkQuarters(thumbnail) == [[true, false], [false, false]])
    let dot = try #require(picture(of: TestPNG(.gray).encode(TestPicture(width: 1, height: 1, pixel: [160]))))
    #expect((dot.width, dot.height) == (128, 128))
    #expect(dot.samples.allSatisfy { $0 == 0x99 })
  }

  @Test("Where rows are missing nothing is drawn")
  func truncated() throws {
    let file = TestPNG(.gray).encode(.busy(width: 300, height: 400, channels: 1))
    let thumbnail = try #require(picture(of: Array(file.prefix(file.count / 2))))
    #expect((thumbnail.width, thumbnail.height) == (96, 128))
    #expect(thumbnail.greys.suffix(40).joined().allSatisfy { $0 == 11 })
    #expect(thumbnail.greys.prefix(40).joined().contains { $0 != 11 })
  }

  @Test("A scan lies where its page places it")
  func scan() throws {
    let raster = Raster(width: 400, height: 600, channels: .gray, samples: Self.picture.samples)
    var page = ForgedPage(width: 600, height: 600)
    page.images = [ForgedPage.Placement(image: PDFImage(flate: raster), matrix: [400, 0, 0, 600, 200, 0])]
    for (rotation, dark) in [(0, (x: 60, y: 30)), (90, (x: 97, y: 60)), (180, (x: 67, y: 97)), (270, (x: 30, y: 67))] {
      page.rotation = rotation
      let thumbnail = try #require(picture(of: ForgedPDF([page])))
      #expect((thumbnail.width, thumbnail.height) == (128, 128))
      #expect(thumbnail.greys[dark.y][dark.x] < 6, "\(rotation)")
      #expect(thumbnail.greys.joined().count { $0 < 6 } < 128 * 128 / 5)
    }
  }

  @Test("A born-digital page is drawn")
  func bornDigital() throws {
    let thumbnail = try #require(picture(of: ForgedPDF(pages: 2)))
    #expect(thumbnail.page == 1)
    #expect((thumbnail.width, thumbnail.height) == (90, 128))
    #expect(thumbnail.greys.joined().contains { $0 < 12 })
    #expect(thumbnail.greys.joined().count { $0 == 15 } > 90 * 100)
  }

  @Test("Of several pages it is the one that is hardest to read")
  func worstPage() throws {
    let blurred = LegibilitySpecimen.blurred(LegibilitySpecimen.scan, radius: 6)
    let pages = [LegibilitySpecimen.scan, blurred, LegibilitySpecimen.scan]
    let document = ForgedPDF(try pages.map { try LegibilitySpecimen.pictured($0) })
    #expect(try #require(picture(of: document)).page == 2)
    #expect(try #require(picture(of: ForgedPDF([document.pages[0], document.pages[2]]))).page == 1)
  }

  @Test("The facts are the same with it, and none is made that is not wanted")
  func unwanted() throws {
    let bytes = ForgedPDF([try LegibilitySpecimen.pictured()]).bytes()
    let maker = ThumbnailMaker(isWanted: true)
    #expect(examinePDF(bytes, attendants: Attendants(thumbnails: maker)) == examinePDF(bytes))
    #expect(maker.thumbnail != nil)
    let idle = ThumbnailMaker.none
    _ = examinePDF(bytes, attendants: Attendants(thumbnails: idle))
    #expect(idle.thumbnail == nil)
  }

  @Test("What cannot be seen has none")
  func unseen() {
    #expect(picture(of: ForgedPDF(pages: 1, damage: [.noPages])) == nil)
    #expect(picture(of: Array("plain text".utf8)) == nil)
  }
}

extension Thumbnail {
  /// Row by row.
  fileprivate var greys: [[UInt8]] {
    let stride = Thumbnail.bytesARow(width: width)
    return (0..<height).map { row in
      (0..<width).map { column in
        let pair = samples[row * stride + column / 2]
        return column.isMultiple(of: 2) ? pair >> 4 : pair & 15
      }
    }
  }
}
