import Vocabulary

extension Examination {
  /// An image is one page, turned as its Exif orientation says.
  mutating func setImage(_ facts: ImageFacts) {
    image = facts
    pageCount = 1
    pages = [Page(number: 1, kind: .image, rotation: Self.rotation(orientation: facts.orientation))]
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
