internal import Vocabulary

/// One page with one defect, as a document.
struct DefectiveCapture {
  enum Medium: String, CaseIterable {
    case scanJPEG = "scan-jpeg"
    case scanPDF = "scan-pdf"
    case photo
  }

  /// How strong the defect is to be; the bounds are those of the page at hand.
  typealias Strength = (DefectBounds, inout RandomSequence) -> Double

  let kind: Defect.Kind
  let medium: Medium
  let page: PageSource
  let strength: Strength

  func document(recipe: String, using random: inout RandomSequence) throws(ForgeError) -> ForgedDocument {
    let sheet = page(&random)
    switch medium {
    case .scanJPEG, .scanPDF: return try scan(of: sheet, recipe: recipe, using: &random)
    case .photo: return try photo(of: sheet, recipe: recipe, using: &random)
    }
  }

  private func scan(
    of sheet: Sheet, recipe: String, using random: inout RandomSequence
  ) throws(ForgeError) -> ForgedDocument {
    var scan = FlatbedScan(using: &random)
    var quality = Int(random.draw(70...88))
    // What is all noise is hard to code: a coarser scan stays below the limits of size.
    if kind == .noise { scan.resolution = 200 }
    // Who saves bytes by compression saves pixels too; only small letters can be lost in it.
    if kind == .compression { scan.resolution = random.draw(from: [100, 150, 200]) }
    let sound = PictureText(sheet).xHeight * scan.resolution / 72
    let defect = Defect(kind, strength: strength(DefectBounds(kind, xHeight: sound), &random))
    if kind == .faintness { scan.inkShare = max(scan.inkShare, defect.strength) }
    if kind.isOfCopies { scan.copier = Copier(defect, seed: random.next()) }
    if kind == .compression { quality = Self.quality(of: defect) }
    var exposure = scan.expose(sheet)
    let done = exposure.apply(defect, using: &random)
    let raster = scan.develop(exposure, using: &random)
    let captured = CapturedPage(
      sheet: sheet, resolution: exposure.resolution, isDeclared: true, xHeight: exposure.text.xHeight,
      soundXHeight: sound, defects: [done])
    let dots = UInt16(exposure.resolution.rounded())
    let writer = JPEGWriter(quality: quality, density: .perInch(dots, dots))
    guard medium == .scanPDF else {
      let bytes = try writer.encode(raster)
      let truth = captured.documentTruth(recipe: recipe, format: .jpeg, byteCount: bytes.count)
      return ForgedDocument(nameExtension: "jpg", bytes: bytes, truth: truth)
    }
    let image = try PDFImage(raster, jpeg: writer)
    let bytes = ForgedPDF([ForgedPage(scan: image, resolution: exposure.resolution)], title: "Numérisation").bytes()
    let truth = captured.documentTruth(recipe: recipe, format: .pdf, byteCount: bytes.count)
    return ForgedDocument(nameExtension: "pdf", bytes: bytes, truth: truth)
  }

  private func photo(
    of sheet: Sheet, recipe: String, using random: inout RandomSequence
  ) throws(ForgeError) -> ForgedDocument {
    var photo = Photograph(size: random.draw(from: [.megapixels8, .megapixels12]), using: &random)
    var quality = Int(random.draw(68...85))
    // What is all noise is hard to code: fewer and coarser pixels stay below the limits of size.
    if kind == .noise { (photo.size, quality) = (.megapixels8, Int(random.draw(30...45))) }
    // About that of the exposure to come: enough for the bounds, which are wide.
    let estimate = PictureText(sheet).xHeight / sheet.height * Double(photo.size.longSide) * photo.fill
    let defect = Defect(kind, strength: strength(DefectBounds(kind, xHeight: estimate), &random))
    if kind == .faintness { photo.inkShare = max(photo.inkShare, defect.strength) }
    if kind.isOfCopies { photo.copier = Copier(defect, seed: random.next()) }
    if kind == .compression { quality = Self.quality(of: defect) }
    if kind == .rotation { photo.quarterTurns = Int((defect.strength * 4).rounded()) % 4 }
    var exposure = photo.expose(sheet, using: &random)
    let sound = exposure.text.xHeight
    let done = kind == .rotation ? defect : exposure.apply(defect, using: &random)
    var writer = JPEGWriter(quality: quality, density: .ratio(1, 1))
    writer.exif = ExifBlock(orientation: photo.orientation.rawValue, resolution: 72)
    let bytes = try writer.encode(photo.develop(exposure, using: &random))
    let captured = CapturedPage(
      sheet: sheet, resolution: exposure.resolution, isDeclared: false, xHeight: exposure.text.xHeight,
      soundXHeight: sound, defects: [done])
    let truth = captured.documentTruth(recipe: recipe, format: .jpeg, byteCount: bytes.count)
    return ForgedDocument(nameExtension: "jpg", bytes: bytes, truth: truth)
  }

  private static func quality(of defect: Defect) -> Int {
    min(max(Int((100 * (1 - defect.strength)).rounded()), 1), 100)
  }
}
