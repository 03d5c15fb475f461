public import Vocabulary

extension Fault {
  /// A fault with its words.
  public init(_ code: Code) {
    self.init(code, message: code.message)
  }
}

extension Fault.Code {
  fileprivate var message: Words {
    switch self {
    case .notFound:
      .typeset(fr: "Ce fichier n'existe pas ou n'existe plus.", en: "There is no such file, or no longer.")
    case .notPermitted:
      .typeset(fr: "Nous n'avons pas le droit de lire ce fichier.", en: "We may not read this file.")
    case .notAFile:
      .typeset(
        fr: "Ce n'est pas un fichier ordinaire : on ne peut pas le vérifier.",
        en: "This is not a regular file: it cannot be checked.")
    case .outsideTree:
      .typeset(
        fr: "Ce lien mène hors du dossier vérifié : il n'a pas été suivi.",
        en: "This link leads out of the directory that is checked: it was not followed.")
    case .unreadable:
      .typeset(
        fr: "La lecture du fichier a échoué : le disque ou le réseau en est peut-être la cause.",
        en: "Reading the file failed: the disk or the network may be the cause.")
    case .workerUnavailable:
      .typeset(
        fr: "Le programme qui examine les documents (guichet-worker) ne démarre pas, ou sa version ne convient pas.",
        en: "The program that examines documents (guichet-worker) does not start, or its version does not match.")
    case .workerIsolation:
      .typeset(
        fr: "Ce système ne permet pas d'isoler l'examen des documents, ce qui a été exigé.",
        en: "This system cannot shut in the examination of documents, which was required.")
    case .workerKilled:
      .typeset(
        fr: "L'examen a été interrompu plusieurs fois de l'extérieur : le document n'est pas en cause.",
        en: "The examination was stopped several times from outside: the document is not to blame.")
    case .workerAnswer:
      .typeset(
        fr: "L'examen a donné plusieurs fois une réponse incompréhensible : le document n'a pas été jugé.",
        en: "The examination gave several times an answer that makes no sense: the document was not judged.")
    case .remedyUnwritten:
      .typeset(
        fr: "La version plus légère n'a pas pu être enregistrée : le disque est peut-être plein.",
        en: "The lighter version could not be written: the disk may be full.")
    case .remedyInTheWay:
      .typeset(
        fr: "Un autre fichier porte déjà le nom de la version plus légère : il n'a pas été remplacé.",
        en: "Another file already has the name of the lighter version: it was not replaced.")
    case .interrupted:
      .typeset(
        fr: "La vérification a été interrompue avant la fin : le document n'a pas été jugé.",
        en: "The check was called off before it ended: the document was not judged.")
    case .malformedEntry:
      .typeset(
        fr: "Cette ligne de la liste des fichiers n'a pas la forme attendue.",
        en: "This line of the list of files does not have the expected form.")
    case .resources:
      .typeset(
        fr: "Cette machine manque de mémoire ou de fichiers ouverts : le document n'a pas été jugé.",
        en: "This machine ran out of memory or open files: the document was not judged.")
    }
  }
}
