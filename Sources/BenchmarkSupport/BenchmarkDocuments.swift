package import FixtureForge

/// The documents that are measured on, forged anew: one of each kind that decides what a check costs.
package struct BenchmarkDocuments: Sendable {
  /// A4 at 300 DPI, gray, as an office scanner saves it.
  package let scan: [UInt8]
  /// The same pixels in several scans.
  package let progressiveScan: [UInt8]
  /// A4 at 150 DPI in colour, without loss.
  package let png: [UInt8]
  /// Two pages of selectable text.
  package let bornDigitalPDF: [UInt8]
  /// One page that is ``scan``.
  package let scannedPDF: [UInt8]
  /// A hundred such pages, at 100 DPI, each with an image of its own.
  package let longScannedPDF: [UInt8]
  /// The same paper on a table, 12 megapixels, by a phone that tells nothing of its size: the resolution of a picture has
  /// to be estimated from.
  package let photo: [UInt8]
  /// Behind a password, which is found out without seeing a page.
  package let protectedPDF: [UInt8]
  /// 8 × 8 pixels with orientation, density and place: next to nothing but its Exif block.
  package let exifJPEG: [UInt8]
  package let officeDocument: [UInt8]

  package init() throws(ForgeError) {
    let resolution = 300.0
    let sheet = BankDetails(holder: .parent, account: .invented).sheet()
    let page = PaperLook.flatbed.applied(to: SheetRenderer(resolution: resolution).render(sheet))
    var writer = JPEGWriter(quality: 80, density: .perInch(300, 300))
    scan = try writer.encode(page)
    scannedPDF = ForgedPDF([ForgedPage(scan: try PDFImage(page, jpeg: writer), resolution: resolution)]).bytes()
    let coarsePage = SheetRenderer(resolution: 100).render(sheet)
    let coarseScan = ForgedPage(scan: try PDFImage(coarsePage, jpeg: writer), resolution: 100)
    longScannedPDF = ForgedPDF(Array(repeating: coarseScan, count: 100)).bytes()
    writer.progressive = true
    progressiveScan = try writer.encode(page)
    png = PNGWriter().encode(SheetRenderer(resolution: 150, channels: .rgb).render(sheet))

    photo = try Self.photograph(sheet)

    let invoice = ForgedPDF(Invoice(customer: .parent, number: "2026-117").sheets().map { ForgedPage($0) })
    bornDigitalPDF = invoice.bytes()
    protectedPDF = try PDFEncryption(.aes256R6, userPassword: "nantes44").protect(bornDigitalPDF)
    officeDocument = OfficeDocument.docx("Contrat de travail à durée indéterminée (modèle fictif).")

    var camera = JPEGWriter()
    camera.exif = ExifBlock(
      orientation: 6, resolution: 72, place: ExifBlock.Place(latitude: [47, 13, 6], longitude: [1, 33, 17]))
    exifJPEG = try camera.encode(Raster(width: 8, height: 8, filledWith: 200))
  }

  private static func photograph(_ sheet: Sheet) throws(ForgeError) -> [UInt8] {
    var random = RandomSequence(seed: 1)
    let phone = Photograph(size: .megapixels12, using: &random)
    var writer = JPEGWriter(quality: 88)
    writer.exif = ExifBlock(orientation: phone.orientation.rawValue, resolution: 72)
    return try writer.encode(phone.develop(phone.expose(sheet, using: &random), using: &random))
  }
}
