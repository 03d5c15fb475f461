/// A recipient's rules, with a name and a version. Every value is a documented key.
public struct Policy: Codable, Equatable, Sendable {
  /// What a recipient makes of a PDF that opens for everyone but withholds rights.
  public enum Restricted: String, Codable, CaseIterable, Sendable {
    case refuse, advise, accept
  }

  /// When a text recogniser reads a few lines of a page.
  public enum Recognition: String, Codable, CaseIterable, Sendable {
    case never
    case inDoubt = "in-doubt"
    case always
  }

  /// Which system calls a process that examines may make.
  public enum SandboxProfile: String, Codable, CaseIterable, Sendable {
    /// Those that harm are denied, and libraries go on without.
    case standard
    /// Any beyond those that an examination is known to need ends the process, and refuses its document.
    case strict
  }

  public var name: String
  /// Counted up with every change of a value.
  public var version: Int
  /// The formats that are accepted. Default: PDF, JPEG, PNG.
  public var formats: [FileFormat] = [.pdf, .jpeg, .png]
  /// Default: refuse, since a caseworker may have to print or copy from the document.
  public var restricted: Restricted = .refuse
  /// The size in bytes from which a file is refused; a file must stay under it. Default: 5,000,000 (5 Mo).
  public var sizeLimit: Int64 = 5_000_000
  /// The size in bytes from which advice is given, by format. Default: 3,000,000 for JPEG and PNG.
  public var sizeAdvice: [FileFormat: Int64] = [.jpeg: 3_000_000, .png: 3_000_000]
  /// The share of an image's rows that may be missing with advice alone, 0 to 1. Default: 0.02.
  public var toleratedMissingShare: Double = 0.02
  /// In dots per inch: a scan that is coarser is refused where the figure is certain and the text is not large. Default:
  /// 100, under which text of ordinary size is a few pixels high.
  public var minimumResolution: Double = 100
  /// In dots per inch: outside of it a scan gets advice, above it only where the file is too large for it; nil for no
  /// advice. Default: 200 to 300.
  public var advisedResolution: ClosedRange<Double>? = Policy.usualResolution
  /// A page whose score is lower is refused where two families of signals agree, and advised against where one does.
  /// Default: 50 of 100.
  public var minimumScore: Int = 50
  /// In pixels: text whose characters are smaller is hard to read. Default: 8, under which 85 % of pages are unreadable.
  public var minimumCharacterHeight: Double = 8
  /// Fewer characters tell nothing about a page. Default: 50.
  public var minimumCharacters: Int = 50
  /// When a text recogniser is asked for a second opinion. Default: in doubt.
  public var recognition: Recognition = .inDoubt
  /// How the processes that examine are shut in. Default: standard, since an update of a library can bring a call that the
  /// strict list does not know.
  public var sandbox: SandboxProfile = .standard
  /// What a code weighs for this recipient, where it is not what it weighs by default.
  public var severities: [ReasonCode: Severity] = [:]
  public var bounds = Bounds()

  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }

  /// In dots per inch: what a scanner is best set to where a recipient wishes nothing else, and what remedies keep.
  private static let usualResolution = 200.0...300.0

  /// In dots per inch: what somebody who scans again is told to choose.
  public var scanningResolution: ClosedRange<Double> { advisedResolution ?? Self.usualResolution }

  /// `name@version`, as the record shows it.
  public var identity: String { "\(name)@\(version)" }

  /// The built-in default.
  public static let edocPerso = Policy(name: "edoc-perso", version: 1)

  /// The same for a recipient that takes up to 10 MB: refuses from 10,000,000 bytes and advises from 5,000,000.
  public static let edocPerso10: Policy = {
    var policy = edocPerso
    policy.name = "edoc-perso-10"
    policy.sizeLimit = 10_000_000
    policy.sizeAdvice = [.pdf: 5_000_000, .jpeg: 5_000_000, .png: 5_000_000]
    return policy
  }()

  public static let builtIn: [Policy] = [edocPerso, edocPerso10]

  enum CodingKeys: String, CodingKey {
    case name, version, formats, restricted, recognition, sandbox, severities, bounds
    case sizeLimit = "size_limit"
    case sizeAdvice = "size_advice"
    case toleratedMissingShare = "tolerated_missing_share"
    case minimumResolution = "minimum_resolution"
    case advisedResolution = "advised_resolution"
    case minimumScore = "minimum_score"
    case minimumCharacterHeight = "minimum_character_height_px"
    case minimumCharacters = "minimum_characters"
  }
}
