import FixtureForge
import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("The code in the documentation works")
struct SnippetTests {
  private static let package = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().removingLastComponent()
  private static let catalogue = package.appending("Sources/Guichet/Documentation.docc")

  /// Every page that shows code.
  private static let pages =
    ["Guichet.md", "CheckBeforeUpload.md"].map { catalogue.appending($0) } + [
      package.appending("README.md")
    ]

  @Test("what is shown is what is compiled and run here", arguments: pages)
  func shown(page: FilePath) throws {
    let compiled = try Self.lines(of: Self.package.appending("Tests/CommandLineTests/Documentation/Snippets.swift"))
    let blocks = Self.blocks(in: try Self.lines(of: page))
    #expect(!blocks.isEmpty)
    for block in blocks {
      let starts = compiled.indices.filter { compiled[$0...].starts(with: block) }
      #expect(!starts.isEmpty, "\(page): \(block)")
    }
  }

  @Test("a first check gives a verdict")
  func first() async throws {
    #expect(try await Snippets.first(upload: ForgedPDF(pages: 1).bytes()).verdict == .conforme)
    #expect(try await Snippets.first(upload: []).reasons.map(\.code) == [.formatEmpty])
  }

  @Test("a checker starts, or says that it cannot shut its children in")
  func start() async throws {
    do {
      _ = try await Snippets.start()
    } catch let fault as Fault {
      #expect(fault.code == .workerIsolation)
    }
  }

  @Test("an upload is answered in the person's language")
  func answer() async throws {
    let checker = try await Checker()
    let sound = await Snippets.answer(
      to: ForgedPDF(pages: 1).bytes(), name: "a.pdf", language: .fr, checker: checker)
    #expect(sound == "Merci, votre document est accepté.")
    let empty = await Snippets.answer(to: [], name: "a.pdf", language: .en, checker: checker)
    #expect(empty.hasPrefix("The file is empty"))
  }

  @Test("what is too large is made lighter, and judged again by other rules")
  func lighter() async throws {
    let checker = try await Checker()
    let fixture = try #require(ReasonFixture.all.first { $0.code == .sizeRecompressed })
    let upload = try fixture.raising.make()
    let remedy = try #require(await Snippets.lighter(upload, name: "a.jpg", checker: checker))
    #expect(remedy.count < 5_000_000)
    let record = await checker.check(Source(bytes: upload, name: "a.jpg"))
    #expect(record.verdict == .nonConforme)
    let again = try Snippets.underOtherRules(record)
    #expect(again.verdict == .conforme)
    #expect(again.context.policy == "counter@1")
  }

  @Test("a directory is counted")
  func directory() async throws {
    let directory = try TemporaryDirectory()
    try directory.write(ForgedPDF(pages: 1).bytes(), to: "a.pdf")
    try directory.write([], to: "b.pdf")
    let summary = try await Snippets.directory(directory.path, checker: try await Checker())
    #expect((summary.conforme, summary.nonConforme) == (1, 1))
  }

  @Test(
    "the pages that the program writes are those of the catalogue",
    arguments: [("reasons", "Reasons"), ("policy", "PolicyKeys")])
  func written(page: String, name: String) throws {
    let committed = try String(contentsOfFile: Self.catalogue.appending("\(name).md").string, encoding: .utf8)
    #expect(try Program.run("documentation", page).output == committed, "run scripts/documentation")
  }

  /// Without the spaces around them: code in a page stands further left.
  private static func lines(of file: FilePath) throws -> [Substring] {
    try String(contentsOfFile: file.string, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.drop { $0 == " " } }
  }

  /// The lines of each block of Swift.
  private static func blocks(in lines: [Substring]) -> [[Substring]] {
    var blocks: [[Substring]] = []
    var rest = lines[...]
    while let start = rest.firstIndex(of: "```swift") {
      let block = rest[(start + 1)...].prefix { $0 != "```" }
      blocks.append(Array(block))
      rest = rest[block.endIndex...]
    }
    return blocks
  }
}
