internal import CForge
package import Vocabulary

/// A way of protecting a PDF. The same input gives the same bytes: it is for documents that hold no secret.
package struct PDFEncryption: Equatable, Sendable {
  /// The ciphers that can be written.
  package enum Cipher: UInt32, CaseIterable, Sendable {
    case rc4With40Bits
    case rc4With128Bits
    case aes128
    case aes256R5
    case aes256R6

    /// What an examination should find.
    package var method: Protection.Method {
      switch self {
      case .rc4With40Bits: .rc4With40Bits
      case .rc4With128Bits: .rc4With128Bits
      case .aes128: .aes128
      case .aes256R5: .aes256R5
      case .aes256R6: .aes256R6
      }
    }
  }

  package var cipher: Cipher
  /// Asked for at opening; empty opens for everyone.
  package var userPassword: String
  package var ownerPassword: String
  /// The rights that are withheld. RC4-40 can withhold printing, modifying, extracting and annotating alone; from
  /// AES-128 on, extraction for accessibility is always allowed.
  package var denied: Set<Protection.Right>
  /// Names the cipher in a crypt filter (ISO 32000-2, 7.6.5), as AES always does. RC4-128 alone can do with or without.
  package var usesCryptFilters = false
  /// RC4 without crypt filters cannot leave the metadata out.
  package var encryptsMetadata = true

  package init(
    _ cipher: Cipher, userPassword: String = "", ownerPassword: String = "proprietaire",
    denied: Set<Protection.Right> = []
  ) {
    self.cipher = cipher
    self.userPassword = userPassword
    self.ownerPassword = ownerPassword
    self.denied = denied
  }

  /// - Throws: ``ForgeError/encryptionRefused`` where `bytes` is no PDF that can be read.
  package func protect(_ bytes: [UInt8]) throws(ForgeError) -> [UInt8] {
    var encryption = guichet_forge_encryption()
    encryption.cipher = guichet_forge_cipher(rawValue: cipher.rawValue)
    encryption.uses_crypt_filters = usesCryptFilters
    encryption.encrypts_metadata = encryptsMetadata
    encryption.rights = rights
    let encrypted = forgedBytes { buffer in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe guichet_forge_pdf_encrypt(
          &encryption, userPassword, ownerPassword, bytes.count, bytes.baseAddress, buffer)
      }
    }
    guard let encrypted else { throw .encryptionRefused }
    return encrypted
  }

  private var rights: guichet_forge_rights {
    var rights = guichet_forge_rights()
    rights.print = !denied.contains(.print)
    rights.print_high_quality = !denied.contains(.printHighQuality)
    rights.modify = !denied.contains(.modify)
    rights.extract = !denied.contains(.extract)
    rights.annotate = !denied.contains(.annotate)
    rights.fill_forms = !denied.contains(.fillForms)
    rights.extract_for_accessibility = !denied.contains(.extractForAccessibility)
    rights.assemble = !denied.contains(.assemble)
    return rights
  }
}
