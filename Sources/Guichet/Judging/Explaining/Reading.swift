import Vocabulary

/// From when on a page counts as legible.
enum Reading {
  /// Out of 100.
  static let score = 50
  static let heightInPixels = 8.0
  static let characterHeight = Threshold.words(heightInPixels, .pixels)
  /// With fewer nothing is judged.
  static let characters = 50
}
