import Vocabulary

/// What was seen of a page.
struct PageLook {
  var legibility: Legibility
  /// The only picture on the page, along its own rows and columns, where that was decoded.
  var picture: InkedPicture?
  /// What was decoded or drawn, and where it lies on the page; nil where nothing was.
  var sight: (picture: LumaPicture, place: PicturePlace)?

  init(_ legibility: Legibility, sight: (picture: LumaPicture, place: PicturePlace)? = nil) {
    self.legibility = legibility
    self.sight = sight
  }

  /// - Parameter place: Of the only picture on the page.
  init(_ legibility: Legibility, picture: InkedPicture, at place: PicturePlace) {
    self.legibility = legibility
    self.picture = picture
    sight = (picture.luma, place)
  }

  /// Whether most of the picture is as bright as paper. Of one that was drawn that is not asked.
  var isOnPaper: Bool {
    guard let picture = picture?.luma else { return true }
    let paperLevel: UInt8 = 144
    let sampled = stride(from: 0, to: picture.samples.count, by: 61)
    let bright = sampled.reduce(0) { $0 + (picture.samples[$1] >= paperLevel ? 1 : 0) }
    return bright * 2 > picture.samples.count / 61
  }

  /// The same, of a page of which not all could be shown: that nothing is seen does not say that nothing is there.
  var ofBrokenContent: PageLook {
    legibility.state == .blank ? PageLook(Legibility(state: .uncertain), sight: sight) : self
  }

  static var notMeasured: PageLook { PageLook(Legibility(state: .notMeasured)) }
}
