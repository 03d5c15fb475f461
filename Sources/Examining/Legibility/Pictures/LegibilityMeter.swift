import Glibc
import Vocabulary

/// Measures how well the text in a picture can be read.
struct LegibilityMeter {
  /// In samples: a reduced picture whose characters are smaller is looked at again, finer.
  private static let leastHeight = 9
  /// Fewer characters cannot be measured.
  private static let leastCharacters = 12

  /// Where there is so much, it hides text: no other texture is as strong everywhere.
  private static let overwhelmingNoise = 5.0

  /// Where there is less, people read through it, whatever it makes of edges: grain whose deviation is 0.44 of the contrast.
  /// Of forged pages that no recogniser read for their grain it was 0.57 and more, of all with less one read nine words in
  /// ten.
  private static let overcomeNoise = 5.5

  /// Where paper is darker, the page is black to the eye.
  private static let blackLevel: UInt8 = 16

  /// So few, on a page that can hardly be read, may be what is left of more.
  private static let fewCharacters = 60
  /// As the default policy has it (`minimum_characters`): with less, no page is refused.
  private static let hardlyAnyCharacters = 50
  private static let halfway = 50
  /// Letters that were shaken are uneven too: of 48 pages that grew so, light was 59 at most where it is them that were told to
  /// be written by hand; of sheets that are, 82 and more but for one.
  private static let lightOnHandwriting = 75
  /// Of a page whose lines run into its border nobody knows how much is missing, however well the rest can be read.
  private static let greatestGeometryOfCut = 49
  /// What is left to be read of a page that is cut, by how far its lines can reach over the extent of the picture across
  /// them: what two recognisers read of 104 forged A4 pages.
  private static let scoreOfCut = Curve(
    places: [0.12, 0.25, TextInk.proportionOfHalf, 0.4, 0.47, 0.56, 0.62, 0.7],
    values: [10, 32, Double(halfway), 60, 72, 82, 88, 95])
  /// The same, by the share of its area that glare hides.
  private static let scoreOfGlare = Curve(places: [0.1, 0.3, 0.5, 0.85], values: [100, 68, 48, 8])
  /// What is hidden is missing from the shapes of a page too. Of forged pages of which glare hides seven tenths, less than
  /// half of the words are recognised on all.
  private static let geometryOfGlare = Curve(places: [0.4, 0.7, 0.9], values: [100, 49, 15])

  init() {}

  func look(at inked: InkedPicture, coding: PictureCoding) -> Look {
    let picture = inked.luma
    let text = TextInk(inked, coding: coding)
    let letters = text.lettering.letters
    let characters = text.lettering.characters
    guard characters >= Self.leastCharacters, letters.count >= 4,
      let measures = LegibilityMeasures(of: letters, in: text, coding: coding),
      text.lettering.isOrdered || measures[.noise] > Self.overwhelmingNoise
    else {
      if picture.reduction > 2 { return .needsFiner }
      let unmeasured = hidden(in: picture, text, coding: coding) ?? unmeasured(text, characters: characters)
      return .settled(merged(inked, beside: unmeasured) ?? Reading(legibility: unmeasured))
    }
    let height = letters.map(\.height).sorted().median ?? 0
    if picture.reduction > 1, height < Self.leastHeight { return .needsFiner }
    var present = measures
    // How much is missing is told by more than the rows that are cut.
    if text.isCutOff { present[.cut] = 0 }
    let score = LegibilityModel.overall.score(present)
    var legibility = legibility(of: text, by: present, scoring: score)
    legibility.characterHeightInPixels = Double(height * picture.reduction)
    legibility.characters = characters + text.glare.hidden(beside: characters) + text.broken.characters
    if characters < Self.fewCharacters, score < Self.halfway, let merged = merged(inked, beside: legibility) {
      return .settled(merged)
    }
    let parts = TextParts(text, coding: coding)
    legibility.region = parts.worst(below: score).map { $0.region(in: picture) }
    let isMuchCut = text.isMuchCut && legibility.cause == .cutOff
    return .settled(
      Reading(legibility: legibility, measures: measures, isMuchCut: isMuchCut, lettering: text.lettering) {
        isMuchCut ? text.cutLines(atMost: SecondOpinion.lineCount) : parts.doubtfulLines(of: text)
      })
  }

