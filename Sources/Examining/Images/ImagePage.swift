import Vocabulary

extension Examination {
  /// An image is one page, turned as its Exif orientation says.
  mutating func setImage(_ facts: ImageFacts) {
    image = facts
    pageCount = 1
    pages = [Page(number: 1, kind: .image, rotation: Self.rotation(orientation: facts.orientation))]
  }

  /// Finds out from its pixels how fine and how legible an image is.
  ///
  /// - Parameters:
  ///   - isComplete: Whether all rows were decoded: a part of a page says nothing of the whole.
  ///   - finer: Decodes it again, at a lower reduction; nil where that cannot be.
  ///   - chroma: Decodes its colours; nil where it has none.
  mutating func measure(
    _ picture: LumaPicture, isComplete: Bool, coding: PictureCoding, secondOpinion: SecondOpinion,
    finer: (_ reduction: Int) -> LumaPicture?, chroma: () -> ChromaPicture?
  ) {
    guard let image, damage?.kind != .unreadable else { return }
    let estimator = ResolutionEstimator(image)
    let picture = InkedPicture(picture)
    pages[0].resolution = estimator.estimate(from: estimator.reduction == nil ? nil : picture)
    guard isComplete else { return }
    let legibility = PictureLegibility(
      place: PicturePlace(orientation: image.orientation), coding: coding, secondOpinion: secondOpinion)
    pages[0].legibility = legibility.measure(picture, finer: finer, chroma: chroma)
  }

  /// Clockwise, in degrees. The orientations that mirror too (2, 4, 5, 7) mirror left to right first.
  private static func rotation(orientation: Int?) -> Int {
    switch orientation {
    case 3, 4: 180
    case 6, 7: 90
    case 5, 8: 270
    default: 0
    }
  }
}
