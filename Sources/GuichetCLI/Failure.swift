import Guichet
import SystemPackage

/// An end with a word about it.
struct Failure: Error {
  let status: ExitStatus
  let message: Words

  init(_ status: ExitStatus, _ message: Words) {
    self.status = status
    self.message = message
  }

  /// - Parameter subject: What it is about, such as a path.
  init(_ status: ExitStatus, _ subject: String, _ message: Words) {
    let shown = PrintableText.showing(subject)
    self.init(status, Words(fr: "\(shown)\u{A0}: \(message.fr)", en: "\(shown): \(message.en)"))
  }

  /// A file that is to be written and cannot be.
  static func unwritable(_ path: String, _ error: Errno) -> Failure {
    guard error == .noSuchFileOrDirectory else { return Failure(.ownFailure, path, error.words) }
    return Failure(
      .ownFailure, path,
      .typeset(
        fr: "le dossier où l'écrire n'existe pas : créez-le d'abord.",
        en: "the directory to write it to does not exist: make it first."))
  }

  /// Nothing can be examined on this machine as it is.
  init(starting fault: Fault) {
    let words = fault.message
    guard fault.code == .workerUnavailable else {
      self.init(.ownFailure, words)
      return
    }
    let advice = Words.typeset(
      fr: "Réinstallez guichet, ou indiquez où il est par la variable GUICHET_WORKER.",
      en: "Install guichet again, or tell where it is by the variable GUICHET_WORKER.")
    self.init(.ownFailure, Words(fr: "\(words.fr) \(advice.fr)", en: "\(words.en) \(advice.en)"))
  }

  /// A line of a report that cannot be used.
  static func malformed(_ report: String, line: Int, status: ExitStatus) -> Failure {
    Failure(
      status, report,
      .typeset(
        fr: "la ligne \(line) n'est pas un résultat de guichet (\(Record.schema)).",
        en: "line \(line) is not a record of guichet (\(Record.schema))."))
  }
}

/// A command that knows in which language it is to speak.
protocol Speaking: SendableMetatype {
  var language: Language { get }
}

extension Errno {
  /// What went wrong with a file, as far as a person can do something about it; anything else as the system says it.
  var words: Words {
    switch self {
    case .noSpace:
      .typeset(fr: "il n'y a plus de place sur le disque.", en: "there is no space left on the disk.")
    case .fileTooLarge:
      .typeset(fr: "le fichier dépasse la taille permise ici.", en: "the file is larger than is allowed here.")
    case .permissionDenied, .notPermitted:
      .typeset(fr: "l'accès est refusé.", en: "access is denied.")
    case .noSuchFileOrDirectory:
      .typeset(fr: "ce fichier ou ce dossier n'existe pas.", en: "there is no such file or directory.")
    case .notDirectory:
      .typeset(fr: "une partie du chemin n'est pas un dossier.", en: "a part of the path is not a directory.")
    case .isDirectory:
      .typeset(fr: "c'est un dossier.", en: "this is a directory.")
    case .fileExists:
      .typeset(
        fr: "il y a déjà un fichier de ce nom : il n'a pas été remplacé.",
        en: "there is a file of that name already: it was not replaced.")
    case .readOnlyFileSystem:
      .typeset(fr: "on ne peut rien écrire à cet endroit.", en: "nothing can be written there.")
    case .fileNameTooLong:
      .typeset(fr: "ce nom est trop long.", en: "this name is too long.")
    default: Words(fr: "\(self).", en: "\(self).")
    }
  }
}
