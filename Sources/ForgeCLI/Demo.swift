import ArgumentParser
import FixtureForge

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a citizen's dossier in which everything that usually goes wrong goes wrong once.",
    discussion: """
      Prints what a check must say of each document: file, verdict and reason codes, separated by tabs. Nothing is \
      written outside the directory.
      """)

  @Option(name: .customLong("out"), help: "The directory to write into; made where it is missing.")
  var directory: String

  @Flag(name: .customLong("force"), help: "Replace files that are there already.")
  var replacing = false

  @Flag(name: .customLong("oversize"), help: "Add a scan of more than 5 MB.")
  var withOversize = false

  func run() throws {
    var documents = try DemoSet.documents()
    if withOversize { documents.append(try DemoSet.oversizeDocument()) }
    try FixtureWriter(directory: directory, replacing: replacing).write(documents.map(\.file))
    print(DemoSet.expectations(of: documents), terminator: "")
  }
}
