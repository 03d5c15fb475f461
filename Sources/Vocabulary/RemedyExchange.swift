/// What a remedy must reach.
public struct RemedyAim: Codable, Equatable, Sendable {
  /// The remedy must have fewer bytes.
  public var byteLimit: Int64
  /// In dots per inch: nothing is made coarser than this.
  public var minimumResolution: Double
  /// In dots per inch: what is finer than its upper end may be brought down to it.
  public var advisedResolution: ClosedRange<Double>

  public init(byteLimit: Int64, minimumResolution: Double, advisedResolution: ClosedRange<Double>) {
    self.byteLimit = byteLimit
    self.minimumResolution = minimumResolution
    self.advisedResolution = advisedResolution
  }

  enum CodingKeys: String, CodingKey {
    case byteLimit = "byte_limit"
    case minimumResolution = "minimum_resolution"
    case advisedResolution = "advised_resolution"
  }
}

/// Asks a worker for a remedy of a document.
public struct RemedyRequest: Codable, Equatable, Sendable {
  public var aim: RemedyAim
  /// Of the original, by which the strategies are chosen. Null where it is to be examined first, and its examination told;
  /// a remedy is then made only where that spares reading it again.
  @ExplicitNull public var examination: Examination?
  /// From 0: each time the next best strategy, as the remedies before were made and not accepted.
  public var attempt: Int

  public init(aim: RemedyAim, examination: Examination?, attempt: Int) {
    self.aim = aim
    self.examination = examination
    self.attempt = attempt
  }
}

/// What a worker says of a remedy that it made, could not make or leaves to be asked for; the bytes come apart.
public struct RemedyAnswer: Codable, Equatable, Sendable {
  /// Of the original, where the request came without. Null where the request had it.
  @ExplicitNull public var examination: Examination?
  /// Null where none was made.
  @ExplicitNull public var method: RemedyMethod?
  /// On libjpeg's scale, 1 to 100, where a picture was coded by it.
  @ExplicitNull public var quality: Int?
  /// Why none could be made; null where one was, or none was tried.
  @ExplicitNull public var obstacle: RemedyObstacle?

  public init(method: RemedyMethod, quality: Int?) {
    self.method = method
    self.quality = quality
    obstacle = nil
    examination = nil
  }

  public init(obstacle: RemedyObstacle) {
    self.obstacle = obstacle
    method = nil
    quality = nil
    examination = nil
  }

  /// Of a document of which no remedy was tried.
  public init(examination: Examination) {
    self.examination = examination
    method = nil
    quality = nil
    obstacle = nil
  }
}

/// How a remedy was made.
public enum RemedyMethod: String, Codable, CaseIterable, Sendable {
  /// The coefficients of a JPEG as they are, better packed and without what nobody needs.
  case jpegLossless = "jpeg.lossless"
  /// The coefficients of a JPEG, coarser: its pixels stay where they are.
  case jpegRequantised = "jpeg.requantised"
  /// A JPEG with fewer pixels.
  case jpegScaled = "jpeg.scaled"
  /// A JPEG that had to be coded anew with all its pixels.
  case jpegReencoded = "jpeg.reencoded"
  /// The same pixels, better packed.
  case pngLossless = "png.lossless"
  /// A scan that is black and white, with one bit a pixel.
  case pngBilevel = "png.bilevel"
  /// A photo or scan that was kept as PNG.
  case pngToJPEG = "png.jpeg"
  /// The images of a PDF, one by one.
  case pdfImages = "pdf.images"
  /// The structure of a PDF alone: its images stay as they are.
  case pdfStructure = "pdf.structure"
}

/// Why no remedy could be made.
public struct RemedyObstacle: Error, Codable, Equatable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Every way was tried or would lose too much.
    case exhausted
    /// What weighs is not what a remedy may touch.
    case weightElsewhere = "weight-elsewhere"
    /// A signature would be broken.
    case signed
    /// The original is not whole.
    case damaged
    /// The original's format has no remedy.
    case unsupported
  }

  public var kind: Kind
  /// Where the bytes of a PDF are, the heaviest first; empty for a picture.
  public var weights: [Weight]

  public init(_ kind: Kind, weights: [Weight] = []) {
    self.kind = kind
    self.weights = weights
  }

  /// A part of a document and its bytes.
  public struct Weight: Codable, Equatable, Sendable {
    public enum Part: String, Codable, CaseIterable, Sendable {
      case images, fonts, attachments, content, other
    }

    public var part: Part
    public var bytes: Int64

    public init(_ part: Part, bytes: Int64) {
      self.part = part
      self.bytes = bytes
    }
  }
}
