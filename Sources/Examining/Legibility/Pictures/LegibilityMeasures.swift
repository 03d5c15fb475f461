import Glibc

/// What is measured of the text in a picture, each figure such that it changes legibility in one direction only.
struct LegibilityMeasures: Equatable, Sendable {
  enum Measure: String, CaseIterable, Sendable {
    // Geometry.
    /// The median height of characters, in samples, as a logarithm to base 2.
    case height
    /// Specks for each character, as a logarithm to base 2 of one more than that.
    case fragments
    /// The share of the text's width that is in characters grown together.
    case merged
    /// How far the ink in a character's box, as a share of it, is from what it is in letters: blots fill it, streaks and
    /// chains of specks do not. Beyond what the place of its edges makes of it.
    case shape
    /// By how much more of the box is ink: tells one kind of bad shape from the other, and is no part of a score.
    case blots
    /// Of the text, the share that is in lines of specks.
    case broken
    /// The share of what is as high as characters that stands in lines.
    case alignment
    /// Of the text's rows, the share that runs into the border of the picture.
    case cut
    /// Of the text's rows, the share that a white patch interrupts.
    case interruption
    // Light.
    /// The steepest step across the edges of characters, over the contrast, for a height of characters: the pixels of an
    /// edge fit so many times into a character, or into the usual height of one. As a logarithm to base 2; less where edges
    /// differ much between the two directions, as shake makes them.
    case sharpness
    /// The same of the least sharp fifth.
    case leastSharpness
    /// Levels between ink and paper, as a logarithm to base 2.
    case contrast
    /// Of the faintest fifth of characters, over that of most.
    case evenness
    /// Grain over contrast, as a logarithm to base 2 of one and a hundred times that.
    case noise
    /// The mean quantiser over contrast, for a height of characters, as a logarithm to base 2 of one and that.
    case quantisation
    /// The share of the text's area that is white beyond what the paper is.
    case glare
  }

  private var figures = [Double](repeating: 0, count: Measure.allCases.count)

  subscript(measure: Measure) -> Double {
    get { figures[measure.index] }
    set { figures[measure.index] = newValue }
  }
}

extension LegibilityMeasures {
  /// Whether so many strokes may have broken into specks, or run together into blots, that a page is hard to read: some such
  /// pages are read with ease.
  var isInkInDoubt: Bool { self[.broken] >= Self.someBroken || isInkRunTogether }

  /// Whether most strokes have. Of 144 pages of clean print in 16 scripts none had as much of either, some of them in bold type
  /// and some blurred, and one of 732 pages of PDFs had more than half as much, a sheet of chords for a guitar; of 24 forged
  /// copies that are too dark and of which nobody reads half, all that could be measured had.
  var isInkSpoilt: Bool { self[.broken] >= Self.mostBroken || isInkRunTogether }

  private var isInkRunTogether: Bool { self[.blots] >= Self.muchBlotted && self[.merged] >= Self.muchMerged }

  /// Of the text, so much that it tells what is wrong with a page: thinned strokes break where they are out of focus too, but
  /// not so many.
  static let someBroken = 0.3
  private static let mostBroken = 0.45
  private static let (muchBlotted, muchMerged) = (0.2, 0.3)
}

extension LegibilityMeasures.Measure {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static let geometry: [Self] = [.height, .fragments, .merged, .shape, .broken, .alignment, .cut, .interruption]
  static let light: [Self] = [
    .sharpness, .leastSharpness, .contrast, .evenness, .noise, .quantisation, .glare
  ]
}
