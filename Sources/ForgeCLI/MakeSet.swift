import ArgumentParser
import FixtureForge

struct MakeSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Writes any number of documents, and what is known of each. The default.",
    discussion: """
      The documents go into DIR/documents, what is known of them into DIR/truth.jsonl, one line each, in order. The same \
      seed gives the same bytes, whatever the number of jobs. Nothing is written outside DIR.
      """)

  @Option(help: "How many documents.")
  var count: Int

  @Option(help: "Where chance begins: a whole number.")
  var seed: UInt64

  @Option(name: .customLong("out"), help: "The directory to write into; made where it is missing.")
  var directory: String

  @Option(help: "What the documents are drawn from: \(Mix.all.map(\.name).joined(separator: ", ")).")
  var mix = Mix.intake

  @Option(help: "How many documents are made at the same time.")
  var jobs = 2

  @Flag(name: .customLong("force"), help: "Remove the set that is there already.")
  var replacing = false

  func validate() throws {
    guard count >= 0 else { throw ValidationError("--count cannot be negative.") }
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    try await SetWriter(
      directory: directory, seed: seed, count: count, mix: mix, jobs: jobs, replacing: replacing
    ).write()
  }
}

extension Mix: ExpressibleByArgument {
  public init?(argument: String) {
    guard let mix = Mix.named(argument) else { return nil }
    self = mix
  }

  public var defaultValueDescription: String { name }
}
