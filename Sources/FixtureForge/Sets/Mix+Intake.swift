extension Mix {
  /// What a public portal receives: 72 % PDF, half of them scans, 23 % JPEG, 2 % PNG, 3 % what it does not accept. With
  /// a quarter of all, something is wrong. The weights are in tenths of a percent.
  package static let intake = Mix(
    "intake", "what a public portal receives",
    [
      // PDFs that are born digital: 360.
      Share(265, PDFContentRecipes.plain), Share(30, PDFContentRecipes.remarkable), Share(40, ProtectedRecipes.common),
      Share(20, pdfDamage), Share(5, pdfOversize),
      // Scans: 360.
      Share(300, Sources.scans), Share(55, Sources.scanDefects), Share(5, scanOversize),
      // JPEGs: 230.
      Share(175, Sources.photos), Share(40, Sources.photoDefects), Share(10, jpegDamage), Share(5, jpegOversize),
      // PNGs: 20.
      Share(15, Sources.screenshots), Share(5, pngDamage),
      Share(30, RefusedRecipes.formats)
    ])

  package static let scans = Mix(
    "scans", "PDF scans, sound and with defects", [Share(3, Sources.scans), Share(1, Sources.scanDefects)])

  package static let pictures = Mix(
    "pictures", "scans and screenshots as JPEG and PNG, sound and with defects",
    [Share(3, Sources.scannedPictures), Share(1, Sources.pictureDefects)])

  package static let photos = Mix(
    "photos", "photos of documents, sound and with defects", [Share(3, Sources.photos), Share(1, Sources.photoDefects)])

  /// Apart from the others for what they weigh and cost.
  package static let large = Mix("large", "photos of 48 megapixels", [Share(1, PhotoRecipes.large)])

  /// Single pictures with one defect at any strength, evenly, and a few sound ones: what curves of detection are drawn
  /// with and legibility is fitted and judged on.
  package static let curves = Mix(
    "curves", "scans and photos with one defect at any strength",
    [Share(1, Sources.soundPictures), Share(5, Sources.gradedPictures)])

  /// The same of copies that are too light or too dark.
  package static let copies = Mix(
    "copies", "scans and photos of copies that are too light or too dark",
    [Share(1, Sources.soundPictures), Share(5, DefectRecipes.copies.filter(Sources.isGradedPicture))])

  /// Every size of paper, scanned and photographed, without a density: what estimates of resolution are judged on.
  package static let papers = Mix(
    "papers", "scans and photos of every size of paper, without density", [Share(1, PaperRecipes.all)])

  /// Where scans and photos come from: the one place to name their recipes.
  private enum Sources {
    static let scans = ScanRecipes.all.filter { $0.name.hasPrefix("scan.pdf.") }
    static let scanDefects = DefectRecipes.all.filter { $0.name.hasPrefix("defect.scan-pdf.") }
    static let photos = PhotoRecipes.all.filter { $0.name != "photo.screenshot" }
    static let photoDefects = DefectRecipes.all.filter { $0.name.hasPrefix("defect.photo.") }
    static let scannedJPEGs = ScanRecipes.all.filter { $0.name.hasPrefix("scan.jpeg.") }
    static let scannedPictures =
      scannedJPEGs + ScanRecipes.all.filter { $0.name.hasPrefix("scan.png.") || $0.name == "screenshot.png" }
    static let pictureDefects = DefectRecipes.all.filter { $0.name.hasPrefix("defect.scan-jpeg.") }
    static let soundPictures = scannedJPEGs + photos
    static let gradedPictures = DefectRecipes.all.filter(isGradedPicture)
    static let screenshots =
      [EverydayRecipes.losslessPicture] + PhotoRecipes.all.filter { $0.name == "photo.screenshot" }

    static func isGradedPicture(_ recipe: Recipe) -> Bool {
      !recipe.name.hasSuffix(".hopeless") && !recipe.name.hasPrefix("defect.scan-pdf.")
    }
  }

  private static let pdfDamage = DamageRecipes.all.filter { $0.name.hasPrefix("damage.pdf.") }
  private static let jpegDamage = DamageRecipes.all.filter { $0.name.hasPrefix("damage.jpeg.") }
  private static let pngDamage = DamageRecipes.all.filter { $0.name.hasPrefix("damage.png.") }
  private static let pdfOversize = OversizeRecipes.all.filter { $0.name.hasPrefix("oversize.pdf.") }
  private static let scanOversize = OversizeRecipes.all.filter { $0.name.hasPrefix("oversize.scan.") }
  private static let jpegOversize = OversizeRecipes.all.filter { $0.name.hasPrefix("oversize.jpeg.") }
}
