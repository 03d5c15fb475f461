import Vocabulary

extension Examination {
  /// An examination in which nothing is absent, whatever document could have all of it.
  static var withEveryFact: Examination {
    var examination = Examination(format: .pdf)
    examination.puid = "fmt/276"
    examination.otherFormat = .zip
    examination.protection = Protection(kind: .restricted, method: .aes256R6, denied: [.print])
    examination.damage = Damage(kind: .pagesMissing, missingShare: 0.5, pages: [1])
    examination.boundMet = BoundMet(kind: .pages, value: 1, limit: 1, page: 1)
    examination.activeContent = [.javaScript]
    examination.pageCount = 1
    examination.pages = [
      Page(
        number: 1, kind: .scan, widthInMillimetres: 210, heightInMillimetres: 297,
        resolution: EffectiveResolution(x: 300, y: 300, method: .placement, confidence: .high),
        characters: 1, legibility: .withEveryFact)
    ]
    examination.image = ImageFacts(
      width: 1, height: 1, components: 1, bits: 8, color: .gray, coding: .baseline, scans: 1, orientation: 1,
      densities: [DeclaredDensity(source: .jfif, x: 1, y: 1, unit: .perInch)])
    return examination
  }
}

extension Legibility {
  fileprivate static var withEveryFact: Legibility {
    var legibility = Legibility(state: .measured)
    legibility.score = 100
    legibility.families = Families(geometry: 100, light: 100, recognition: 100)
    legibility.cause = .overCompressed
    legibility.region = Region(x: 0, y: 0, width: 1, height: 1)
    legibility.characterHeightInPixels = 20
    legibility.characters = 1
    legibility.strokeContrast = StrokeContrast(median: 200, faintest: 100)
    legibility.turn = 0
    return legibility
  }
}
