import Vocabulary

extension Catalogue {
  var timeout: Statement {
    Statement(
      fr: "L'examen de ce fichier prend trop de temps : il ne s'ouvrirait pas normalement chez le gestionnaire.",
      en: "Examining this file takes too long: it would not open normally at the caseworker's.",
      action: makeAgain)
  }

  var memory: Statement {
    Statement(
      fr: "L'examen de ce fichier demande trop de mémoire : il ne s'ouvrirait pas normalement chez le gestionnaire.",
      en: "Examining this file takes too much memory: it would not open normally at the caseworker's.",
      action: makeAgain)
  }

  var crashed: Statement {
    Statement(
      fr: "Ce fichier n'a pas pu être examiné : il est sans doute abîmé.",
      en: "This file could not be examined: it is probably damaged.",
      action: makeAgain)
  }

  private var makeAgain: Words {
    .typeset(
      fr:
        "Ouvrez le document, imprimez-le en \(preferredFormat), ou scannez l'original en papier, et envoyez ce nouveau "
        + "fichier.",
      en: "Open the document, print it as \(preferredFormat), or scan the paper original, and send that new file.")
  }
}
