import Glibc

extension LegibilityMeasures {
  /// Of a character's box, in ink, in most typefaces and at most sizes.
  private static let usualFill = 0.47
  /// In samples: a box is filled by so much more or less, over its height, for where its edges happen to lie.
  private static let unsureEdge = 0.5
  /// In samples.
  private static let ampleHeight = 24.0

  /// Measures some of the letters of a picture; those that stand in a part of it, or all.
  init?(of letters: [InkComponents.Component], in text: TextInk, coding: PictureCoding) {
    let heights = letters.map(\.height).sorted()
    guard let height = heights.median.map(Double.init), height > 0 else { return nil }
    let contrasts = letters.map { Double($0.contrast) }.sorted()
    guard let contrast = contrasts.median, contrast > 0 else { return nil }
    self.init()
    self[.height] = log2(height)
    let specks = text.components.count { $0.height <= 3 && $0.width <= 3 && $0.ink * 12 < Int(height * height) }
    self[.fragments] = log2(1 + Double(specks) / Double(max(1, text.lettering.markCount)))
    let widths = letters.map { $0.width }.reduce(0, +)
    let words = letters.lazy.filter { !$0.isCharacterLike || $0.width > $0.height * 3 }.map(\.width).reduce(0, +)
    self[.merged] = Double(words) / Double(max(1, widths))
    let fill = letters.map(\.inkShare).sorted().median ?? 0
    self[.shape] = max(0, abs(fill - Self.usualFill) - Self.unsureEdge / height)
    self[.blots] = max(0, fill - Self.usualFill)
    self[.broken] = text.broken.share(beside: text.lettering.characters)
    self[.alignment] = text.lettering.alignment
    self[.cut] = text.cut.share
    let horizontal = letters.map { Double($0.steps) / Double(2 * $0.runs) / max(1, Double($0.contrast)) }.sorted()
    let vertical = letters.map { Double($0.steepest) / max(1, Double($0.contrast)) }.sorted()
    let step = min(horizontal.median ?? 0, (vertical.median ?? 0) * 0.75)
    let least = min(horizontal.quantile(0.2), vertical.quantile(0.2) * 0.75)
    // Streaks may be much higher than any text, and no sharper for it.
    let size = min(height, Self.ampleHeight)
    let width = Double(letters.map(\.width).sorted().median ?? 0)
    let shake = Self.shake(horizontal.median ?? 0, (vertical.median ?? 0) * 0.75, slenderness: size / max(1, width))
    self[.sharpness] = log2(max(0.01, step * size)) - shake
    self[.leastSharpness] = log2(max(0.01, least * size)) - shake
    self[.contrast] = log2(contrast)
    self[.evenness] = contrasts.quantile(0.2) / contrast
    self[.noise] = log2(1 + 100 * text.grain / contrast)
    self[.quantisation] = log2(1 + 10 * (coding.meanQuantiser ?? 0) / contrast / height)
    self[.glare] = text.glare.share
    self[.interruption] = text.glare.interruptedShare
  }
}

extension LegibilityMeasures {
  /// Of the steepness of edges in the two directions, as logarithms to base 2: more than in sound text, whatever drew it.
  private static let greatestDifference = 0.65
  /// Of the median character, its height over its width: letters of most typefaces are broader, streaks are not.
  private static let usualSlenderness = 1.6
  private static let weightOfSlenderness = 1.5

  /// What shake takes from sharpness. It leaves the edges along its own direction sharp, and makes steep ones in the other
  /// where strokes end: not how soft these are tells of it, but that they differ.
  private static func shake(_ horizontal: Double, _ vertical: Double, slenderness: Double) -> Double {
    guard horizontal > 0, vertical > 0 else { return 0 }
    let difference = max(0, abs(log2(vertical / horizontal)) - greatestDifference)
    return difference * (1 + weightOfSlenderness * max(0, log2(slenderness / usualSlenderness)))
  }
}

extension Array where Element: Comparable {
  /// Of a sorted array.
  var median: Element? { isEmpty ? nil : self[count / 2] }
}

extension Array where Element: Comparable & AdditiveArithmetic {
  /// Of a sorted array; 0 of an empty one.
  func quantile(_ share: Double) -> Element { isEmpty ? .zero : self[Swift.min(count - 1, Int(Double(count) * share))] }
}
