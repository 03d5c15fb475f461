import Vocabulary

extension Catalogue {
  func damagedPDF(_ finding: Finding) -> Statement {
    let place = place(finding)
    return Statement(
      fr: finding.pages.isEmpty
        ? "Ce PDF est abîmé : on ne peut pas le lire en entier."
        : place.fr("ne s'affiche pas", plural: "ne s'affichent pas") + " : le fichier est abîmé.",
      en: finding.pages.isEmpty
        ? "This PDF is damaged: it cannot be read in full."
        : place.en("does not show", plural: "do not show") + ": the file is damaged.",
      action: .typeset(
        fr: "Téléchargez à nouveau l'original, ou refaites le scan, vérifiez qu'il s'ouvre en entier et renvoyez-le.",
        en: "Download the original again, or scan it again, check that all of it opens and send it again."))
  }

  var noPages: Statement {
    Statement(
      fr: (
        "Ce PDF ne contient aucune page.",
        "Enregistrez le document à nouveau, vérifiez que ses pages s'affichent et renvoyez-le."
      ),
      en: (
        "This PDF has no pages.",
        "Save the document again, check that its pages show and send it again."
      ))
  }

  var repaired: Statement {
    Statement(
      fr: (
        "Ce PDF comporte des erreurs : il ne s'ouvre qu'après réparation, et certains logiciels peuvent le refuser.",
        "Si vous le pouvez, ouvrez-le, imprimez-le en PDF et envoyez ce nouveau fichier."
      ),
      en: (
        "This PDF has errors: it opens only after repair, and some programs may not open it.",
        "If you can, open it, print it as PDF and send that new file."
      ))
  }

  func tooManyPages(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "maximum", en: "at most")
    return Statement(
      fr: (
        "Le document est trop long\(extent.fr).", "Envoyez-le en plusieurs fichiers, ou seulement les pages demandées."
      ),
      en: ("The document is too long\(extent.en).", "Send it as several files, or only the pages that are asked for."))
  }

  func pageTooLarge(_ finding: Finding) -> Statement {
    let extent = extent(finding, fr: "maximum", en: "at most")
    let place = place(finding)
    return Statement(
      fr: (
        place.fr(masculine: "a une page trop grande", feminine: "est trop grande", plural: "sont trop grandes")
          + "\(extent.fr).",
        "Imprimez le document en PDF au format A4 et envoyez ce nouveau fichier."
      ),
      en: (
        finding.pages.isEmpty
          ? "The document has a page that is too large\(extent.en)."
          : place.en("is too large", plural: "are too large") + "\(extent.en).",
        "Print the document as PDF on A4 and send that new file."
      ))
  }

  func tooComplex(_ finding: Finding) -> Statement {
    let place = place(finding)
    return Statement(
      fr: (
        place.fr(masculine: "est trop complexe", feminine: "est trop complexe", plural: "sont trop complexes")
          + " : il faudrait trop de temps pour l'afficher.",
        "Imprimez le document en PDF, ou scannez l'original en papier, et envoyez ce nouveau fichier."
      ),
      en: (
        place.en("is too complex", plural: "are too complex") + ": showing it would take too long.",
        "Print the document as PDF, or scan the paper original, and send that new file."
      ))
  }

  var activeContent: Statement {
    let kinds = evidence.examination?.activeContent ?? []
    let launches = kinds.contains(.launch)
    let runs = kinds.contains(.javaScript) || !launches
    let what =
      switch (runs, launches) {
      case (true, true):
        Words(
          fr: "contient un petit programme et peut en lancer d'autres",
          en: "holds a small program and can start others")
      case (false, true): Words(fr: "peut lancer un programme", en: "can start a program")
      default:
        Words(fr: "contient un petit programme qui peut s'exécuter", en: "holds a small program that can run")
      }
    return Statement(
      fr: (
        "Ce PDF \(what.fr) sur l'ordinateur de la personne qui l'ouvre : il est refusé par sécurité.",
        "Imprimez-le en PDF et envoyez ce nouveau fichier : il montrera la même chose, sans rien exécuter."
      ),
      en: (
        "This PDF \(what.en) on the computer of whoever opens it: it is refused for safety.",
        "Print it as PDF and send that new file: it will show the same and run nothing."
      ))
  }

  var dynamicForm: Statement {
    Statement(
      fr: (
        "Ce PDF est un formulaire interactif que peu de logiciels savent afficher.",
        "Ouvrez-le avec Adobe Reader, imprimez-le en PDF une fois rempli et envoyez ce nouveau fichier."
      ),
      en: (
        "This PDF is an interactive form that few programs can show.",
        "Open it in Adobe Reader, print it as PDF once it is filled in and send that new file."
      ))
  }

  func embeddedFiles(_ finding: Finding) -> Statement {
    if evidence.examination?.electronicInvoice == true {
      return Statement(
        fr: (
          "Ce PDF est une facture électronique : ses données y sont jointes.",
          "Vous n'avez rien à faire : les pages suffisent."
        ),
        en: (
          "This PDF is an electronic invoice: its data are attached.",
          "You need not do anything: the pages are enough."
        ))
    }
    let isOne = finding.measured?.value == 1
    let count = finding.measured.map { quantity in (fr: Figures(.fr).text(quantity), en: Figures(.en).text(quantity)) }
    return Statement(
      fr: (
        isOne
          ? "Un fichier est joint à ce PDF : il ne sera sans doute pas lu."
          : "\(count.map { "\($0.fr) fichiers" } ?? "Des fichiers") sont joints à ce PDF : ils ne seront sans doute pas lus.",
        "Si une pièce jointe est utile à votre demande, envoyez-la à part."
      ),
      en: (
        isOne
          ? "One file is attached to this PDF: it will probably not be read."
          : "\(count.map { "\($0.en) files" } ?? "Files") are attached to this PDF: they will probably not be read.",
        "If an attachment matters to your request, send it apart."
      ))
  }

  var portfolio: Statement {
    Statement(
      fr: (
        "Ce PDF est un porte-documents : les vrais documents y sont joints et ne s'affichent pas partout.",
        "Sortez-en les documents et envoyez-les un par un (\(acceptedFormats.fr))."
      ),
      en: (
        "This PDF is a portfolio: the real documents are attached to it and do not show everywhere.",
        "Take the documents out and send them one by one (\(acceptedFormats.en))."
      ))
  }

  var signed: Statement {
    Statement(
      fr: (
        "Ce PDF porte une signature électronique : il est gardé tel quel.",
        "Envoyez-le sans le modifier : l'imprimer ou l'alléger lui ferait perdre sa signature."
      ),
      en: (
        "This PDF bears an electronic signature: it is kept as it is.",
        "Send it unchanged: printing it or making it lighter would lose the signature."
      ))
  }
}
