import Guichet
import SystemPackage

/// The code that is shown in the documentation, as it stands there: `SnippetTests` compiles, runs and compares it.
enum Snippets {
  static func first(upload: [UInt8]) async throws -> Record {
    let checker = try await Checker()
    let record = await checker.check(Source(bytes: upload, name: "bulletin.pdf"))
    if record.verdict == .nonConforme {
      for reason in record.reasons { print(reason.message.fr, reason.action.fr) }
    }
    return record
  }

  static func start() async throws -> Checker {
    var plan = Plan()
    plan.requiresIsolation = true
    let checker = try await Checker(plan: plan)
    return checker
  }

  static func answer(to upload: [UInt8], name: String, language: Language, checker: Checker) async -> String {
    let record = await checker.check(Source(bytes: upload, name: name))
    let lines = record.reasons.map { "\($0.message[language]) \($0.action[language])" }
    switch record.verdict {
    case .conforme: return "Merci, votre document est accepté."
    case .nonConforme: return lines.joined(separator: "\n")
    case nil: return "Nous n’avons pas pu vérifier votre document : réessayez plus tard."
    }
  }

  static func lighter(_ upload: [UInt8], name: String, checker: Checker) async -> [UInt8]? {
    let (mended, remedy) = await checker.mend(Source(bytes: upload, name: name))
    if let remedy, let size = mended.remedy?.bytes {
      precondition(size == remedy.count)
      return remedy
    }
    return nil
  }

  static func underOtherRules(_ record: Record) throws -> Record {
    let policy = try PolicyFile.policy(
      from: """
        extends: edoc-perso
        name: counter
        version: 1
        size_limit: 10 MB
        """)
    let again = record.judged(under: policy)
    return again
  }

  static func directory(_ root: FilePath, checker: Checker) async throws -> Summary {
    var summary = Summary()
    for try await record in checker.check(DirectoryWalk(root: root)) { summary.add(record) }
    return summary
  }
}
