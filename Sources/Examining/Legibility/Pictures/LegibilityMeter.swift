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

  /// So few, on a page that can hardly be read, may be what is left of more.
  private static let fewCharacters = 60
  private static let halfway = 50
  /// Of a page whose lines run into its border nobody knows how much is missing, however well the rest can be read.
  private static let greatestGeometryOfCut = 49

  init() {}

  func look(at picture: LumaPicture, coding: PictureCoding) -> Look {
    let text = TextInk(picture, coding: coding)
    let letters = text.lettering.letters
    let characters = text.lettering.characters
    guard characters >= Self.leastCharacters, letters.count >= 4,
      let measures = LegibilityMeasures(of: letters, in: text, coding: coding),
      text.lettering.isOrdered || measures[.noise] > Self.overwhelmingNoise
    else {
      if picture.reduction > 2 { return .needsFiner }
      let unmeasured = unmeasured(text, characters: characters)
      return .settled(merged(picture, beside: unmeasured) ?? Reading(legibility: unmeasured, doubtfulLines: []))
    }
    let height = letters.map(\.height).sorted().median ?? 0
    if picture.reduction > 1, height < Self.leastHeight { return .needsFiner }
    var legibility = Legibility(state: .measured)
    let score = LegibilityModel.overall.score(measures)
    legibility.score = score
    var geometry = LegibilityModel.geometry.score(measures)
    legibility.cause = .init(of: measures, under: .overall, paper: text.paperLevel)
    if text.isCutOff {
      geometry = min(geometry, Self.greatestGeometryOfCut - Int(Double(Self.greatestGeometryOfCut) * text.cutShare))
      if score >= Self.halfway { legibility.cause = .cutOff }
    }
    legibility.families = .init(geometry: geometry, light: LegibilityModel.light.score(measures))
    legibility.characterHeightInPixels = Double(height * picture.reduction)
    legibility.characters = characters
    legibility.strokeContrast = .init(measures)
    legibility.turn = text.lettering.turn
    if characters < Self.fewCharacters, score < Self.halfway, let merged = merged(picture, beside: legibility) {
      return .settled(merged)
    }
    let parts = TextParts(text, coding: coding)
    legibility.region = parts.worst(below: score).map { $0.region(in: picture) }
    return .settled(
      Reading(legibility: legibility, doubtfulLines: parts.doubtfulLines(of: text), measures: measures))
  }

  /// What becomes of a page whose lines are bars; nil for any other.
  private func merged(_ picture: LumaPicture, beside other: Legibility) -> Reading? {
    let text = MergedText(picture)
    guard text.isUnreadable(beside: other) else { return nil }
    var legibility = Legibility(state: .measured)
    legibility.score = text.score
    legibility.families = .init(geometry: text.score, light: text.score)
    legibility.cause = .blurred
    legibility.characters = text.characters
    legibility.characterHeightInPixels = Double(text.height * picture.reduction)
    legibility.turn = other.turn
    return Reading(legibility: legibility, doubtfulLines: [])
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
