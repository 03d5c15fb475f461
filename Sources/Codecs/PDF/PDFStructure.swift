import CCodecs

/// What one walk over the objects of a PDF found. Facts of the file: what they mean for a reader is not decided here.
package struct PDFStructure: Sendable {
  /// How far qpdf came.
  package enum Opening: Sendable {
    case asWritten
    /// The cross-reference table had to be built anew.
    case repaired
    /// There is no document, or its encryption stands in the way.
    case failed
  }

  /// What a document does without being asked.
  package struct Acts: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    package static let javaScript = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_JAVASCRIPT))
    package static let launch = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_LAUNCH))
    package static let submitForm = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_SUBMIT_FORM))
    package static let whenOpened = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_WHEN_OPENED))
    package static let onEvents = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_ON_EVENTS))
    package static let richMedia = Acts(rawValue: UInt32(GUICHET_PDF_ACTS_RICH_MEDIA))
  }

  package enum Form: Sendable {
    case none, acroForm, staticXFA, dynamicXFA
  }

  package var opening: Opening
  /// Where the walk ended at a bound, on objects or on the depth of the page tree.
  package var complexityMet: (value: Int, limit: Int)?
  package var encryption: PDFEncryption?
  /// Whether there is a document catalog.
  package var hasCatalog: Bool
  /// The version in the catalog, such as `1.7`; it supersedes the header's where it is later.
  package var catalogVersion: String?
  /// The pages that are in the tree, whatever its /Count says.
  package var pageCount: Int
  /// The first places in the page tree; nil where a place names no page.
  package var places: [PDFPageGeometry?]
  package var acts: Acts
  package var isPortfolio: Bool
  package var hasSignature: Bool
  package var form: Form
  /// One for each attached file; empty where it has no name.
  package var embeddedFileNames: [String]
}

extension PDFStructure {
  init(_ facts: guichet_pdf_facts) {
    opening =
      switch unsafe facts.outcome {
      case .opened: .asWritten
      case .repaired: .repaired
      default: .failed
      }
    form =
      switch unsafe facts.form {
      case .acroForm: .acroForm
      case .staticXFA: .staticXFA
      case .dynamicXFA: .dynamicXFA
      default: .none
      }
    complexityMet =
      unsafe facts.too_complex
      ? (Int(clamping: facts.complexity), Int(clamping: facts.maximum_complexity)) : nil
    encryption = unsafe facts.encryption.present ? PDFEncryption(facts.encryption) : nil
    hasCatalog = unsafe facts.has_catalog
    let version = unsafe facts.catalog_version.map { unsafe String(cString: $0) }
    catalogVersion = version == "" ? nil : version
    pageCount = Int(clamping: unsafe facts.pages_present)
    places = unsafe UnsafeBufferPointer(start: facts.pages, count: facts.page_count).map { page in
      page.present ? PDFPageGeometry(page) : nil
    }
    acts = Acts(rawValue: unsafe facts.acts)
    isPortfolio = unsafe facts.portfolio
    hasSignature = unsafe facts.has_signature
    embeddedFileNames = unsafe UnsafeBufferPointer(
      start: facts.embedded_file_names, count: facts.embedded_file_count
    ).map { name in unsafe name.map { unsafe String(cString: $0) } ?? "" }
  }
}
