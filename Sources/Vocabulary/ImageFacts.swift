/// How a JPEG or PNG is stored.
public struct ImageFacts: Codable, Equatable, Sendable {
  /// The way the samples are coded.
  public enum Coding: String, Codable, CaseIterable, Sendable {
    // JPEG processes (ISO/IEC 10918-1, table B.1).
    case baseline
    case extendedSequential = "extended-sequential"
    case progressive
    case lossless
    case hierarchical
    case arithmeticSequential = "arithmetic-sequential"
    case arithmeticProgressive = "arithmetic-progressive"
    // PNG.
    case sequential
    case interlaced
  }

  public enum Color: String, Codable, CaseIterable, Sendable {
    case gray
    case grayAlpha = "gray-alpha"
    case rgb
    case rgba
    case ycc
    case cmyk
    case ycck
    case indexed
    case other
  }

  /// In pixels, as stored: before the orientation is applied.
  public var width: Int
  public var height: Int
  /// Samples a pixel.
  public var components: Int
  /// Bits a sample.
  public var bits: Int
  public var color: Color
  public var coding: Coding
  /// Scans of a JPEG, as far as it was read; null for a PNG.
  @ExplicitNull public var scans: Int?
  /// 1, or more where the picture is animated.
  public var frames: Int
  /// Exif's orientation, 1 to 8; null where there is none.
  @ExplicitNull public var orientation: Int?
  /// The densities that the file declares, whether plausible or not, in the order JFIF, Exif, pHYs.
  public var densities: [DeclaredDensity]

  public init(
    width: Int, height: Int, components: Int, bits: Int, color: Color, coding: Coding, scans: Int? = nil,
    frames: Int = 1, orientation: Int? = nil, densities: [DeclaredDensity] = []
  ) {
    self.width = width
    self.height = height
    self.components = components
    self.bits = bits
    self.color = color
    self.coding = coding
    self.scans = scans
    self.frames = frames
    self.orientation = orientation
    self.densities = densities
  }
}

/// A density as a file declares it.
public struct DeclaredDensity: Codable, Equatable, Sendable {
  public enum Source: String, Codable, CaseIterable, Sendable {
    case jfif, exif, phys
  }

  public enum Unit: String, Codable, CaseIterable, Sendable {
    /// Not a density: the ratio of a pixel's sides alone.
    case ratio
    case perInch = "per-inch"
    case perCentimetre = "per-centimetre"
    case perMetre = "per-metre"
  }

  public var source: Source
  public var x: Double
  public var y: Double
  public var unit: Unit

  public init(source: Source, x: Double, y: Double, unit: Unit) {
    self.source = source
    self.x = x
    self.y = y
    self.unit = unit
  }
}
