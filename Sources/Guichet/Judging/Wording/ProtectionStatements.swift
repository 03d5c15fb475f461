import Vocabulary

extension Catalogue {
  var password: Statement {
    let kind = format.map { Conversion(of: $0) }
    let name = format?.name ?? FileFormat.unknown.name
    return switch kind {
    case .extraction:
      Statement(
        fr: (
          "Un mot de passe empêche d'ouvrir ce fichier : c'est \(name.fr).",
          "Ouvrez-le avec le mot de passe, sortez-en les documents et envoyez-les un par un, sans mot de passe."
        ),
        en: (
          "A password keeps this file from being opened: it is \(name.en).",
          "Open it with the password, take the documents out and send them one by one, without a password."
        ))
    case .officeExport:
      Statement(
        fr: (
          "Un mot de passe empêche d'ouvrir ce fichier : c'est \(name.fr).",
          "Ouvrez-le avec le mot de passe, enregistrez-le en \(preferredFormat) sans mot de passe et envoyez ce nouveau "
            + "fichier."
        ),
        en: (
          "A password keeps this file from being opened: it is \(name.en).",
          "Open it with the password, save it as \(preferredFormat) without a password and send that new file."
        ))
    default:
      Statement(
        fr: (
          "Il faut un mot de passe pour ouvrir ce document : le gestionnaire ne l'a pas.",
          "Ouvrez-le avec le mot de passe, imprimez-le en \(preferredFormat) sans mot de passe et envoyez ce nouveau "
            + "fichier. Sinon, demandez-en une version sans mot de passe à qui vous l'a fourni."
        ),
        en: (
          "A password is needed to open this document: the caseworker does not have it.",
          "Open it with the password, print it as \(preferredFormat) without a password and send that new file. Or ask "
            + "whoever gave it to you for a version without a password."
        ))
    }
  }

  var restricted: Statement {
    guard let protection = evidence.examination?.protection, !protection.attachmentsOnly else {
      return protectedAttachments
    }
    let rights = protection.principalDenials
    let en = Figures(.en).enumeration(rights.map(\.words.en), last: Words(fr: "ou", en: "or"))
    let mayPrint = !protection.denied.contains(.print)
    return Statement(
      fr: (
        "Le document s'ouvre, mais il est protégé"
          + (rights.isEmpty ? "." : " : on ne peut \(denial(of: rights.map(\.words.fr)))."),
        (mayPrint ? "Imprimez-le en \(preferredFormat) et envoyez ce nouveau fichier. Sinon, demandez" : "Demandez")
          + " une version sans protection à qui vous l'a fourni, ou scannez l'original en papier."
      ),
      en: (
        "The document opens, but it is protected" + (rights.isEmpty ? "." : ": one may not \(en)."),
        (mayPrint ? "Print it as \(preferredFormat) and send that new file. Or ask" : "Ask")
          + " whoever gave it to you for a version without protection, or scan the paper original."
      ))
  }

  /// `pas l'imprimer`; `ni l'imprimer, ni le modifier`.
  private func denial(of infinitives: [String]) -> String {
    infinitives.count == 1
      ? "pas \(infinitives[0])" : infinitives.map { "ni \($0)" }.joined(separator: ", ")
  }

  private var protectedAttachments: Statement {
    Statement(
      fr: (
        "Les pièces jointes de ce PDF sont protégées par un mot de passe, et certains logiciels le demandent dès "
          + "l'ouverture.",
        "Imprimez le document en \(preferredFormat) sans ses pièces jointes, et envoyez celles-ci à part, sans mot de passe."
      ),
      en: (
        "The attachments of this PDF are protected by a password, and some programs ask for it on opening.",
        "Print the document as \(preferredFormat) without its attachments, and send those apart, without a password."
      ))
  }

  var unknownHandler: Statement {
    Statement(
      fr: (
        "Ce document est verrouillé pour une personne ou un logiciel précis : le gestionnaire ne peut pas l'ouvrir.",
        "Demandez à qui vous l'a fourni une version sans protection, ou scannez l'original en papier."
      ),
      en: (
        "This document is locked for one person or one program: the caseworker cannot open it.",
        "Ask whoever gave it to you for a version without protection, or scan the paper original."
      ))
  }
}

extension Protection {
  /// The withheld rights without those that another one of them implies.
  fileprivate var principalDenials: [Right] {
    denied.filter { right in
      switch right {
      case .print, .modify, .extract: true
      case .printHighQuality: !denied.contains(.print)
      case .extractForAccessibility: !denied.contains(.extract)
      case .annotate, .fillForms, .assemble: !denied.contains(.modify)
      }
    }
  }
}

extension Protection.Right {
  /// What one may not do, as an infinitive.
  fileprivate var words: Words {
    switch self {
    case .print: Words(fr: "l'imprimer", en: "print it")
    case .printHighQuality: Words(fr: "l'imprimer en bonne qualité", en: "print it in good quality")
    case .modify: Words(fr: "le modifier", en: "change it")
    case .extract: Words(fr: "en copier le contenu", en: "copy from it")
    case .annotate: Words(fr: "l'annoter", en: "annotate it")
    case .fillForms: Words(fr: "remplir ses champs", en: "fill in its fields")
    case .extractForAccessibility: Words(fr: "le faire lire à voix haute", en: "have it read aloud")
    case .assemble: Words(fr: "en déplacer les pages", en: "move its pages")
    }
  }
}
