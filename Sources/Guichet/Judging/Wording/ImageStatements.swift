import Vocabulary

extension Catalogue {
  func damagedImage(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il faut moins de", en: "must be under")
    return Statement(
      fr: finding.measured == nil
        ? "L'image est abîmée : on ne peut pas l'afficher." : "Une partie de l'image est abîmée\(extent.fr).",
      en: finding.measured == nil
        ? "The image is damaged: it cannot be shown." : "A part of the image is damaged\(extent.en).",
      action: photographAgain)
  }

  func truncatedImage(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "il faut moins de", en: "must be under")
    return Statement(
      fr: "L'image est incomplète : le bas manque\(extent.fr).",
      en: "The image is incomplete: the bottom is missing\(extent.en).",
      action: photographAgain)
  }

  private var photographAgain: Words {
    .typeset(
      fr: "Copiez à nouveau l'image depuis l'appareil, ou reprenez la photo, et vérifiez qu'elle s'affiche en entier.",
      en: "Copy the image again from the device, or take the photo again, and check that all of it shows.")
  }

  func tooManyPixels(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "maximum", en: "at most")
    let what =
      evidence.examination?.boundMet?.kind == .side
      ? Words(fr: "trop longue ou trop large", en: "too tall or too wide")
      : Words(fr: "trop grande", en: "too large")
    let onPage = picturePage(finding)
    return Statement(
      fr: (
        "L'image\(onPage.fr) est \(what.fr)\(extent.fr).",
        "Scannez le document à \(scanning.advised), ou réduisez la taille de l'image."
      ),
      en: (
        "The image\(onPage.en) is \(what.en)\(extent.en).",
        "Scan the document at \(scanning.advised), or make the image smaller."
      ))
  }

  func tooManyScans(_ finding: Finding) -> Statement {
    let onPage = picturePage(finding)
    return Statement(
      fr: (
        "L'image\(onPage.fr) met trop de temps à s'afficher, à cause de la façon dont elle est enregistrée.",
        "Ouvrez l'image, enregistrez-la à nouveau en JPEG et envoyez ce nouveau fichier."
      ),
      en: (
        "The image\(onPage.en) takes too long to show because of the way in which it is stored.",
        "Open the image, save it as JPEG again and send that new file."
      ))
  }

  /// ` de la page 3`, for an image in a PDF.
  private func picturePage(_ finding: Finding) -> Words {
    guard case .pages(let numbers) = place(finding) else { return Words(fr: "", en: "") }
    return Words(fr: " de la \(Figures(.fr).pages(numbers))", en: " on \(Figures(.en).pages(numbers))")
  }

  var unsupportedCoding: Statement {
    Statement(
      fr: (
        "Cette image JPEG est d'une variante que presque aucun logiciel ne sait afficher.",
        "Enregistrez-la à nouveau en JPEG ordinaire ou en PNG, ou reprenez la photo avec un téléphone."
      ),
      en: (
        "This JPEG image is of a variant that hardly any program can show.",
        "Save it again as ordinary JPEG or PNG, or take the photo again with a phone."
      ))
  }

  var rareCoding: Statement {
    Statement(
      fr: (
        "Cette image JPEG est d'une variante rare : certains logiciels ne l'affichent pas.",
        "Si vous le pouvez, enregistrez-la à nouveau en JPEG ordinaire."
      ),
      en: (
        "This JPEG image is of a rare variant: some programs do not show it.",
        "If you can, save it again as ordinary JPEG."
      ))
  }

  func animated(_ finding: Finding) -> Statement {
    let count = finding.measured.map { quantity in
      Words(fr: " (\(Figures(.fr).text(quantity)) vues)", en: " (\(Figures(.en).text(quantity)) frames)")
    }
    return Statement(
      fr: (
        "Cette image est animée\(count?.fr ?? "") : seule la première vue sera lue.",
        "Si les autres vues sont utiles, envoyez chacune dans un fichier à part."
      ),
      en: (
        "This image is animated\(count?.en ?? ""): only the first frame will be read.",
        "If the other frames matter, send each of them in a file of its own."
      ))
  }
}
