/// One thing to tell about a document: what, how much it weighs, where, how far from the limit, and in which words.
public struct Reason: Codable, Equatable, Sendable {
  public var code: ReasonCode
  public var severity: Severity
  /// From 1; empty where the reason is about the whole document.
  public var pages: [Int]
  @ExplicitNull public var region: Region?
  @ExplicitNull public var measured: Quantity?
  @ExplicitNull public var limit: Quantity?
  /// What is the matter.
  public var message: Words
  /// What to do about it.
  public var action: Words

  public init(
    code: ReasonCode, severity: Severity, pages: [Int] = [], region: Region? = nil, measured: Quantity? = nil,
    limit: Quantity? = nil, message: Words, action: Words
  ) {
    self.code = code
    self.severity = severity
    self.pages = pages
    self.region = region
    self.measured = measured
    self.limit = limit
    self.message = message
    self.action = action
  }
}

/// What a reason does to the verdict.
public enum Severity: String, Codable, CaseIterable, Sendable {
  /// Makes the document Non conforme.
  case refusal
  /// Accepted, could be better.
  case advice
  /// Worth knowing.
  case note
}

/// A number with its unit.
public struct Quantity: Codable, Equatable, Sendable {
  public enum Unit: String, Codable, CaseIterable, Sendable {
    case bytes, pixels, pages, inches, scans, seconds, score
    case dotsPerInch = "dpi"
    /// 0 to 1.
    case share
    /// A plain count.
    case count
  }

  public var value: Double
  public var unit: Unit

  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }
}

/// A part of a page, in shares of its width and height from the upper left. The record shows it as
/// `[x, y, width, height]`.
public struct Region: Codable, Equatable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    x = try container.decode(Double.self)
    y = try container.decode(Double.self)
    width = try container.decode(Double.self)
    height = try container.decode(Double.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for share in [x, y, width, height] { try container.encode(share) }
  }
}

/// The languages that Guichet speaks.
public enum Language: String, Codable, CaseIterable, Sendable {
  case fr, en
}

/// The same words in every language.
public struct Words: Codable, Equatable, Sendable {
  public var fr: String
  public var en: String

  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}
