import Vocabulary

// What is said of a scan's resolution, and of how well a page or a picture can be read.
extension Catalogue {
  // MARK: - Resolution

  func resolutionTooLow(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il faut au moins", en: "must be at least")
    return statement(
      finding,
      fr: ("manque", "manquent", " de détails pour que le texte se lise\(extent.fr)."),
      en: ("has", "have", " too little detail for the text to be read\(extent.en)."),
      action: scanAgain)
  }

  func resolutionBelowAdvice(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "mieux vaut", en: "advised:")
    return statement(
      finding,
      fr: ("manque", "manquent", " un peu de détails\(extent.fr)."),
      en: ("has", "have", " rather little detail\(extent.en)."),
      action: .typeset(
        fr: "La prochaine fois, scannez à \(scanning.advised).",
        en: "Next time, scan at \(scanning.advised)."))
  }

  func resolutionAboveAdvice(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il suffit de", en: "advised: at most")
    return statement(
      finding,
      fr: ("a", "ont", " plus de détails qu'il n'en faut\(extent.fr), et le fichier en devient lourd."),
      en: ("has", "have", " more detail than is needed\(extent.en), which makes the file large."),
      action: .typeset(
        fr: "Scannez à \(scanning.advised), en noir et blanc.",
        en: "Scan at \(scanning.advised), in black and white."))
  }

  // MARK: - Legibility

  func blurred(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return Statement(
      fr: place(finding).fr(masculine: "est flou", feminine: "est floue", plural: "sont floues")
        + " : on n'en lit qu'une partie\(extent.fr).",
      en: place(finding).en("is blurred", plural: "are blurred") + ": only part of it can be read\(extent.en).",
      action: .typeset(
        fr: "Reprenez la photo à plat, sans bouger, ou scannez à \(scanning.best).",
        en: "Take the photo again, flat and without moving, or scan at \(scanning.best)."))
  }

  func faint(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return statement(
      finding,
      fr: ("est trop pâle", "sont trop pâles", " : le texte se distingue mal du papier\(extent.fr)."),
      en: ("is too pale", "are too pale", ": the text hardly stands out from the paper\(extent.en)."),
      action: .typeset(
        fr: "Scannez à nouveau avec plus de contraste, ou photographiez l'original sous une bonne lumière.",
        en: "Scan again with more contrast, or photograph the original in good light."))
  }

  func dark(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return statement(
      finding,
      fr: ("est trop sombre", "sont trop sombres", " pour que le texte se lise\(extent.fr)."),
      en: ("is too dark", "are too dark", " for the text to be read\(extent.en)."),
      action: .typeset(
        fr: "Reprenez la photo à la lumière du jour, sans ombre sur le papier.",
        en: "Take the photo again in daylight, without a shadow on the paper."))
  }

  func glare(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return statement(
      finding,
      fr: ("a un reflet", "ont un reflet", " qui cache une partie du texte\(extent.fr)."),
      en: ("has a reflection", "have a reflection", " that hides part of the text\(extent.en)."),
      action: .typeset(
        fr: "Reprenez la photo sans flash, et sortez la carte ou la feuille de sa pochette.",
        en: "Take the photo again without flash, and take the card or sheet out of its sleeve."))
  }

  func noisy(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return Statement(
      fr: place(finding).fr(masculine: "est brouillé", feminine: "est brouillée", plural: "sont brouillées")
        + " par des points ou du grain qui gênent la lecture\(extent.fr).",
      en: place(finding).en("is covered", plural: "are covered")
        + " with dots or grain that get in the way of reading\(extent.en).",
      action: .typeset(
        fr: "Reprenez la photo avec plus de lumière, ou scannez l'original plutôt qu'une copie.",
        en: "Take the photo again with more light, or scan the original rather than a copy."))
  }

  func overCompressed(_ finding: Finding) -> Statement {
    let extent = needed(finding)
    return Statement(
      fr: place(finding).fr(
        masculine: "est trop compressé", feminine: "est trop compressée", plural: "sont trop compressées")
        + " : les lettres sont abîmées\(extent.fr).",
      en: place(finding).en("is compressed too much", plural: "are compressed too much")
        + ": the letters are damaged\(extent.en).",
      action: .typeset(
        fr: "Envoyez la photo ou le scan d'origine, sans passer par une messagerie qui réduit les images.",
        en: "Send the original photo or scan, not one that a messaging app has made smaller."))
  }

  func textTooSmall(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il faut au moins", en: "must be at least")
    return statement(
      finding,
      fr: ("a", "ont", " des lettres trop petites pour être bien lues\(extent.fr)."),
      en: ("has", "have", " letters that are too small to be read well\(extent.en)."),
      action: .typeset(
        fr: "Rapprochez-vous pour que la feuille remplisse la photo, ou scannez à \(scanning.best).",
        en: "Move closer so that the sheet fills the photo, or scan at \(scanning.best)."))
  }

  func cutOff(_ finding: Finding) -> Statement {
    Statement(
      fr: place(finding).fr(masculine: "est coupé", feminine: "est coupée", plural: "sont coupées")
        + " : du texte manque au bord.",
      en: place(finding).en("is cut off", plural: "are cut off") + ": text is missing at the edge.",
      action: .typeset(
        fr: "Reprenez la photo ou le scan en laissant voir les quatre coins de la feuille.",
        en: "Take the photo or scan again with all four corners of the sheet in view."))
  }

  func blank(_ finding: Finding) -> Statement {
    statement(
      finding,
      fr: ("est vide", "sont vides", " : on n'y voit rien d'écrit."),
      en: ("is blank", "are blank", ": nothing is written there."),
      action: place(finding) == .picture
        ? .typeset(
          fr: "Reprenez la photo en pleine lumière, ou scannez le bon côté de la feuille.",
          en: "Take the photo again in good light, or scan the right side of the sheet.")
        : .typeset(
          fr: "Vérifiez que vous avez scanné le bon côté de la feuille. Sinon, retirez les pages vides.",
          en: "Check that you scanned the right side of the sheet. Otherwise leave blank pages out."))
  }

  func rotated(_ finding: Finding) -> Statement {
    Statement(
      fr: place(finding).fr(masculine: "est couché", feminine: "est couchée", plural: "sont couchées")
        + " sur le côté ou à l'envers.",
      en: place(finding).en("lies", plural: "lie") + " on one side or upside down.",
      action: .typeset(
        fr: "Si vous le pouvez, tournez le document dans le bon sens avant de l'envoyer.",
        en: "If you can, turn the document upright before you send it."))
  }

  func uncertain(_ finding: Finding) -> Statement {
    statement(
      finding,
      fr: ("a", "ont", " trop peu de texte imprimé, en alphabet latin sur fond uni, pour vérifier sa lisibilité."),
      en: ("has", "have", " too little text printed, in the Latin alphabet on plain ground, to check its legibility."),
      action: lookYourself)
  }

  func notMeasured(_ finding: Finding) -> Statement {
    Statement(
      fr: place(finding).fr(
        masculine: "est trop long à vérifier", feminine: "est trop longue à vérifier",
        plural: "sont trop longues à vérifier")
        + " : la lisibilité n'a pas été mesurée.",
      en: place(finding).en("takes", plural: "take") + " too long to check: legibility was not measured.",
      action: lookYourself)
  }

  // MARK: - Parts

  /// A statement whose predicate is the same for a masculine and a feminine subject.
  private func statement(
    _ finding: Finding, fr: (singular: String, plural: String, rest: String),
    en: (singular: String, plural: String, rest: String), action: Words
  ) -> Statement {
    let place = place(finding)
    return Statement(
      fr: place.fr(fr.singular, plural: fr.plural) + fr.rest, en: place.en(en.singular, plural: en.plural) + en.rest,
      action: action)
  }

  private func needed(_ finding: Finding) -> Words {
    extent(finding, fr: "il faut", en: "must be at least")
  }

  private var scanAgain: Words {
    .typeset(
      fr: "Scannez le document à \(scanning.advised), ou reprenez la photo de plus près, bien à plat.",
      en: "Scan the document at \(scanning.advised), or take the photo again from closer, lying flat.")
  }

  private var lookYourself: Words {
    .typeset(
      fr: "Vérifiez vous-même que tout se lit sans effort.",
      en: "Check for yourself that everything can be read without effort.")
  }
}
