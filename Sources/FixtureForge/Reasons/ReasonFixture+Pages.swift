internal import Vocabulary

/// How fine scans are, and how well they can be read.
extension ReasonFixture {
  static let resolutions = [
    ReasonFixture(
      .resolutionTooLow, raising: FixtureFile("98-dpi.pdf") { try scan(resolution: 98) },
      quiet: FixtureFile("100-dpi.pdf") { try scan(resolution: 100) }),
    ReasonFixture(
      .resolutionBelowAdvice, raising: FixtureFile("195-dpi.pdf") { try scan(resolution: 195) },
      quiet: FixtureFile("200-dpi.pdf") { try scan(resolution: 200) }),
    ReasonFixture(
      .resolutionAboveAdvice,
      raising: FixtureFile("400-dpi-3000000-bytes.jpg") { try paddedJPEG(to: 3_000_000, resolution: 400) },
      quiet: FixtureFile("400-dpi-2999999-bytes.jpg") { try paddedJPEG(to: 2_999_999, resolution: 400) })
  ]

  static let legibility = defects + pages

  /// The same page at a strength that nobody reads and at one that harms nobody.
  private static let defects = [
    defect(.legibilityBlurred, .defocus, raising: 0.9, quiet: 0.1),
    // Nearly all of the ink, or of the light, is gone: with a little more the page would be blank.
    ReasonFixture(
      .legibilityFaint, raising: FixtureFile("pale.jpg") { try scan(.faintness, strength: 0.981, quality: 95) },
      quiet: FixtureFile("gray.jpg") { try scan(.faintness, strength: 0.5) }),
    ReasonFixture(
      .legibilityDark, raising: FixtureFile("dark.jpg") { try scan(.darkness, strength: 0.96) },
      quiet: FixtureFile("dim.jpg") { try scan(.darkness, strength: 0.4) }),
    defect(.legibilityGlare, .glare, raising: 0.7, quiet: 0),
    defect(.legibilityNoisy, .noise, raising: 2, quiet: 0.05),
    ReasonFixture(
      .legibilityOverCompressed, raising: FixtureFile("quality-1.jpg") { try smallPrint(quality: 1) },
      quiet: FixtureFile("quality-60.jpg") { try smallPrint(quality: 60) }),
    defect(.legibilityTextTooSmall, .smallness, raising: 0.45, quiet: 0.1),
    defect(.legibilityCutOff, .cutOff, raising: 0.6, quiet: 0)
  ]

  private static let pages = [
    ReasonFixture(
      .legibilityBlank, raising: FixtureFile("blank.pdf") { ForgedPDF([ForgedPage()]).bytes() },
      quiet: FixtureFile("written.pdf") { ReasonSpecimens.pdf() }),
    ReasonFixture(
      .legibilityRotated,
      raising: FixtureFile("on-its-side.pdf") {
        try ReasonSpecimens.scannedPDF(ReasonSpecimens.scan().turnedCounterclockwise())
      }, quiet: FixtureFile("upright.pdf") { try ReasonSpecimens.scannedPDF(ReasonSpecimens.scan()) }),
    ReasonFixture(
      .legibilityUncertain, raising: FixtureFile("few-words.pdf") { try scannedWords("Attestation", "Merci") },
      quiet: FixtureFile("a-few-more.pdf") {
        try scannedWords(
          "Attestation de droits", "Valable du 1er janvier au 31 décembre", "Le responsable du service",
          "Caisse Fictive de l'Ouest, Nantes")
      }),
    // An image that is far too large to be drawn.
    ReasonFixture(
      .legibilityNotMeasured,
      raising: FixtureFile("image-of-900-megapixels.pdf") { HostileContent.hugeImage(side: 30_000) },
      quiet: FixtureFile("image-of-4-megapixels.pdf") { try scan(resolution: 200) })
  ]

  private static func defect(
    _ code: ReasonCode, _ kind: Defect.Kind, raising strong: Double, quiet weak: Double
  ) -> ReasonFixture {
    func document(_ name: String, _ strength: Double) -> FixtureFile {
      FixtureFile("\(name)-\(kind.rawValue).jpg") {
        let curve = try DefectRecipes.curve(
          kind, pageSeed: 21, strengths: [strength], pages: { _ in ReasonSpecimens.sheet })
        return curve[0].bytes
      }
    }
    return ReasonFixture(code, raising: document("hopeless", strong), quiet: document("harmless", weak))
  }

  /// By a scanner that adds next to no grain.
  ///
  /// - Parameter quality: Of the JPEG. What has next to no contrast is lost by a coarse one.
  private static func scan(_ kind: Defect.Kind, strength: Double, quality: Int = 80) throws(ForgeError) -> [UInt8] {
    var random = RandomSequence(seed: 5)
    var scan = FlatbedScan(using: &random)
    (scan.resolution, scan.channels, scan.grain) = (150, .gray, 0.8)
    if kind == .faintness { scan.inkShare = strength }
    var exposure = scan.expose(ReasonSpecimens.sheet)
    _ = exposure.apply(Defect(kind, strength: strength), using: &random)
    return try JPEGWriter(quality: quality, density: .perInch(150, 150)).encode(scan.develop(exposure, using: &random))
  }

  /// Letters not much larger than the blocks of a JPEG.
  private static func smallPrint(quality: Int) throws(ForgeError) -> [UInt8] {
    let line = "Nous attestons que la personne désignée ci-dessus, ainsi que les enfants à sa charge,"
    var sheet = Sheet()
    sheet.paragraph(Array(repeating: line, count: 30), at: .init(72, 96), size: 8)
    return try JPEGWriter(quality: quality, density: .perInch(120, 120))
      .encode(ReasonSpecimens.scan(sheet, resolution: 120))
  }

  private static func scan(resolution: Double) throws(ForgeError) -> [UInt8] {
    try ReasonSpecimens.scannedPDF(ReasonSpecimens.scan(resolution: resolution), resolution: resolution)
  }

  private static func scannedWords(_ lines: String...) throws(ForgeError) -> [UInt8] {
    try ReasonSpecimens.scannedPDF(ReasonSpecimens.scan(Sheet(lines: lines)))
  }
}
