import Vocabulary

/// Finds out how well a picture can be read: as it was decoded first, finer where its text is too small for that, and by a
/// text recogniser where a doubt is left.
struct PictureLegibility {
  /// Where the picture lies on the page that its legibility is told of.
  var place: PicturePlace
  var coding: PictureCoding
  var secondOpinion: SecondOpinion

  /// What is decoded for one look. Reduced by half as much, a picture that was too large for its first look has at most
  /// four times as many samples.
  private static let maximumSamples = 4 * LumaPicture.maximumSamples + (1 << 16)

  /// - Parameters:
  ///   - picture: What was decoded of it.
  ///   - finer: Decodes it again, at a lower reduction; nil where that cannot be.
  func measure(_ picture: InkedPicture, finer: (_ reduction: Int) -> LumaPicture?) -> Legibility {
    let meter = LegibilityMeter()
    var picture = picture
    while true {
      switch meter.look(at: picture, coding: coding) {
      case .settled(let reading):
        return shown(judged(reading, of: picture.luma))
      case .needsFiner:
        let isAffordable = picture.luma.samples.count <= Self.maximumSamples / 4 && picture.luma.reduction > 1
        guard isAffordable, let next = finer(picture.luma.reduction / 2) else { return Legibility(state: .uncertain) }
        picture = InkedPicture(next)
      }
    }
  }

  private func judged(_ reading: Reading, of picture: LumaPicture) -> Legibility {
    let isTurnTold = reading.legibility.turn.map(place.shown(turn:)) ?? 0 != 0
    let lines = secondOpinion.read(
      reading.doubtfulLines, of: picture, seenAs: reading.clearerView,
      isInDoubt: reading.isInDoubt || reading.isTurnInDoubt && isTurnTold, isHopeless: reading.isHopeless)
    return lines.map(reading.combined) ?? reading.legibility
  }

  private func shown(_ legibility: Legibility) -> Legibility {
    var shown = legibility
    shown.region = legibility.region.map(place.shown)
    shown.turn = legibility.turn.map(place.shown(turn:))
    return shown
  }
}
