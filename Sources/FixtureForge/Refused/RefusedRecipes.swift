internal import Vocabulary

/// What is no PDF, JPEG or PNG, and what says by its name that it is something else.
package enum RefusedRecipes {
  package static let all = formats + misnamed + codings

  /// The formats that are never accepted, under their own names.
  package static let formats = pictures + office + archives + others

  private static func refused(
    _ name: String, _ format: FileFormat, named nameExtension: String? = nil,
    make: @escaping @Sendable (inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe(
      "refused.\(name)", format, named: nameExtension ?? name, expecting: .refused(.formatUnsupported)
    ) { ForgedContent(try make(&$0)) }
  }

  private static func locked(
    _ name: String, _ format: FileFormat, named nameExtension: String,
    make: @escaping @Sendable (inout RandomSequence) -> [UInt8]
  ) -> Recipe {
    Recipe(
      "refused.\(name).encrypted", format, named: nameExtension, protection: .password, method: .container,
      expecting: .refused([.formatUnsupported, .protectionPassword])
    ) { ForgedContent(make(&$0)) }
  }

  private static let pictures = [
    refused("tiff", .tiff, named: "tif") { RefusedPicture.tiff(thumbnail(&$0)) },
    refused("bmp", .bmp) { RefusedPicture.bmp(thumbnail(&$0)) },
    refused("gif", .gif) { _ in RefusedPicture.gif },
    refused("webp", .webp) { RefusedPicture.webp(coding: $0.draw(from: ["VP8 ", "VP8L", "VP8X"])) },
    refused("heic", .heic) { _ in RefusedPicture.heic },
    refused("avif", .avif) { _ in RefusedPicture.avif },
    refused("jp2", .jp2) { _ in RefusedPicture.jp2 },
    refused("svg", .svg) { RefusedPicture.svg(sentence(&$0)) },
    refused("ico", .ico) { RefusedPicture.ico(icon(&$0)) },
    refused("psd", .psd) { RefusedPicture.psd(thumbnail(&$0)) }
  ]

  private static let office = [
    refused("doc", .doc) { _ in LegacyOffice.doc() },
    refused("xls", .xls) { _ in LegacyOffice.xls() },
    refused("ppt", .ppt) { _ in LegacyOffice.ppt() },
    refused("docx", .docx) { OfficeDocument.docx(sentence(&$0)) },
    refused("docm", .docx, named: "docm") { OfficeDocument.docx(sentence(&$0), macros: true) },
    refused("xlsx", .xlsx) { _ in OfficeDocument.xlsx() },
    refused("xlsm", .xlsx, named: "xlsm") { _ in OfficeDocument.xlsx(macros: true) },
    refused("pptx", .pptx) { _ in OfficeDocument.pptx() },
    refused("pptm", .pptx, named: "pptm") { _ in OfficeDocument.pptx(macros: true) },
    refused("odt", .odt) { OfficeDocument.odt(sentence(&$0)) },
    refused("ods", .ods) { _ in OfficeDocument.ods() },
    locked("doc", .doc, named: "doc") { _ in LegacyOffice.doc(encrypted: true) },
    locked("xls", .xls, named: "xls") { _ in LegacyOffice.xls(encrypted: true) },
    locked("ppt", .ppt, named: "ppt") { _ in LegacyOffice.ppt(encrypted: true) },
    locked("office", .encryptedOffice, named: "docx") { LegacyOffice.encryptedPackage($0.drawBytes(6_000)) }
  ]

  private static let archives = [
    refused("zip", .zip) { random in
      var zip = ZIPWriter()
      zip.add("justificatif.pdf", ForgedPDF([ForgedPage(Paperwork.sheet(from: &random))]).bytes())
      return zip.bytes()
    },
    refused("7z", .sevenZip) { _ in RefusedArchive.sevenZip },
    refused("rar", .rar) { _ in RefusedArchive.rar },
    refused("gzip", .gzip, named: "gz") { RefusedArchive.gzip(Array(sentence(&$0).utf8)) },
    locked("zip", .zip, named: "zip") { random in
      var zip = ZIPWriter(password: "nantes44")
      zip.add("justificatif.pdf", ForgedPDF([ForgedPage(Paperwork.sheet(from: &random))]).bytes())
      return zip.bytes()
    },
    locked("rar", .rar, named: "rar") { RefusedArchive.encryptedRAR(salt: $0.drawBytes(16)) }
  ]

  private static let others = [
    refused("rtf", .rtf) { RefusedFile.rtf(sentence(&$0)) },
    refused("html", .html) { RefusedFile.html(sentence(&$0)) },
    refused("xml", .xml) { RefusedFile.xml(sentence(&$0)) },
    refused("text", .text, named: "txt") { Array((sentence(&$0) + "\n").utf8) },
    refused("mail", .eml, named: "eml") { RefusedFile.mail(sentence(&$0)) },
    refused("elf", .elf, named: "") { _ in RefusedFile.elf },
    refused("pe", .pe, named: "exe") { _ in RefusedFile.pe },
    Recipe("refused.empty", .empty, named: "pdf", expecting: .refused(.formatEmpty)) { _ in ForgedContent([]) }
  ]

  private static let misnamed = [
    Recipe("misnamed.jpeg-as-pdf", .jpeg, named: "pdf", expecting: .conforme([.formatExtensionMismatch])) { random in
      try jpeg(from: &random, JPEGWriter(quality: 70, density: .perInch(200, 200)))
    },
    Recipe("misnamed.pdf-as-jpeg", .pdf, named: "jpg", expecting: .conforme([.formatExtensionMismatch])) { random in
      let sheets = Paperwork.sheets(from: &random)
      return ForgedContent(ForgedPDF(sheets.map { ForgedPage($0) }).bytes(), pages: sheets.truths)
    },
    refused("docx.as-pdf", .docx, named: "pdf") { OfficeDocument.docx(sentence(&$0)) },
    refused("heic.as-jpeg", .heic, named: "jpg") { _ in RefusedPicture.heic },
    refused("html.as-pdf", .html, named: "pdf") { RefusedFile.html(sentence(&$0)) },
    refused("pe.as-pdf", .pe, named: "pdf") { _ in RefusedFile.pe }
  ]

  /// Pictures that few readers show as they are meant, or none.
  private static let codings = [
    Recipe("coding.png.animated", .png, named: "png", expecting: .conforme([.imageAnimated])) { random in
      let (raster, truth) = Paperwork.scan(from: &random, grain: 0)
      return ForgedContent(AnimatedPicture.png(raster), pages: [truth])
    },
    Recipe("coding.jpeg.arithmetic", .jpeg, named: "jpg", expecting: .conforme([.imageRareCoding])) { random in
      var writer = JPEGWriter(quality: 70, density: .perInch(200, 200))
      writer.arithmetic = true
      return try jpeg(from: &random, writer)
    },
    Recipe("coding.jpeg.twelve-bit", .jpeg, named: "jpg", expecting: .refused(.imageUnsupportedCoding)) { random in
      ForgedContent(DamagedPicture.withTwelveBits(try smallJPEG(&random)))
    },
    Recipe("coding.jpeg.lossless", .jpeg, named: "jpg", expecting: .refused(.imageUnsupportedCoding)) { random in
      ForgedContent(DamagedPicture.withFrameHeader(try smallJPEG(&random)) { $0[$1 + 1] = 0xC3 })
    }
  ]

  private static func jpeg(from random: inout RandomSequence, _ writer: JPEGWriter) throws -> ForgedContent {
    let (raster, truth) = Paperwork.scan(from: &random)
    return ForgedContent(try writer.encode(raster), pages: [truth])
  }

  private static func smallJPEG(_ random: inout RandomSequence) throws -> [UInt8] {
    try JPEGWriter().encode(thumbnail(&random))
  }

  private static func thumbnail(_ random: inout RandomSequence) -> Raster {
    SheetRenderer(resolution: 40).render(Paperwork.sheet(from: &random))
  }

  private static func icon(_ random: inout RandomSequence) -> Raster {
    Raster(width: 32, height: 32, filledWith: UInt8(random.draw(100...200)))
  }

  private static func sentence(_ random: inout RandomSequence) -> String {
    Paperwork.sheet(from: &random).text.prefix(6).joined(separator: ", ")
  }
}
