internal import Vocabulary

/// PDFs that are protected, in every way that can be written.
package enum ProtectedRecipes {
  package static let all = common + rare

  package static let common = passwords + restrictions + handlers

  /// What the standard allows and few programs write.
  package static let rare =
    cryptFilters + readableMetadata + [
      // For those who have the page read to them; later ciphers always allow it.
      protected("restricted.accessibility", .rc4With128Bits, .restricted) { random in
        PDFEncryption(
          .rc4With128Bits, ownerPassword: password(&random), denied: [.extract, .extractForAccessibility])
      }
    ]

  private static let passwords = PDFEncryption.Cipher.allCases.flatMap { cipher in
    [
      protected("password.user", cipher, .password) { random in
        let secret = password(&random)
        return PDFEncryption(cipher, userPassword: secret, ownerPassword: secret)
      },
      protected("password.user-and-owner", cipher, .password) { random in
        PDFEncryption(
          cipher, userPassword: password(&random), ownerPassword: password(&random),
          denied: withheld(by: cipher, from: &random))
      },
      // Some readers take the empty password of the owner and open it, others ask for the user's.
      protected("password.empty-owner", cipher, .password) { random in
        PDFEncryption(cipher, userPassword: password(&random), ownerPassword: "")
      }
    ]
  }

  private static let restrictions = PDFEncryption.Cipher.allCases.flatMap { cipher in
    [
      protected("restricted.some", cipher, .restricted) { random in
        PDFEncryption(cipher, ownerPassword: password(&random), denied: withheld(by: cipher, from: &random))
      },
      protected("restricted.all", cipher, .restricted) { random in
        PDFEncryption(cipher, ownerPassword: password(&random), denied: Set(withholdable(by: cipher)))
      },
      protected("restricted.without-password", cipher, .restricted) { random in
        PDFEncryption(cipher, ownerPassword: "", denied: withheld(by: cipher, from: &random))
      },
      protected("restricted.nothing-withheld", cipher, .restricted) { random in
        PDFEncryption(cipher, ownerPassword: password(&random))
      }
    ]
  }

  /// RC4 in the dictionary that was made for AES (ISO 32000-2, 7.6.5).
  private static let cryptFilters = [
    protected("password.crypt-filter", .rc4With128Bits, .password) { random in
      var encryption = PDFEncryption(.rc4With128Bits, userPassword: password(&random), ownerPassword: password(&random))
      encryption.usesCryptFilters = true
      return encryption
    },
    protected("restricted.crypt-filter", .rc4With128Bits, .restricted) { random in
      var encryption = PDFEncryption(
        .rc4With128Bits, ownerPassword: password(&random), denied: withheld(by: .rc4With128Bits, from: &random))
      encryption.usesCryptFilters = true
      return encryption
    }
  ]

  /// Search programs may read the metadata, nobody else anything.
  private static let readableMetadata = [PDFEncryption.Cipher.aes128, .aes256R5, .aes256R6].flatMap { cipher in
    [
      protected("password.readable-metadata", cipher, .password) { random in
        var encryption = PDFEncryption(cipher, userPassword: password(&random), ownerPassword: password(&random))
        encryption.encryptsMetadata = false
        return encryption
      },
      protected("restricted.readable-metadata", cipher, .restricted) { random in
        var encryption = PDFEncryption(
          cipher, ownerPassword: password(&random), denied: withheld(by: cipher, from: &random))
        encryption.encryptsMetadata = false
        return encryption
      }
    ]
  }

  private static let handlers = [
    handler("certificates", .securityHandler("Adobe.PubSec"), .unknown, .publicKey),
    handler("unknown", .securityHandler("FOPN_foweb"), .unknown, .unknownHandler),
    handler("unknown.rights-management", .securityHandler("MicrosoftIRMServices"), .unknown, .unknownHandler),
    handler(
      "attachments-only",
      .encryptedAttachments(PDFAttachment(name: "annexe.txt", content: Array("Illisible sans mot de passe.".utf8))),
      .restricted, .aes128, expecting: .refused([.protectionRestricted, .pdfEmbeddedFiles]))
  ]

  private static func protected(
    _ name: String, _ cipher: PDFEncryption.Cipher, _ kind: Protection.Kind,
    encryption: @escaping @Sendable (inout RandomSequence) -> PDFEncryption
  ) -> Recipe {
    Recipe(
      "protected.\(name).\(cipher.method.rawValue.lowercased())", .pdf, named: "pdf", protection: kind,
      method: cipher.method, expecting: judgement(of: kind)
    ) { random in
      let sheets = Paperwork.sheets(from: &random)
      let plain = ForgedPDF(sheets.map { ForgedPage($0) }, title: "Justificatif").bytes()
      return ForgedContent(try encryption(&random).protect(plain), pages: sheets.truths)
    }
  }

  private static func handler(
    _ name: String, _ feature: PDFFeature, _ kind: Protection.Kind, _ method: Protection.Method,
    expecting judgement: ExpectedJudgement? = nil
  ) -> Recipe {
    Recipe(
      "protected.handler.\(name)", .pdf, named: "pdf", protection: kind, method: method,
      expecting: judgement ?? self.judgement(of: kind)
    ) { random in
      let sheets = Paperwork.sheets(from: &random)
      return ForgedContent(ForgedPDF(sheets.map { ForgedPage($0) }, features: [feature]).bytes(), pages: sheets.truths)
    }
  }

  private static func judgement(of kind: Protection.Kind) -> ExpectedJudgement {
    switch kind {
    case .none: .conforme
    case .password: .refused(.protectionPassword)
    case .restricted: .refused(.protectionRestricted)
    case .unknown: .refused(.protectionUnknownHandler)
    }
  }

  private static func password(_ random: inout RandomSequence) -> String {
    random.draw(from: ["nantes", "secret", "dossier", "loire"]) + "\(random.draw(10...9999))"
  }

  /// At least one of the rights that can be withheld.
  private static func withheld(
    by cipher: PDFEncryption.Cipher, from random: inout RandomSequence
  ) -> Set<Protection.Right> {
    let rights = withholdable(by: cipher)
    let certain = random.draw(from: rights)
    return Set(rights.filter { $0 == certain || random.draws(oneIn: 2) })
  }

  private static func withholdable(by cipher: PDFEncryption.Cipher) -> [Protection.Right] {
    let rights: [Protection.Right] = [.print, .modify, .extract, .annotate]
    return cipher == .rc4With40Bits ? rights : rights + [.printHighQuality, .fillForms, .assemble]
  }
}
