/// What is known of one page of a PDF, or of a picture as a whole.
public struct Page: Codable, Equatable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case bornDigital = "born-digital"
    case scan
    case ocrScan = "ocr-scan"
    case mixed, blank
    /// A JPEG or PNG that is not in a PDF.
    case image
  }

  /// From 1.
  public var number: Int
  @ExplicitNull public var kind: Kind?
  /// As shown: cropped, turned and with the page's user unit; null for a picture without a page.
  @ExplicitNull public var widthInMillimetres: Double?
  @ExplicitNull public var heightInMillimetres: Double?
  /// By how much the page or picture is turned clockwise to be shown: 0, 90, 180 or 270 degrees.
  public var rotation: Int
  @ExplicitNull public var resolution: EffectiveResolution?
  /// That a PDF holds as text, whether they are seen or not.
  @ExplicitNull public var characters: Int?
  /// Null where the page was not looked at.
  @ExplicitNull public var legibility: Legibility?

  public init(
    number: Int, kind: Kind? = nil, widthInMillimetres: Double? = nil, heightInMillimetres: Double? = nil,
    rotation: Int = 0, resolution: EffectiveResolution? = nil, characters: Int? = nil, legibility: Legibility? = nil
  ) {
    self.number = number
    self.kind = kind
    self.widthInMillimetres = widthInMillimetres
    self.heightInMillimetres = heightInMillimetres
    self.rotation = rotation
    self.resolution = resolution
    self.characters = characters
    self.legibility = legibility
  }

  enum CodingKeys: String, CodingKey {
    case number, kind, rotation, characters, legibility
    case widthInMillimetres = "width_mm"
    case heightInMillimetres = "height_mm"
    case resolution = "dpi"
  }
}

/// Pixels over the size on the page, in dots per inch, and how that was found out.
public struct EffectiveResolution: Codable, Equatable, Sendable {
  public enum Method: String, Codable, CaseIterable, Sendable {
    /// From where a PDF places the image.
    case placement
    /// From a density that the file declares and that is plausible.
    case metadata
    case pageFormat = "page-format"
    case outline
    case textHeight = "text-height"
  }

  public enum Confidence: String, Codable, CaseIterable, Sendable {
    case low, medium, high
  }

  public var x: Double
  public var y: Double
  public var method: Method
  public var confidence: Confidence

  public init(x: Double, y: Double, method: Method, confidence: Confidence) {
    self.x = x
    self.y = y
    self.method = method
    self.confidence = confidence
  }
}
