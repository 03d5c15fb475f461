/// The facts measured on one document: no opinion in them. Everything a verdict needs is here, so that a document can be
/// judged again under another policy without its file.
public struct Examination: Codable, Equatable, Sendable {
  /// By content, never by name.
  public var format: FileFormat
  /// PRONOM's identifier of the format and its version, such as `fmt/276`.
  @ExplicitNull public var puid: String?
  /// A second format in the same file, where it can be read as two.
  @ExplicitNull public var otherFormat: FileFormat?
  /// Whether an Office document carries macros.
  public var macros: Bool
  public var protection: Protection
  /// What is broken, where something is.
  @ExplicitNull public var damage: Damage?
  /// Whether a PDF opened only after its structure was repaired.
  public var repaired: Bool
  /// The bound that ended the examination early, where one did.
  @ExplicitNull public var boundMet: BoundMet?
  /// What a PDF would do by itself, in the order of ``ActiveContent``.
  public var activeContent: [ActiveContent]
  /// The number of attached files, those of file-attachment annotations included.
  public var embeddedFiles: Int
  /// Whether the attachments are no more than the XML of an electronic invoice (Factur-X, ZUGFeRD, Order-X).
  public var electronicInvoice: Bool
  /// Whether a PDF is a collection of files, shown as such by its readers.
  public var portfolio: Bool
  public var form: Form
  /// Whether a PDF carries a filled signature field.
  public var signed: Bool
  /// The pages that are there; null where it cannot be known.
  @ExplicitNull public var pageCount: Int?
  /// The pages that were examined, in order; a JPEG or PNG has one.
  public var pages: [Page]
  /// What only a JPEG or PNG has.
  @ExplicitNull public var image: ImageFacts?

  public init(format: FileFormat) {
    self.format = format
    macros = false
    protection = .none
    repaired = false
    activeContent = []
    embeddedFiles = 0
    electronicInvoice = false
    portfolio = false
    form = .none
    signed = false
    pages = []
    puid = nil
    otherFormat = nil
    damage = nil
    boundMet = nil
    pageCount = nil
    image = nil
  }

  enum CodingKeys: String, CodingKey {
    case format, puid, macros, protection, damage, repaired, portfolio, form, signed, pages, image
    case otherFormat = "other_format"
    case boundMet = "bound_met"
    case activeContent = "active_content"
    case embeddedFiles = "embedded_files"
    case electronicInvoice = "electronic_invoice"
    case pageCount = "page_count"
  }
}

/// Something in a PDF that runs or opens without being asked.
public enum ActiveContent: String, Codable, CaseIterable, Sendable {
  case javaScript = "javascript"
  /// Starts a program or opens a file (ISO 32000-2, 12.6.4.6).
  case launch
  /// Sends the content of a form to an address.
  case submitForm = "submit-form"
  /// An action when the document opens that is more than a place to start reading.
  case openAction = "open-action"
  /// Actions tied to other events: closing, printing, turning a page.
  case additionalActions = "additional-actions"
  /// Film, sound, 3D or Flash.
  case richMedia = "rich-media"
}

/// What kind of form a PDF holds.
public enum Form: String, Codable, CaseIterable, Sendable {
  case none
  case acroForm = "acroform"
  /// XFA whose pages are also there as ordinary PDF pages.
  case staticXFA = "xfa-static"
  /// XFA whose pages are laid out by the reader; few can.
  case dynamicXFA = "xfa-dynamic"
}

/// What is broken in a document.
public struct Damage: Codable, Equatable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Nothing of it can be shown.
    case unreadable
    /// A part is shown, but something in the middle is broken.
    case corrupt
    /// It ends too early.
    case truncated
    /// A PDF that opens and holds no page.
    case noPages = "no-pages"
    /// A PDF of which some pages cannot be shown.
    case pagesMissing = "pages-missing"
  }

  public var kind: Kind
  /// The share of an image's rows that is missing or broken, 0 to 1.
  @ExplicitNull public var missingShare: Double?
  /// The pages that cannot be shown, from 1.
  public var pages: [Int]

  public init(kind: Kind, missingShare: Double? = nil, pages: [Int] = []) {
    self.kind = kind
    self.missingShare = missingShare
    self.pages = pages
  }

  enum CodingKeys: String, CodingKey {
    case kind, pages
    case missingShare = "missing_share"
  }
}

/// A bound at which an examination stopped, with what was found and what is allowed.
public struct BoundMet: Codable, Equatable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Pixels of one image.
    case pixels
    /// Pixels along one side of an image.
    case side
    /// Scans of a progressive JPEG.
    case scans
    /// Pages of a PDF.
    case pages
    /// The longer side of a page, in inches.
    case pageSide = "page-side"
    /// Objects, operators or nesting of a PDF.
    case complexity
  }

  public var kind: Kind
  public var value: Double
  public var limit: Double
  /// The page where it was met, from 1.
  @ExplicitNull public var page: Int?

  public init(kind: Kind, value: Double, limit: Double, page: Int? = nil) {
    self.kind = kind
    self.value = value
    self.limit = limit
    self.page = page
  }
}
