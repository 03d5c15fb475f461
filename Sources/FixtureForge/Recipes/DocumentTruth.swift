package import Vocabulary

/// What is known of a forged document, because it was made so. One line of `truth.jsonl`.
package struct DocumentTruth: Codable, Equatable, Sendable {
  /// Name of the file, below the directory of the set.
  package var file: String
  /// Name of the recipe that made it.
  package var recipe: String
  package var format: FileFormat
  package var protection: Protection.Kind
  @ExplicitNull package var protectionMethod: Protection.Method?
  /// Under `edoc-perso`; null where something is neither clearly harmless nor clearly hopeless.
  @ExplicitNull package var verdict: Verdict?
  /// The refusals and advice under `edoc-perso` that must be given. Null where ``verdict`` is, and where the verdict is
  /// certain but not all that is advised: the text of a card or of handwriting may or may not be called uncertain to read.
  @ExplicitNull package var reasons: [ReasonCode]?
  package var pages: [PageTruth]

  package init(
    recipe: String, format: FileFormat, protection: Protection.Kind = .none,
    protectionMethod: Protection.Method? = nil, verdict: Verdict?, reasons: [ReasonCode]?, pages: [PageTruth] = []
  ) {
    file = ""
    self.recipe = recipe
    self.format = format
    self.protection = protection
    self.protectionMethod = protectionMethod
    self.verdict = verdict
    self.reasons = reasons
    self.pages = pages
  }

  enum CodingKeys: String, CodingKey {
    case file, recipe, format, protection, verdict, reasons, pages
    case protectionMethod = "protection_method"
  }
}

/// What is known of one page or picture.
package struct PageTruth: Codable, Equatable, Sendable {
  /// From 1.
  package var number: Int
  /// Of the paper as shown; null for what has no paper, such as a screenshot.
  @ExplicitNull package var widthInMillimetres: Double?
  @ExplicitNull package var heightInMillimetres: Double?
  /// Pixels of the scan or photo per inch of paper; null for pages that are born digital.
  @ExplicitNull package var resolution: Double?
  /// Every line that is drawn, in the order of drawing.
  package var text: [String]
  package var defects: [Defect]

  package init(
    number: Int, widthInMillimetres: Double?, heightInMillimetres: Double?, resolution: Double?, text: [String],
    defects: [Defect] = []
  ) {
    self.number = number
    self.widthInMillimetres = widthInMillimetres
    self.heightInMillimetres = heightInMillimetres
    self.resolution = resolution
    self.text = text
    self.defects = defects
  }

  enum CodingKeys: String, CodingKey {
    case number, text, defects
    case widthInMillimetres = "width_mm"
    case heightInMillimetres = "height_mm"
    case resolution = "dpi"
  }
}

/// Something that makes a page harder to read, in a unit that means the same on every page.
package struct Defect: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Standard deviation of the defocus over the x-height.
    case defocus
    /// Length of the movement over the x-height.
    case motion
    /// 1 − contrast of the ink over the paper's level.
    case faintness
    /// 1 − level of the paper over white.
    case darkness
    /// Share of the text's area in which paper and ink are saturated.
    case glare
    /// Standard deviation of the noise over the contrast of the ink.
    case noise
    /// 1 − JPEG quality over 100.
    case compression
    /// 1 over the x-height in pixels.
    case smallness
    /// Share of the lines of text that are cut by the border.
    case cutOff = "cut-off"
    /// Turned clockwise, in degrees over 360.
    case rotation
    /// Enlarged from a picture that much smaller: 1 − scale.
    case upscaling
    /// Copied too light, so that strokes break: how far the copier's threshold is from the middle between paper and ink
    /// towards ink, as a share.
    case lightCopy = "light-copy"
    /// Copied too dark, again and again, so that letters fill and run together: how far ink has spread over the x-height.
    case darkCopy = "dark-copy"
  }

  package var kind: Kind
  /// 0 is none; more is worse.
  package var strength: Double

  package init(_ kind: Kind, strength: Double) {
    self.kind = kind
    self.strength = strength
  }
}
