/// How a document is protected against being opened or used.
public struct Protection: Codable, Equatable, Sendable {
  /// What stands between a reader and the content.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// A password is needed to open it, in some readers at least.
    case password
    /// It opens for everyone, but rights are withheld or only a part (the attachments) is encrypted.
    case restricted
    /// Encrypted for certain certificates, or by a handler that no common reader knows.
    case unknown
  }

  /// How the content is encrypted.
  public enum Method: String, Codable, CaseIterable, Sendable {
    case rc4With40Bits = "RC4-40"
    case rc4With128Bits = "RC4-128"
    /// AES-128, crypt filter AESV2 (ISO 32000-1, 7.6.5).
    case aes128 = "AES-128"
    /// AES-256 of Adobe's extension level 3 (revision 5), withdrawn for its weak check of the password.
    case aes256R5 = "AES-256-R5"
    /// AES-256 of ISO 32000-2, revision 6.
    case aes256R6 = "AES-256-R6"
    case publicKey = "public-key"
    /// A security handler other than `Standard` and the public-key ones.
    case unknownHandler = "unknown-handler"
    /// The protection of an Office document or an archive, whatever its cipher.
    case container
  }

  /// A right that the owner of a PDF can withhold (ISO 32000-2, table 22).
  public enum Right: String, Codable, CaseIterable, Sendable {
    case print
    case printHighQuality = "print-high-quality"
    case modify
    case extract
    case annotate
    case fillForms = "fill-forms"
    case extractForAccessibility = "extract-for-accessibility"
    case assemble
  }

  public var kind: Kind
  @ExplicitNull public var method: Method?
  /// The rights withheld from who opens the document without the owner's password, in the order of ``Right``.
  public var denied: [Right]
  /// Whether only the attachments are encrypted, and the pages are not.
  public var attachmentsOnly: Bool

  public init(kind: Kind, method: Method? = nil, denied: [Right] = [], attachmentsOnly: Bool = false) {
    self.kind = kind
    self.method = method
    self.denied = denied
    self.attachmentsOnly = attachmentsOnly
  }

  public static let none = Protection(kind: .none)

  enum CodingKeys: String, CodingKey {
    case kind, method, denied
    case attachmentsOnly = "attachments_only"
  }
}
