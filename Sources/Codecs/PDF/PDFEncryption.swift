import CCodecs

/// The encryption dictionary of a PDF (ISO 32000-2, 7.6.2). It is not encrypted itself.
package struct PDFEncryption: Equatable, Sendable {
  package enum Cipher: Equatable, Sendable {
    case identity, rc4, aesV2, aesV3, other
  }

  /// Whose password the empty one is.
  package enum EmptyPassword: Equatable, Sendable {
    /// Not known: the handler is not the standard one, or its parameters cannot be used.
    case untried
    case rejected
    case user
    /// The owner's, while the user's is another.
    case ownerOnly
  }

  /// The name of the security handler, such as `Standard`.
  package var filter: String
  package var subFilter: String
  /// /V and /R.
  package var version: Int
  package var revision: Int
  /// /Length; 0 where it is not given.
  package var keyBits: Int
  /// /P: a set of bits, of which 1 is the first.
  package var permissions: Int32
  package var streams: Cipher
  package var strings: Cipher
  package var embeddedFiles: Cipher
  package var emptyPassword: EmptyPassword
}

extension PDFEncryption {
  init(_ facts: guichet_pdf_encryption) {
    self.init(
      filter: unsafe facts.filter.map { unsafe String(cString: $0) } ?? "",
      subFilter: unsafe facts.sub_filter.map { unsafe String(cString: $0) } ?? "",
      version: Int(unsafe facts.version), revision: Int(unsafe facts.revision), keyBits: Int(unsafe facts.key_bits),
      // Some writers give the 32 bits as an unsigned number.
      permissions: Int32(truncatingIfNeeded: unsafe facts.permissions),
      streams: Cipher(unsafe facts.streams), strings: Cipher(unsafe facts.strings),
      embeddedFiles: Cipher(unsafe facts.embedded_files), emptyPassword: EmptyPassword(unsafe facts.empty_password))
  }
}

extension PDFEncryption.Cipher {
  init(_ cipher: PDFCipher) {
    self =
      switch cipher {
      case .identity: .identity
      case .rc4: .rc4
      case .aesV2: .aesV2
      case .aesV3: .aesV3
      default: .other
      }
  }
}

extension PDFEncryption.EmptyPassword {
  init(_ role: PDFEmptyPassword) {
    self =
      switch role {
      case .rejected: .rejected
      case .user: .user
      case .ownerOnly: .ownerOnly
      default: .untried
      }
  }
}
