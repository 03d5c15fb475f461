import Vocabulary

extension Topic {
  static let protectionPassword = Topic(
    fr: (
      "Il faut un mot de passe pour ouvrir le document, dans certains logiciels au moins.",
      "Le chiffrement déclaré est lu et le mot de passe vide est essayé ; sont examinés aussi les documents "
        + "Office et les archives.",
      "Aucune protection n'est admise."
    ),
    en: (
      "A password is needed to open the document, in some programs at least.",
      "The declared encryption is read and the empty password is tried; Office documents and archives are looked "
        + "at too.",
      "No protection is allowed."
    ),
    source: .article)

  static let protectionRestricted = Topic(
    fr: (
      "Le document s'ouvre pour tous, mais des droits sont retirés, ou ses pièces jointes sont chiffrées.",
      "Les droits déclarés dans le PDF (ISO 32000-2, tableau 22) et ce que le chiffrement couvre.",
      "Refus, conseil ou rien, selon le destinataire (clé `restricted`, par défaut "
        + "`\(Policy.edocPerso.restricted.rawValue)`)."
    ),
    en: (
      "The document opens for everyone, but rights are withheld or its attachments are encrypted.",
      "The rights that the PDF declares (ISO 32000-2, table 22) and what the encryption covers.",
      "Refusal, advice or nothing, as the recipient wishes (key `restricted`, by default "
        + "`\(Policy.edocPerso.restricted.rawValue)`)."
    ),
    source: .article)

  static let protectionUnknownHandler = Topic(
    fr: (
      "Le document est chiffré par un procédé que les lecteurs courants ne connaissent pas, ou pour certains "
        + "certificats.",
      "Le procédé de chiffrement déclaré dans le fichier.",
      "Aucune protection n'est admise."
    ),
    en: (
      "The document is encrypted by a handler that common readers do not know, or for certain certificates.",
      "The encryption handler that the file declares.",
      "No protection is allowed."
    ),
    source: .article)
}
