import FixtureForge
import Testing

@Suite("Forged pictures")
struct PictureTests {
  let sheet = BankDetails(holder: .parent, account: .invented).sheet()

  @Test("a sheet is drawn at the size that its resolution gives, with ink on it")
  func rendering() {
    let raster = SheetRenderer(resolution: 50).render(sheet)
    #expect(raster.width == 413)
    #expect(raster.height == 585)
    #expect(raster.samples.contains { $0 < 64 })
    #expect(raster == SheetRenderer(resolution: 50).render(sheet))
  }

  @Test("a sheet knows what can be read on it")
  func text() {
    #expect(sheet.text.contains(BankAccount.invented.iban))
    #expect(sheet.text.contains("Hélène Garçon-Lefèvre"))
  }

  @Test("paper, grain and softness are the same for the same seed and differ for another")
  func look() {
    let raster = Raster(width: 40, height: 30)
    let look = PaperLook(paper: 240, ink: 20, shade: 0.2, softness: 1, grain: 3, seed: 5)
    var other = look
    other.seed = 6
    #expect(look.applied(to: raster) == look.applied(to: raster))
    #expect(look.applied(to: raster) != other.applied(to: raster))
  }

  @Test("softness spreads a dot over its box and keeps plain paper plain")
  func softness() {
    var raster = Raster(width: 5, height: 5)
    #expect(PaperLook(softness: 1).applied(to: raster) == raster)
    raster.samples[12] = 0
    let soft = PaperLook(softness: 1).applied(to: raster)
    #expect(soft.samples[12] < 255 && soft.samples[6] < 255 && soft.samples[0] == 255)
  }

  @Test("a JPEG begins with its density and its process", arguments: [false, true])
  func jpeg(progressive: Bool) throws {
    var writer = JPEGWriter(quality: 80, density: .perInch(200, 100))
    writer.progressive = progressive
    writer.exif = ExifBlock(orientation: 6, place: .init(latitude: [47, 13, 0], longitude: [1, 33, 0]))
    let bytes = try writer.encode(Raster(width: 33, height: 17, channels: .rgb))
    #expect(bytes.prefix(4) == [0xFF, 0xD8, 0xFF, 0xE0])
    #expect(bytes[13...17] == [1, 0, 200, 0, 100])
    #expect(bytes.suffix(2) == [0xFF, 0xD9])
    // Frame header (SOF0 or SOF2) of three components, the first at twice the density of the others.
    let frame: [UInt8] = [0xFF, progressive ? 0xC2 : 0xC0, 0, 17, 8, 0, 17, 0, 33, 3, 1, 0x22]
    #expect(bytes.firstRange(of: frame) != nil)
    #expect(bytes.firstRange(of: Array("Exif\0\0II*\0".utf8)) != nil)
    #expect(try bytes == writer.encode(Raster(width: 33, height: 17, channels: .rgb)))
  }

  @Test("libjpeg's refusal is an error, not a crash")
  func refusal() {
    #expect(throws: ForgeError.jpegRefused) {
      try JPEGWriter().encode(Raster(width: 0, height: 0))
    }
  }

  @Test("a PNG holds its density in pixels per metre")
  func png() {
    let bytes = PNGWriter(pixelsPerMetre: 7874).encode(Raster(width: 8, height: 4))
    #expect(Array(bytes.prefix(8)) == PNGWriter.signature)
    #expect(bytes.firstRange(of: PNGWriter.chunk("pHYs", [0, 0, 0x1E, 0xC2, 0, 0, 0x1E, 0xC2, 1])) != nil)
    #expect(bytes.suffix(12) == PNGWriter.chunk("IEND", []))
  }

  @Test("a quarter turn puts the upper right corner upper left")
  func turning() {
    let raster = Raster(width: 3, height: 2, channels: .gray, samples: [1, 2, 3, 4, 5, 6])
    let turned = raster.turnedCounterclockwise()
    #expect(turned.width == 2 && turned.height == 3)
    #expect(turned.samples == [3, 6, 2, 5, 1, 4])
  }

  @Test("refused formats begin as their readers expect")
  func refusedFormats() {
    let raster = Raster(width: 4, height: 4)
    #expect(RefusedPicture.tiff(raster).starts(with: Array("II*\0".utf8)))
    #expect(RefusedPicture.bmp(raster).count == 54 + 4 * 12)
    #expect(RefusedPicture.heic[4..<12] == Array("ftypheic".utf8)[...])
    #expect(RefusedPicture.gif.starts(with: Array("GIF89a".utf8)))
    #expect(OfficeDocument.odt("x").dropFirst(30).starts(with: Array("mimetypeapplication/vnd.oasis".utf8)))
    #expect(OfficeDocument.docx("x").firstRange(of: Array("word/document.xml".utf8)) != nil)
  }
}
