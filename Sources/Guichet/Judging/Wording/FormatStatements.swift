import Vocabulary

extension Catalogue {
  var unsupportedFormat: Statement {
    let format = format ?? .unknown
    let ending = brokenPromise?.text
    return Statement(
      fr: "Ce fichier n'est pas accepté : "
        + (ending.map { "malgré son nom en « .\($0) », " } ?? "") + "c'est \(format.name.fr).",
      en: "This file is not accepted: "
        + (ending.map { "although its name ends in “.\($0)”, " } ?? "") + "it is \(format.name.en).",
      action: Conversion(of: format).advice(preferred: preferredFormat, accepted: acceptedFormats))
  }

  /// The name's ending, where it promises an accepted format.
  private var brokenPromise: FileExtension? {
    FileExtension(ofName: evidence.name).flatMap { promised in
      promised.formats.contains(where: policy.formats.contains) ? promised : nil
    }
  }

  var extensionMismatch: Statement {
    let ending = FileExtension(ofName: evidence.name)?.text ?? ""
    let format = format ?? .unknown
    let right = format.extensions.first ?? ""
    return Statement(
      fr: (
        "Le nom du fichier finit par « .\(ending) », mais c'est \(format.name.fr).",
        "Renommez-le pour que son nom finisse par « .\(right) »."
      ),
      en: (
        "The file's name ends in “.\(ending)”, but it is \(format.name.en).",
        "Rename it so that its name ends in “.\(right)”."
      ))
  }

  var emptyFile: Statement {
    Statement(
      fr: (
        "Le fichier est vide : il ne contient rien.",
        "Vérifiez que le document s'ouvre chez vous, enregistrez-le à nouveau et renvoyez-le."
      ),
      en: (
        "The file is empty: there is nothing in it.",
        "Check that the document opens on your side, save it again and send it again."
      ))
  }

  var mixedFormats: Statement {
    let first = format ?? .unknown
    let second = evidence.examination?.otherFormat ?? .unknown
    return Statement(
      fr: (
        "Ce fichier est à la fois \(first.name.fr) et \(second.name.fr) : selon le logiciel, on n'y voit pas la même "
          + "chose.",
        "Ouvrez le document, imprimez-le en \(preferredFormat) et envoyez ce nouveau fichier."
      ),
      en: (
        "This file is both \(first.name.en) and \(second.name.en): what is seen depends on the program.",
        "Open the document, print it as \(preferredFormat) and send that new file."
      ))
  }
}