  /// What is measured of the letters that there are, and what is known of those that are missing.
  private func legibility(of text: TextInk, by measures: LegibilityMeasures, scoring score: Int) -> Legibility {
    var legibility = Legibility(state: .measured)
    var lowest = score
    var (geometry, light) = (LegibilityModel.geometry.score(measures), LegibilityModel.light.score(measures))
    legibility.cause = .init(of: measures, under: .overall, paper: text.paperLevel)
    if text.isCutOff {
      geometry = min(geometry, Self.greatestGeometryOfCut - Int(Double(Self.greatestGeometryOfCut) * text.cut.share))
      if score >= Self.halfway { legibility.cause = .cutOff }
      let scoreOfCut = Int(Self.scoreOfCut.value(at: text.keptProportion))
      lowest = min(lowest, scoreOfCut)
      // Rules and frames that end at the border are a signal of their own.
      if text.isCutBetweenColumns { light = min(light, scoreOfCut) }
    }
    let hasText = text.lettering.characters >= Self.hardlyAnyCharacters
    let shareOfGlare = hasText ? text.glare.share : max(text.glare.share, Glare.share(besideFewLettersOf: text))
    let scoreOfGlare = Int(Self.scoreOfGlare.value(at: shareOfGlare))
    if scoreOfGlare < lowest { (lowest, legibility.cause) = (scoreOfGlare, .glare) }
    legibility.score = lowest
    geometry = min(geometry, Int(Self.geometryOfGlare.value(at: shareOfGlare)))
    light = min(light, scoreOfGlare)
    if legibility.cause == .noisy, measures[.noise] < Self.overcomeNoise { light = max(light, Self.halfway) }
    legibility.families = .init(geometry: geometry, light: light)
    let isOfShapesAlone = geometry < Self.halfway && !legibility.lacksText
    if isOfShapesAlone, light >= Self.lightOnHandwriting, Handwriting(text.lettering).isLikely {
      legibility.cause = nil
    }
    legibility.strokeContrast = .init(measures)
    legibility.turn = text.lettering.turn
    return legibility
  }

  /// What becomes of a page whose lines are bars; nil for any other.
  private func merged(_ picture: InkedPicture, beside other: Legibility) -> Reading? {
    guard let text = MergedText.unreadable(in: picture, beside: other) else { return nil }
    var legibility = Legibility(state: .measured)
    legibility.score = text.score
    legibility.families = .init(geometry: text.score, light: text.score)
    legibility.cause = .blurred
    legibility.characters = text.characters
    legibility.characterHeightInPixels = Double(text.height * picture.luma.reduction)
    legibility.turn = other.turn
    return Reading(legibility: legibility)
  }

  /// What becomes of a page that looks blank because it is black, where there is text in it all the same; nil for any other.
  private func hidden(in picture: LumaPicture, _ text: TextInk, coding: PictureCoding) -> Legibility? {
    let brightest = text.tiles.levels.map(\.mean).max() ?? 0
    guard text.isBlank, (1..<Self.blackLevel).contains(brightest) else { return nil }
    let factor = Int(UInt8.max) / Int(brightest)
    let samples = picture.samples.map { UInt8(min(Int($0) * factor, Int(UInt8.max))) }
    let lightened = LumaPicture(samples, width: picture.width, reduction: picture.reduction)
    let lettering = TextInk(InkedPicture(lightened), coding: coding).lettering
    guard lettering.characters >= Self.leastCharacters, lettering.isOrdered else { return nil }
    var legibility = Legibility(state: .measured)
    let score = 100 / factor
    (legibility.score, legibility.cause) = (score, .dark)
    legibility.families = .init(geometry: score, light: score)
    legibility.characters = lettering.characters
    legibility.characterHeightInPixels = Double(lettering.typicalHeight * picture.reduction)
    legibility.turn = lettering.turn
    return legibility
  }

  private func unmeasured(_ text: TextInk, characters: Int) -> Legibility {
    guard text.isBlank else {
      var legibility = Legibility(state: .uncertain)
      legibility.characters = characters
      return legibility
    }
    return Legibility(state: .blank)
  }
}

extension Legibility.StrokeContrast {
  /// To a tenth of a level.
  fileprivate init(_ measures: LegibilityMeasures) {
    let median = exp2(measures[.contrast])
    func rounded(_ level: Double) -> Double { (10 * level).rounded() / 10 }
    self.init(median: rounded(median), faintest: rounded(median * measures[.evenness]))
  }
}
