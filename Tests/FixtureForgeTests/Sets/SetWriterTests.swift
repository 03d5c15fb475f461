import FixtureForge
import FoundationEssentials
import Testing

@Suite("A set of documents")
struct SetWriterTests {
  let directory = FileManager.default.temporaryDirectory.path + "/forge-\(UUID().uuidString)"
  let mix: Mix

  init() throws {
    mix = try #require(Mix.named("protected"))
  }

  @Test("is the same whatever the number of jobs")
  func jobs() async throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    for jobs in [1, 2, 5] {
      try await SetWriter(directory: "\(directory)/\(jobs)", seed: 4, count: 24, mix: mix, jobs: jobs).write()
    }
    let alone = try contents(of: "\(directory)/1")
    #expect(alone.count == 25)
    #expect(try contents(of: "\(directory)/2") == alone)
    #expect(try contents(of: "\(directory)/5") == alone)
  }

  @Test("begins alike when it is longer, and is another one with another seed")
  func independence() throws {
    let short = SetWriter(directory: directory, seed: 4, count: 3, mix: mix)
    let long = SetWriter(directory: directory, seed: 4, count: 3_000, mix: mix)
    let other = SetWriter(directory: directory, seed: 5, count: 3, mix: mix)
    for index in 0..<3 {
      let document = try short.document(at: index)
      #expect(try long.document(at: index).bytes == document.bytes)
      #expect(try other.document(at: index).bytes != document.bytes)
    }
  }

  @Test("has its truth in order, one line for each file")
  func truth() async throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let writer = SetWriter(directory: directory, seed: 9, count: 12, mix: mix, jobs: 3)
    try await writer.write()
    let lines = try text(of: "truth.jsonl").split(separator: "\n")
    let files = try lines.map { try JSONDecoder().decode(DocumentTruth.self, from: Data($0.utf8)).file }
    #expect(try files == (0..<12).map { try writer.document(at: $0).truth.file })
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: "\(directory)/documents")) == Set(files))
  }

  @Test("replaces no other set unless told to, and never a directory that is none")
  func replacing() async throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    var writer = SetWriter(directory: directory, seed: 1, count: 3, mix: mix)
    try await writer.write()
    let before = try contents(of: directory)
    writer.seed = 2
    await #expect(throws: ForgeError.wouldOverwrite("\(directory)/truth.jsonl")) { try await writer.write() }
    #expect(try contents(of: directory) == before)
    writer.replacing = true
    try await writer.write()
    #expect(try contents(of: directory) != before)
    try FileManager.default.removeItem(atPath: "\(directory)/truth.jsonl")
    await #expect(throws: ForgeError.wouldOverwrite("\(directory)/documents")) { try await writer.write() }
  }

  /// Every file of a set, by its path in it.
  private func contents(of directory: String) throws -> [String: Data] {
    let paths =
      try FileManager.default.contentsOfDirectory(atPath: "\(directory)/documents").map { "documents/\($0)" }
      + ["truth.jsonl"]
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\($0)"))) })
  }

  private func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)")), as: UTF8.self)
  }
}
