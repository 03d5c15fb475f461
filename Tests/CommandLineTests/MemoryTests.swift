import FixtureForge
import FoundationEssentials
import Testing
import Vocabulary

@Suite("A library that runs out of memory ends its child: what it would have drawn is never believed to be blank")
struct MemoryTests {
  /// What is drawn takes all memory in cairo and in Poppler.
  private static let documents = [
    (name: "hostile.pdf.groups.nested", maximumMemory: 256_000_000),
    (name: "hostile.pdf.rows.wide", maximumMemory: 384_000_000)
  ]

  @Test("of its little memory", arguments: documents)
  func exhausted(name: String, maximumMemory: Int) throws {
    let record = try record(of: name, maximumMemory: maximumMemory)
    #expect(record.failure == .memory)
    #expect(record.examination == nil)
    #expect(record.reasons.map(\.code) == [.checkMemory])
  }

  @Test("with more of it the same document is examined", arguments: documents)
  func enough(name: String, maximumMemory: Int) throws {
    let record = try record(of: name, maximumMemory: 4 << 30)
    #expect(record.failure == nil)
    #expect(record.examination?.pageCount == 1)
    #expect(record.examination?.pages.first?.legibility?.state != .blank)
  }

  private func record(of name: String, maximumMemory: Int) throws -> Record {
    let recipe = try #require(HostileRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: 1)
    let directory = try TemporaryDirectory()
    let document = try directory.write(recipe.make(&random).bytes, to: "a.pdf")
    let policy = "name: narrow\nversion: 1\nbounds:\n  maximum_memory: \(maximumMemory)\n"
    let result = try Program.run(
      "check", document, "--policy", try directory.write(Array(policy.utf8), to: "policy.yaml"), "--report", "-",
      "--quiet")
    let line = try #require(result.lines.first, "\(result.error)")
    return try JSONDecoder().decode(Record.self, from: Data(line.utf8))
  }
}
