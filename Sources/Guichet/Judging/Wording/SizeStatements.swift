import Vocabulary

extension Catalogue {
  func overLimit(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il faut moins de", en: "must be under")
    guard let obstacle = evidence.remedyObstacle else {
      return Statement(
        fr: "Le fichier est trop lourd\(extent.fr).", en: "The file is too large\(extent.en).", action: lighter)
    }
    let cause = words(for: obstacle)
    return Statement(
      fr: "Le fichier est trop lourd\(extent.fr) et n'a pas pu être allégé\u{A0}: \(cause.fr).",
      en: "The file is too large\(extent.en) and could not be made lighter: \(cause.en).", action: lighter)
  }

  func aboveAdvice(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "mieux vaut moins de", en: "advised: under")
    return Statement(
      fr: "Le fichier est accepté, mais il est lourd\(extent.fr) : l'envoi peut être long.",
      en: "The file is accepted, but it is large\(extent.en): sending it may take long.",
      action: evidence.remedy.map(sendInstead) ?? lighter)
  }

  func tooLargeToExamine(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "maximum", en: "at most")
    return Statement(
      fr: "Le fichier est beaucoup trop lourd pour être examiné\(extent.fr).",
      en: "The file is far too large to be examined\(extent.en).",
      action: .typeset(
        fr: "Vérifiez que vous avez choisi le bon fichier. Envoyez un document de moins de "
          + "\(figure(policy.sizeLimit, in: .fr)) (\(acceptedFormats.fr)).",
        en: "Check that you chose the right file. Send a document under \(figure(policy.sizeLimit, in: .en)) "
          + "(\(acceptedFormats.en))."))
  }

  func recompressed(_ finding: Finding) -> Statement {
    let original = evidence.bytes
    let size = finding.measured.map { measured in
      Words(fr: " (\(Figures(.fr).text(measured)))", en: " (\(Figures(.en).text(measured)))")
    }
    return Statement(
      fr: (
        "Le fichier pesait \(figure(original, in: .fr)) : une version plus légère a été préparée\(size?.fr ?? "").",
        "Envoyez cette version à la place de l'original, et gardez l'original."
      ),
      en: (
        "The file was \(figure(original, in: .en)): a lighter version was made\(size?.en ?? "").",
        "Send that version in place of the original, and keep the original."
      ))
  }

  private func sendInstead(_ remedy: Remedy) -> Words {
    .typeset(
      fr: "Une version de \(figure(remedy.bytes, in: .fr)) a été préparée : envoyez-la à la place.",
      en: "A version of \(figure(remedy.bytes, in: .en)) was made: send it instead.")
  }

  private func words(for obstacle: RemedyObstacle) -> Words {
    switch obstacle.kind {
    case .exhausted: Words(fr: "il deviendrait illisible", en: "it would become illegible")
    case .weightElsewhere where obstacle.weights.first?.part == .images:
      Words(
        fr: "ses images ne peuvent pas être allégées davantage\(weights(of: obstacle, in: .fr))",
        en: "its images cannot be made any lighter\(weights(of: obstacle, in: .en))")
    case .weightElsewhere:
      Words(
        fr: "son poids ne vient pas d'images\(weights(of: obstacle, in: .fr))",
        en: "its weight is not in images\(weights(of: obstacle, in: .en))")
    case .signed: Words(fr: "sa signature serait perdue", en: "its signature would be lost")
    case .damaged: Words(fr: "il est endommagé", en: "it is damaged")
    case .unsupported: Words(fr: "son format ne s'y prête pas", en: "its format does not allow it")
    }
  }

  /// What weighs, with figures: ` (polices de caractères 6,1 Mo, pièces jointes 2,0 Mo)`.
  private func weights(of obstacle: RemedyObstacle, in language: Language) -> String {
    let parts = obstacle.weights.filter { part in
      // A report may say anything.
      let (product, overflow) = part.bytes.multipliedReportingOverflow(by: Self.leastPart)
      return overflow || product >= evidence.bytes
    }
    guard !parts.isEmpty else { return "" }
    return " (\(parts.map { "\($0.part.name[language]) \(figure($0.bytes, in: language))" }.joined(separator: ", ")))"
  }

  /// Of the file: what is less than a tenth explains nothing.
  private static let leastPart: Int64 = 10

  /// How a person makes a file of this format lighter.
  private var lighter: Words {
    let scan = Words(
      fr: "à \(scanning.advised), en noir et blanc", en: "at \(scanning.advised), in black and white")
    return switch format {
    case .pdf:
      .typeset(
        fr: "Si c'est un scan, refaites-le \(scan.fr). Si le document est long, envoyez-le en plusieurs fichiers.",
        en: "If it is a scan, scan it again \(scan.en). If the document is long, send it as several files.")
    case .png where policy.formats.contains(.jpeg):
      .typeset(
        fr: "Enregistrez l'image en JPEG, plus léger pour une photo, ou scannez le document \(scan.fr).",
        en: "Save the image as JPEG, which is lighter for a photo, or scan the document \(scan.en).")
    case .jpeg:
      .typeset(
        fr: "Réduisez un peu la taille de la photo avant de l'envoyer, ou scannez le document \(scan.fr).",
        en: "Make the photo a little smaller before you send it, or scan the document \(scan.en).")
    default:
      .typeset(
        fr: "Envoyez un fichier plus léger. Si c'est un scan, refaites-le \(scan.fr).",
        en: "Send a smaller file. If it is a scan, scan it again \(scan.en).")
    }
  }

  private func figure(_ bytes: Int64, in language: Language) -> String {
    Figures(language).text(Quantity(Double(bytes), .bytes))
  }
}

extension RemedyObstacle.Weight.Part {
  fileprivate var name: Words {
    switch self {
    case .images: Words(fr: "images", en: "images")
    case .fonts: Words(fr: "polices de caractères", en: "fonts")
    case .attachments: Words(fr: "pièces jointes", en: "attachments")
    case .content: Words(fr: "dessins et textes", en: "drawings and text")
    case .other: Words(fr: "autres données", en: "other data")
    }
  }
}
