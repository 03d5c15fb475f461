internal import Codecs
import Vocabulary

/// What an encryption dictionary means for someone who has no password.
struct ProtectionAssessment {
  var encryption: PDFEncryption

  var protection: Protection {
    guard encryption.filter == "Standard" else {
      return Protection(kind: .unknown, method: usesCertificates ? .publicKey : .unknownHandler)
    }
    guard let method = standardMethod else { return Protection(kind: .unknown, method: .unknownHandler) }
    return Protection(kind: kind, method: method, denied: denied, attachmentsOnly: sparesPages)
  }

  /// Whether pages are left in the clear: neither strings nor streams are encrypted, but for embedded files. Parameters
  /// that cannot be used show nothing.
  private var sparesPages: Bool {
    encryption.emptyPassword != .untried && encryption.streams == .identity && encryption.strings == .identity
  }

  /// Encrypted with every right granted is restricted too: changing or joining such a file still asks for its owner's
  /// password in many programs, and `denied` tells it from a file that withholds something.
  private var kind: Protection.Kind {
    if sparesPages { return .restricted }
    return switch encryption.emptyPassword {
    case .user: .restricted
    // Some readers take the empty owner's password and open it, others ask for the user's.
    case .ownerOnly, .rejected: .password
    // The handler is known and its parameters are broken: nothing shows that the empty password opens it.
    case .untried: .password
    }
  }

  /// Handlers of certificates (ISO 32000-2, 7.6.5): several names, one family of formats.
  private var usesCertificates: Bool {
    encryption.filter == "Adobe.PubSec" || encryption.subFilter.hasPrefix("adbe.pkcs7.")
  }

  /// The method of the standard handler; nil where no common reader knows it.
  private var standardMethod: Protection.Method? {
    switch (encryption.version, encryption.revision) {
    case (1, _): .rc4With40Bits
    case (2, _): encryption.keyBits > 40 ? .rc4With128Bits : .rc4With40Bits
    case (4, _): pageCipher == .aesV2 ? .aes128 : .rc4With128Bits
    case (5, 5): .aes256R5
    case (5, 6): .aes256R6
    default: nil
    }
  }

  private var pageCipher: PDFEncryption.Cipher {
    sparesPages ? encryption.embeddedFiles : encryption.streams == .identity ? encryption.strings : encryption.streams
  }

  /// The rights withheld (ISO 32000-2, table 22). Revision 2 knows four bits, each of which covers what later ones split.
  private var denied: [Protection.Right] {
    let fine = encryption.revision >= 3
    return Protection.Right.allCases.filter { right in
      switch right {
      case .print: !grants(bit: 3)
      case .printHighQuality: !grants(bit: 3) || fine && !grants(bit: 12)
      case .modify: !grants(bit: 4)
      case .extract: !grants(bit: 5)
      case .annotate: !grants(bit: 6)
      case .fillForms: !grants(bit: 6) && !(fine && grants(bit: 9))
      case .extractForAccessibility: !grants(bit: 5) && !(fine && grants(bit: 10))
      case .assemble: !grants(bit: 4) && !(fine && grants(bit: 11))
      }
    }
  }

  private func grants(bit: Int) -> Bool {
    encryption.permissions & (1 << (bit - 1)) != 0
  }
}
