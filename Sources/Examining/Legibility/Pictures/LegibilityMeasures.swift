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
    /// chains of specks do not.
    case shape
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

extension LegibilityMeasures.Measure {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static let geometry: [Self] = [.height, .fragments, .merged, .shape, .alignment, .cut, .interruption]
  static let light: [Self] = [
    .sharpness, .leastSharpness, .contrast, .evenness, .noise, .quantisation, .glare
  ]
}
