/// A line of text, or a part of one, in samples of the picture that was looked at.
struct TextLine: Equatable, Sendable {
  var rows: Range<Int>
  var columns: Range<Int>
  /// The median height of its characters, in the same samples.
  var characterHeight: Double
  /// By how much it must be turned clockwise to be upright: 0, 90, 180 or 270 degrees.
  var turn: Int
  /// Whether that is known, and it may not be on its head.
  var isTurnKnown = true

  var onItsHead: TextLine {
    var other = self
    other.turn = (turn + 180) % 360
    return other
  }
}
