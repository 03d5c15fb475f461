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
    var rights = guichet_forge_rights()
    rights.print = !denied.contains(.print)
    rights.print_high_quality = !denied.contains(.printHighQuality)
    rights.modify = !denied.contains(.modify)
    rights.extract = !denied.contains(.extract)
    rights.annotate = !denied.contains(.annotate)
    rights.fill_forms = !denied.contains(.fillForms)
    rights.extract_for_accessibility = !denied.contains(.extractForAccessibility)
    rights.assemble = !denied.contains(.assemble)
    let cipher = guichet_forge_cipher(rawValue: cipher.rawValue)
    let encrypted = forgedBytes { buffer in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe guichet_forge_pdf_encrypt(
          cipher, &rights, userPassword, ownerPassword, bytes.count, bytes.baseAddress, buffer)
      }
    }
    guard let encrypted else { throw .encryptionRefused }
    return encrypted
  }
}
