import ArgumentParser
import FixtureForge

struct Reasons: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes, for each reason, a document that raises it and one just on the other side.",
    discussion: """
      DIR/CODE/fail-NAME raises the reason under edoc-perso, where remedies are made; DIR/CODE/pass-NAME does not. What \
      ends the examination (check.*) has no document. Two of the files have a length of 200 MB, as holes.
      """)

  @Option(name: .customLong("out"), help: "The directory to write into; made where it is missing.")
  var directory: String

  @Flag(name: .customLong("force"), help: "Replace files that are there already.")
  var replacing = false

  func run() throws {
    try FixtureWriter(directory: directory, replacing: replacing).write(ReasonFixture.all.flatMap(\.documents))
  }
}
