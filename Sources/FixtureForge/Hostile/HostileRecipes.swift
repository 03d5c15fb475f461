internal import Vocabulary

/// Documents made to deceive, or to cost time and memory.
package enum HostileRecipes {
  package static let all = mixed + carriers + structures + contents + drawings + bounds + pictures + archives

  /// Two documents in one file: what one program shows is not what another one shows.
  private static let mixed = [
    polyglot("pdf-and-zip", .pdf, named: "pdf") { pdf(&$0) + archive(&$0) },
    polyglot("jpeg-and-pdf", .jpeg, named: "jpg") { try jpeg(&$0) + pdf(&$0) },
    polyglot("jpeg-and-zip", .jpeg, named: "jpg") { try jpeg(&$0) + archive(&$0) },
    polyglot("png-and-zip", .png, named: "png") { png(&$0) + archive(&$0) },
    polyglot("png-and-pdf", .png, named: "png") { png(&$0) + pdf(&$0) },
    polyglot("program-and-pdf", .pe, named: "pdf", more: [.formatUnsupported]) { RefusedFile.pe + pdf(&$0) },
    polyglot("html-and-pdf", .html, named: "pdf", more: [.formatUnsupported]) {
      Array("<!DOCTYPE html>\n<html><script>location='https://caisse.example'</script></html>\n".utf8) + pdf(&$0)
    }
  ]

  /// What looks like two documents and is one by the rules of its format.
  private static let carriers = [
    Recipe("hostile.carrier.pdf-with-archive", .pdf, named: "pdf", expecting: .conforme([.pdfEmbeddedFiles])) {
      random in
      let sheets = Paperwork.sheets(from: &random)
      let attachment = PDFAttachment(name: "annexes.zip", content: archive(&random), type: "application/zip")
      let bytes = ForgedPDF(sheets.map { ForgedPage($0) }, features: [.attachment(attachment)]).bytes()
      return ForgedContent(bytes, pages: sheets.truths)
    },
    // As phones store a moment of film with a photo.
    Recipe("hostile.carrier.photo-with-film", .jpeg, named: "jpg", expecting: .conforme) { random in
      let film = [0, 0, 0, 24] + Array("ftypmp42\0\0\0\0isommp42".utf8) + [0, 0, 16, 8] + Array("mdat".utf8)
      let (raster, truth) = Paperwork.scan(from: &random)
      let picture = try JPEGWriter(quality: 75, density: .perInch(200, 200)).encode(raster)
      return ForgedContent(picture + film + random.drawBytes(4096), pages: [truth])
    }
  ]

  private static let structures = [
    hostile("page-tree.deep") { HostileStructure.deepPageTree(levels: $0.draw(from: [600, 5_000, 40_000])) },
    hostile("page-tree.multiplying") { HostileStructure.multiplyingPageTree(levels: 9, width: $0.draw(from: [4, 10])) },
    hostile("page-tree.wide") {
      HostileStructure.multiplyingPageTree(levels: 1, width: $0.draw(from: [20_000, 200_000]))
    },
    hostile("cross-references.loop") { _ in HostileStructure.crossReferenceLoop() },
    hostile("cross-references.chain") {
      HostileStructure.crossReferenceChain(updates: $0.draw(from: [200, 3_000]))
    },
    hostile("object-stream.loop") { _ in HostileStructure.objectStreamLoop() },
    hostile("nested-arrays") { HostileStructure.nestedArrays(depth: $0.draw(from: [400, 20_000, 1_000_000])) },
    hostile("stream-length.loop") { _ in HostileStructure.lengthLoop() }
  ]

  private static let contents = [
    hostile("form.loop") { _ in HostileContent.formLoop() },
    hostile("form.doubling") { HostileContent.doublingForms(levels: $0.draw(from: [12, 24, 60])) },
    hostile("saved-states") { HostileContent.savedStates($0.draw(from: [1_000, 300_000])) },
    hostile("operators") { HostileContent.operators($0.draw(from: [100_000, 2_000_000])) },
    hostile("nested-flate") {
      HostileContent.nestedFlate(megabytes: $0.draw(from: [16, 64]), layers: $0.draw(from: [2, 3]))
    },
    hostile("huge-image") { HostileContent.hugeImage(side: $0.draw(from: [30_000, 2_000_000_000])) }
  ]

  private static let drawings = [
    hostile("glyph.loop") { _ in HostileDrawing.glyphLoop() },
    hostile("pattern.loop") { _ in HostileDrawing.patternLoop() },
    hostile("pattern.fine") { _ in HostileDrawing.finePattern() },
    hostile("dashes.fine") { _ in HostileDrawing.fineDashes() },
    hostile("groups.nested") { _ in HostileDrawing.nestedGroups(levels: 19) },
    hostile("image.jbig2") { HostileDrawing.bilevelBomb(side: $0.draw(from: [20_000, 65_000, 2_000_000_000])) },
    hostile("rows.wide") { _ in HostileDrawing.wideRows(bytes: 260_000_000) },
    hostile("image.jpx") { HostileDrawing.waveletBomb(side: $0.draw(from: [20_000, 65_000, 2_000_000_000])) }
  ]

  /// One step on each side of a bound.
  private static let bounds = [
    pages("pages.300", 300, expecting: .conforme),
    pages("pages.301", 301, expecting: .refused(.pdfTooManyPages)),
    pages("pages.2000", 2000, expecting: .refused(.pdfTooManyPages)),
    pageSide("page-side.199", inches: 199, expecting: .conforme),
    pageSide("page-side.201", inches: 201, expecting: .refused(.pdfPageTooLarge)),
    pageSide("page-side.20000", inches: 20_000, expecting: .refused(.pdfPageTooLarge))
  ]

  private static let pictures = [
    picture("png.65500", .png, expecting: .refused(.imageTooManyPixels)) { _ in
      HostilePicture.png(width: 65_500, height: 65_500)
    },
    picture("png.largest", .png, expecting: .refused(.imageTooManyPixels)) { _ in
      HostilePicture.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)
    },
    // Beyond what the format allows: too large and broken are both true.
    picture("png.beyond-format", .png, expecting: .undecided) { _ in
      HostilePicture.png(width: 0x8000_0000, height: 1)
    },
    picture("png.empty-promise", .png, expecting: .refused(.imageDamaged)) { _ in
      HostilePicture.png(width: 6_000, height: 6_000)
    },
    picture("png.comment", .png, expecting: .undecided) {
      HostilePicture.png(commentOfMegabytes: $0.draw(from: [8, 64]))
    },
    picture("jpeg.65500", .jpeg, expecting: .refused(.imageTooManyPixels)) { _ in
      try HostilePicture.jpeg(width: 65_500, height: 65_500)
    },
    picture("jpeg.no-width", .jpeg, expecting: .refused(.imageDamaged)) { _ in
      try HostilePicture.jpeg(width: 0, height: 64)
    },
    picture("jpeg.exif", .jpeg, expecting: .undecided) { random in
      try HostilePicture.jpeg(exif: HostilePicture.hostileExif(fields: random.draw(from: [1, 4_000, 65_535])))
    },
    picture("jpeg.many-scans", .jpeg, expecting: .refused(.imageTooManyScans)) { random in
      let sheet = Paperwork.sheet(from: &random)
      let raster = SheetRenderer(resolution: 60).render(sheet)
      return try HostilePicture.jpeg(raster, repeatedScans: random.draw(100...1_000))
    }
  ]

  /// A gibibyte in one megabyte. Nothing of an archive is unpacked to know that it is one.
  private static let archives = [
    Recipe("hostile.archive.bomb", .zip, named: "zip", expecting: .refused(.formatUnsupported)) { random in
      var zip = ZIPWriter()
      let content = Array(repeating: UInt8(random.draw(0...255)), count: 64 << 20)
      zip.add((1...16).map { "piece-\($0).txt" }, deflating: content)
      return ForgedContent(zip.bytes())
    }
  ]

  private static func polyglot(
    _ name: String, _ format: FileFormat, named nameExtension: String, more reasons: [ReasonCode] = [],
    make: @escaping @Sendable (inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe(
      "hostile.mixed.\(name)", format, named: nameExtension, expecting: .refused(reasons + [.formatMixed])
    ) { ForgedContent(try make(&$0)) }
  }

  private static func hostile(
    _ name: String, make: @escaping @Sendable (inout RandomSequence) -> [UInt8]
  ) -> Recipe {
    Recipe("hostile.pdf.\(name)", .pdf, named: "pdf", expecting: .undecided) { ForgedContent(make(&$0)) }
  }

  private static func picture(
    _ name: String, _ format: FileFormat, expecting judgement: ExpectedJudgement,
    make: @escaping @Sendable (inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe("hostile.\(name)", format, named: format == .jpeg ? "jpg" : "png", expecting: judgement) {
      ForgedContent(try make(&$0))
    }
  }

  private static func pages(_ name: String, _ count: Int, expecting judgement: ExpectedJudgement) -> Recipe {
    Recipe("hostile.pdf.\(name)", .pdf, named: "pdf", expecting: judgement) { _ in
      ForgedContent(ForgedPDF(pages: count).bytes())
    }
  }

  private static func pageSide(_ name: String, inches: Double, expecting judgement: ExpectedJudgement) -> Recipe {
    Recipe("hostile.pdf.\(name)", .pdf, named: "pdf", expecting: judgement) { random in
      var page = ForgedPage(Paperwork.sheet(from: &random))
      page.width = inches * 72
      return ForgedContent(ForgedPDF([page]).bytes())
    }
  }

  private static func pdf(_ random: inout RandomSequence) -> [UInt8] {
    ForgedPDF([ForgedPage(Paperwork.sheet(from: &random))]).bytes()
  }

  private static func jpeg(_ random: inout RandomSequence) throws -> [UInt8] {
    try DamagedPicture.jpeg(Paperwork.scan(from: &random).raster)
  }

  private static func png(_ random: inout RandomSequence) -> [UInt8] {
    DamagedPicture.png(Paperwork.scan(from: &random).raster)
  }

  private static func archive(_ random: inout RandomSequence) -> [UInt8] {
    var zip = ZIPWriter()
    zip.add("notice.txt", Paperwork.sheet(from: &random).text.joined(separator: "\n"))
    return zip.bytes()
  }
}
