/// How well the text of a page can be read, and what was measured to tell it.
public struct Legibility: Codable, Equatable, Sendable {
  /// What could be found out.
  public enum State: String, Codable, CaseIterable, Sendable {
    /// There is text, and it was measured: the page has a score.
    case measured
    /// Nothing is written on the page.
    case blank
    /// There is something, but too little text to judge by: a photo, a card, handwriting.
    case uncertain
    /// The page's share of time was spent before it was looked at.
    case notMeasured = "not-measured"
  }

  /// What makes a page hard to read.
  public enum Cause: String, Codable, CaseIterable, Sendable {
    case blurred, faint, dark, glare, noisy
    case overCompressed = "over-compressed"
    case textTooSmall = "text-too-small"
    case cutOff = "cut-off"
  }

  public var state: State
  /// 0 (no character can be read) to 100 (every one).
  @ExplicitNull public var score: Int?
  /// The score as each family of signals alone would give it.
  @ExplicitNull public var families: Families?
  /// What lowers the score most; null where nothing does, or nothing that is known to happen to pages.
  @ExplicitNull public var cause: Cause?
  /// Where it is worst; null where it is alike everywhere.
  @ExplicitNull public var region: Region?
  /// The median height of characters, in pixels of the picture as it is stored.
  @ExplicitNull public var characterHeightInPixels: Double?
  /// About how many there are; where glare hides some, with as many under it as there are beside it.
  @ExplicitNull public var characters: Int?
  /// How far strokes stand out from the paper around them; null where the text is not measured by its pixels.
  @ExplicitNull public var strokeContrast: StrokeContrast?
  /// By how much the page must be turned clockwise, as shown, for its text to be upright: 0, 90, 180 or 270 degrees; null
  /// where that is not clear.
  @ExplicitNull public var turn: Int?
  /// Whether a text recogniser was asked.
  public var recognised: Bool

  public init(state: State) {
    self.state = state
    recognised = false
    score = nil
    families = nil
    cause = nil
    region = nil
    characterHeightInPixels = nil
    characters = nil
    strokeContrast = nil
    turn = nil
  }

  enum CodingKeys: String, CodingKey {
    case state, score, families, cause, region, characters, turn, recognised
    case characterHeightInPixels = "character_height_px"
    case strokeContrast = "stroke_contrast"
  }

  /// Levels of 256 between the ink of characters and the paper around each.
  public struct StrokeContrast: Codable, Equatable, Sendable {
    /// Of most characters.
    public var median: Double
    /// Of the faintest fifth, at most.
    public var faintest: Double

    public init(median: Double, faintest: Double) {
      self.median = median
      self.faintest = faintest
    }
  }

  /// The score as each family of signals alone would give it, 0 to 100: a page is refused only where two agree.
  public struct Families: Codable, Equatable, Sendable {
    /// Height of characters, fragments, text cut at the border.
    public var geometry: Int
    /// Contrast and slope of strokes, noise, evenness, saturation.
    public var light: Int
    /// What a text recogniser was sure of; null where none was asked. Of a page whose text is cut at the border: the share,
    /// out of 100, of lines there in which it found no text.
    @ExplicitNull public var recognition: Int?

    public init(geometry: Int, light: Int, recognition: Int? = nil) {
      self.geometry = geometry
      self.light = light
      self.recognition = recognition
    }
  }
}
