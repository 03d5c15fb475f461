import Glibc

/// How high the characters of a picture are.
struct TextHeight: Equatable, Sendable {
  /// What four fifths of the pieces of ink in lines of text do not exceed, in pixels of the full picture: capitals, digits
  /// and letters with a stem. Unlike the median it hardly depends on how much is set in capitals.
  var tall: Double
  /// The pieces of ink that this was measured on.
  var characters: Int

  /// Fewer pieces tell nothing.
  private static let leastCharacters = 25

  /// Dots per inch if the text has the size of most printed text.
  var usualResolution: Double { tall * Self.resolutionOfOnePixel }

  /// Capitals and digits of 10 points are 0.1 inches high with the rounding of their edges. Measured on office pages,
  /// receipts and cards: 8.8 to 11.5.
  private static let resolutionOfOnePixel = 10.0

  /// Whether a few odd marks cannot have decided it.
  var isPlentiful: Bool { characters >= 100 }

  /// How far a resolution is from the usual, as the natural logarithm of a factor.
  func distance(to dotsPerInch: Double) -> Double { abs(log(usualResolution / dotsPerInch)) }

  /// Whether text is no farther from the usual than on most papers.
  func bearsOut(_ dotsPerInch: Double) -> Bool { distance(to: dotsPerInch) < 0.34 }

  /// Whether text is larger than on most papers if a picture has this resolution.
  func isLarge(for dotsPerInch: Double) -> Bool { usualResolution > 1.5 * dotsPerInch }

  /// Nil where there is no text, or too little.
  ///
  /// - Parameter outline: The sheet in the picture; what lies around it does not count.
  static func measure(in picture: InkedPicture, within outline: Quadrilateral? = nil) -> TextHeight? {
    let bounds = outline?.bounds(in: picture.luma)
    let marks = picture.components.filter { mark in
      isCharacterLike(mark) && bounds.map { $0.rows ~= mark.top && $0.columns ~= mark.left } ?? true
    }
    guard marks.count >= leastCharacters else { return nil }
    let upright = inLines(marks)
    let sidewaysMarks = marks.map(\.turnedOver)
    let sideways = inLines(sidewaysMarks)
    let isUpright = upright.count >= sideways.count
    return TextHeight(
      isUpright ? upright : sideways, among: isUpright ? marks : sidewaysMarks, reduction: picture.luma.reduction)
  }

  private init?(_ lettering: [InkComponents.Component], among marks: [InkComponents.Component], reduction: Int) {
    guard let typical = lettering.heightOfHalfTheInk else { return nil }
    // Grain and broken strokes are smaller, headings and what touches are larger.
    let sizes = typical * 2 / 5...typical * 5 / 2
    let heights = lettering.lazy.map(\.height).filter { sizes.contains($0) }.sorted()
    let comparable = marks.count { sizes.contains($0.height) }
    // In texture, whatever stands beside something else of its height does so by chance.
    guard heights.count >= Self.leastCharacters, heights.count * 5 >= comparable * 2 else { return nil }
    tall = Double(heights[heights.count * 4 / 5] * reduction)
    characters = heights.count
  }

  private static func isCharacterLike(_ mark: InkComponents.Component) -> Bool {
    let (short, long) = (min(mark.width, mark.height), max(mark.width, mark.height))
    guard long >= 4, long <= 160, long <= short * 12 else { return false }
    return mark.ink * 10 >= mark.width * mark.height
  }

  /// The marks that have another of about their height close to the left or right, on the same line.
  private static func inLines(_ marks: [InkComponents.Component]) -> [InkComponents.Component] {
    let marks = marks.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
    var isInLine = [Bool](repeating: false, count: marks.count)
    for (index, mark) in marks.enumerated() where mark.height >= 4 && mark.width <= mark.height * 3 {
      let reach = mark.right + mark.height
      let slack = max(1, mark.height / 6)
      var next = index + 1
      while next < marks.count, marks[next].left <= reach {
        let other = marks[next]
        if other.left > mark.right - slack, other.height * 5 >= mark.height * 3, mark.height * 5 >= other.height * 3,
          other.width <= other.height * 3,
          abs(other.bottom - mark.bottom) <= slack || abs(other.top - mark.top) <= slack
        {
          isInLine[index] = true
          isInLine[next] = true
          break
        }
        next += 1
      }
    }
    return marks.indices.filter { isInLine[$0] }.map { marks[$0] }
  }
}
