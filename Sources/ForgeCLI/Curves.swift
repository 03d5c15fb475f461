import ArgumentParser
import FixtureForge

struct Curves: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the same pages with more and more of each defect.",
    discussion: """
      DIR/DEFECT/scan-N/STEP.jpg and DIR/DEFECT/photo-N/STEP.jpg are the same page, captured in the same way, from STEP 0, \
      without the defect, to the strongest that is worth making. Nothing is written outside DIR.
      """)

  @Option(help: "How many pages of each defect are scanned, and as many are photographed.")
  var pages = 10

  @Option(help: "How many strengths, at least 2.")
  var steps = 8

  @Option(help: "Where chance begins: a whole number.")
  var seed: UInt64

  @Option(name: .customLong("out"), help: "The directory to write into; made where it is missing.")
  var directory: String

  @Flag(name: .customLong("force"), help: "Replace files that are there already.")
  var replacing = false

  func validate() throws {
    guard pages >= 0 else { throw ValidationError("--pages cannot be negative.") }
    guard steps >= 2 else { throw ValidationError("--steps must be at least 2.") }
  }

  func run() throws {
    try FixtureWriter(directory: directory, replacing: replacing).write(
      DefectRecipes.curves(pages: pages, steps: steps, seed: seed))
  }
}
