/// The sound documents that the fixtures of reasons start from.
enum ReasonSpecimens {
  /// A page of printed text.
  static let sheet = Letter.attestationOfRights().sheet()

  static let page = ForgedPage(sheet)

  /// - Parameter features: What the PDF holds or does besides.
  static func pdf(_ features: PDFFeature..., damage: [PDFDamage] = []) -> [UInt8] {
    ForgedPDF([page], features: features, damage: damage).bytes()
  }

  /// As a flatbed scanner in good order delivers it.
  static func scan(_ sheet: Sheet = sheet, resolution: Double = 200) -> Raster {
    PaperLook.flatbed.applied(to: SheetRenderer(resolution: resolution).render(sheet))
  }

  static func jpeg(resolution: Double = 200, writer: JPEGWriter = JPEGWriter(quality: 80)) throws(ForgeError) -> [UInt8]
  {
    var writer = writer
    writer.density = .perInch(UInt16(resolution), UInt16(resolution))
    return try writer.encode(scan(resolution: resolution))
  }

  static func png(_ raster: Raster = scan()) -> [UInt8] {
    DamagedPicture.png(raster)
  }

  static func scannedPDF(_ raster: Raster, resolution: Double = 200) throws(ForgeError) -> [UInt8] {
    ForgedPDF([ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: 80)), resolution: resolution)]).bytes()
  }

  static func archive() -> [UInt8] {
    var zip = ZIPWriter()
    zip.add("notice.txt", sheet.text.joined(separator: "\n"))
    return zip.bytes()
  }

  static let attachment = PDFAttachment(name: "annexe.txt", content: Array(sheet.text.joined(separator: "\n").utf8))
}
