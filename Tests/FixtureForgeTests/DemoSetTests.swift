import FixtureForge
import FoundationEssentials
import Testing
import Vocabulary

@Suite("The demo set")
struct DemoSetTests {
  @Test("two runs make the same bytes")
  func determinism() throws {
    #expect(try DemoSet.documents().map(\.bytes) == DemoSet.documents().map(\.bytes))
  }

  @Test("what is Conforme is refused for nothing, what is not has a reason, and no name comes twice")
  func truth() throws {
    let documents = try DemoSet.documents()
    let refusing = documents.filter { $0.verdict == .nonConforme }
    #expect(refusing.allSatisfy { !$0.reasons.isEmpty })
    #expect(Set(documents.map(\.name)).count == documents.count)
    #expect(documents.reduce(0) { $0 + $1.bytes.count } < 1_500_000)
  }

  @Test("the set that is kept has the names, and the expectations, that the forge gives now")
  func kept() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures").path
    let documents = try DemoSet.documents()
    let expectations = try Data(contentsOf: URL(fileURLWithPath: fixtures + "/demo-expected.tsv"))
    #expect(String(decoding: expectations, as: UTF8.self) == DemoSet.expectations(of: documents))
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures + "/demo")
    #expect(names.sorted() == documents.map(\.name).sorted())
  }

  @Test("the oversize document is over the limit of the default policy")
  func oversize() throws {
    #expect(try Int64(DemoSet.oversizeDocument().bytes.count) > Policy.edocPerso.sizeLimit)
  }

  @Test("nothing is overwritten unless told to, and then every file is whole")
  func writing() throws {
    let directory = FileManager.default.temporaryDirectory.path + "/forge-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let documents = try DemoSet.documents()
    try FixtureWriter(directory: directory).write(documents.map(\.file))
    #expect(throws: ForgeError.wouldOverwrite("\(directory)/\(documents[0].name)")) {
      try FixtureWriter(directory: directory).write(documents.map(\.file))
    }
    try FixtureWriter(directory: directory, replacing: true).write(documents.map(\.file))
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(names.sorted() == documents.map(\.name).sorted())
    for document in documents {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(document.name)"))
      #expect(Array(data) == document.bytes)
    }
  }
}
