import Vocabulary

/// Finds out how well a picture can be read: as it was decoded first, finer where its text is too small for that, by a text
/// recogniser where a doubt is left, and in its colours where something speaks against it.
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
  ///   - chroma: Decodes its colours; nil where it has none, or they are not known.
  func measure(
    _ picture: InkedPicture, finer: (_ reduction: Int) -> LumaPicture?, chroma: () -> ChromaPicture? = { nil }
  ) -> Legibility {
    let meter = LegibilityMeter()
    var picture = picture
    while true {
      switch meter.look(at: picture, coding: coding) {
      case .settled(let reading):
        var legibility = judged(reading, of: picture.luma)
        if reading.blamesGround(in: legibility), isOnPattern(reading, picture, chroma) { legibility.cause = nil }
        return shown(legibility)
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

  /// Whether the text stands on many colours, as on a card or a poster, and these are in focus: what is measured there is
  /// the pattern as much as the letters.
  private func isOnPattern(_ reading: Reading, _ picture: InkedPicture, _ chroma: () -> ChromaPicture?) -> Bool {
    guard let box = reading.lettering?.box(in: picture.luma), PictureFocus(picture).share >= Self.leastFocus,
      let chroma = chroma()
    else { return false }
    return ColouredGround(chroma, within: chroma.isOfPage ? place.shown(box) : box).isLikely
  }

  /// Of 102 pictures of cards and passports one has less in focus. With a blur of a quarter of the height of their letters,
  /// half of them have next to nothing.
  private static let leastFocus = 0.6

  private func shown(_ legibility: Legibility) -> Legibility {
    var shown = legibility
    shown.region = legibility.region.map(place.shown)
    shown.turn = legibility.turn.map(place.shown(turn:))
    return shown
  }
}
