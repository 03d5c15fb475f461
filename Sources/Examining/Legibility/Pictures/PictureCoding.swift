/// What the coder of a picture tells about its pixels before they are looked at.
struct PictureCoding: Equatable, Sendable {
  /// The side of the squares that are coded together, in samples of the picture as it is stored: 8 in a JPEG, 0 where
  /// there are none.
  var blockSide = 0
  /// The mean of the 64 quantisers of luma, in levels; nil where nothing was quantised, or where that is not known.
  var meanQuantiser: Double?
  /// Whether the pixels are stored as black or white.
  var isBilevel = false
}
