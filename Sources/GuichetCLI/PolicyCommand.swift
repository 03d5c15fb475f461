import ArgumentParser
import FoundationEssentials
import Guichet
import SystemPackage

/// `guichet policy`.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Shows and checks recipients' rules.", subcommands: [Show.self, Check.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a policy with what every key means, in the form of a policy file.",
      discussion: "A policy of your own that begins as a copy of a built-in one needs another name.")

    @Argument(
      help: ArgumentHelp("A built-in policy, or a policy file.", valueName: "name|file"),
      completion: .file(extensions: ["yaml", "yml"]))
    var policy = Policy.edocPerso.name

    func run() throws {
      Console(descriptor: .standardOutput, usesColor: false).write(PolicyFile.text(of: try NamedPolicy.find(policy)))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tells all that is wrong with a policy file.")

    @Argument(
      help: ArgumentHelp("A policy file.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
    var path: String

    func run() throws {
      let policy = try NamedPolicy.read(path)
      let words = Words(fr: "\u{A0}: aucune erreur", en: ": no mistake")
      Console(descriptor: .standardOutput, usesColor: false).write("\(policy.identity)\(words[.ofLocale])\n")
    }
  }
}

/// Where a policy comes from that is named by an argument: built in, or a file.
enum NamedPolicy {
  static func find(_ argument: String) throws -> Policy {
    if let policy = Policy.builtIn.first(where: { $0.name == argument }) { return policy }
    // A name without any sign of a file is a mistaken name.
    guard argument.contains("/") || argument.contains(".") else {
      let names = Policy.builtIn.map(\.name).joined(separator: ", ")
      throw Failure(
        .usage, argument,
        .typeset(
          fr: "il n'y a pas de règles de ce nom ; il y a \(names), et des fichiers comme ./regles.yaml.",
          en: "there is no policy of that name; there are \(names), and files such as ./policy.yaml."))
    }
    return try read(argument)
  }

  /// - Throws: ``Failure`` with a line for each problem.
  static func read(_ path: String) throws -> Policy {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      let names = Policy.builtIn.map(\.name)
      let problem: Words =
        FileManager.default.fileExists(atPath: path)
        ? .typeset(
          fr: "ce fichier ne se lit pas comme un texte en UTF-8.", en: "this file cannot be read as a text in UTF-8.")
        : .typeset(
          fr: "ce fichier n'existe pas ; \(names.joined(separator: " et ")) sont intégrées à guichet.",
          en: "there is no such file; \(names.joined(separator: " and ")) are built in.")
      throw Failure(.noInput, path, problem)
    }
    do {
      return try PolicyFile.policy(from: text)
    } catch {
      // For who writes policies, whose keys are English: in English alone.
      let lines = error.all.map { "\(PrintableText.showing(path)): \(PrintableText.showing($0.description))" }
      let message = lines.joined(separator: "\nguichet: ")
      throw Failure(.usage, Words(fr: message, en: message))
    }
  }
}
