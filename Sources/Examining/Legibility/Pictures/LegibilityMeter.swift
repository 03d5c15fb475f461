import Vocabulary

/// Measures how well the text in a picture can be read.
struct LegibilityMeter {
  /// In samples: a reduced picture whose characters are smaller is looked at again, finer.
  private static let leastHeight = 9
  /// Fewer characters cannot be measured.
  private static let leastCharacters = 12

  /// Where there is so much, it hides text: no other texture is as strong everywhere.
  private static let overwhelmingNoise = 5.0

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
      return .settled(Reading(legibility: unmeasured(text, characters: characters), doubtfulLines: []))
    }
    let height = letters.map(\.height).sorted().median ?? 0
    if picture.reduction > 1, height < Self.leastHeight { return .needsFiner }
    var legibility = Legibility(state: .measured)
    let score = LegibilityModel.overall.score(measures)
    legibility.score = score
    legibility.families = .init(
      geometry: LegibilityModel.geometry.score(measures), light: LegibilityModel.light.score(measures))
    legibility.cause = .init(of: measures, under: .overall, paper: text.paperLevel)
    legibility.characterHeightInPixels = Double(height * picture.reduction)
    legibility.characters = characters
    legibility.turn = text.lettering.turn
    let parts = TextParts(text, coding: coding)
    legibility.region = parts.worst(below: score).map { $0.region(in: picture) }
    return .settled(Reading(legibility: legibility, doubtfulLines: parts.doubtfulLines(of: text)))
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
