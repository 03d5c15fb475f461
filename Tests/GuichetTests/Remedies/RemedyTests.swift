import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("What is too large is mended where that is wanted")
struct RemedyTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private static let policy: Policy = {
    var policy = Policy.edocPerso
    policy.sizeLimit = 100
    return policy
  }()

  private var remedies: FilePath { directory.path.appending("remedies") }

  /// A document of more bytes than the limit, which orders how its remedy is made.
  private func tooLarge(_ order: String, named name: String = "scan.png") throws -> Source {
    Source(path: try directory.write("double:remedy-\(order) \(String(repeating: "x", count: 100))", to: name))
  }

  private func check(_ source: Source) async throws -> Record {
    try await DoubleWorker.checker(policy: Self.policy, remedies: remedies).check(source)
  }

  private func content(_ path: FilePath) -> String? {
    FileManager.default.contents(atPath: path.string).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("a remedy that is accepted makes the document Conforme and lies under its name")
  func accepted() async throws {
    let record = try await check(try tooLarge("good"))
    #expect(record.verdict == .conforme)
    #expect(record.reasons.map(\.code) == [.sizeRecompressed])
    let remedy = try #require(record.remedy)
    #expect(remedy.bytes == 7)
    #expect(remedy.path.hasPrefix(remedies.string) && remedy.path.hasSuffix("/scan.png"))
    #expect(content(FilePath(remedy.path)) == "lighter")
    #expect(remedy.sha256 == "400281df24a3da583ff6318eb4901953c59f9912aae678f5b98495cd0317f3e3")
  }

  @Test("without a place for remedies nothing is made")
  func notWanted() async throws {
    let record = try await DoubleWorker.checker(policy: Self.policy).check(try tooLarge("good"))
    #expect(record.verdict == .nonConforme)
    #expect(record.reasons.map(\.code) == [.sizeOverLimit])
    #expect(record.remedy == nil && record.remedyObstacle == nil)
  }

  @Test("the next strategy is tried as long as a remedy is not accepted")
  func thirdAttempt() async throws {
    let record = try await check(try tooLarge("third"))
    #expect(record.verdict == .conforme)
    #expect(record.remedy?.bytes == 7)
  }

  @Test(
    "what is made at once is not made again",
    arguments: ["good-at-once", "third-at-once", "doubted-at-once"])
  func atOnce(order: String) async throws {
    let record = try await check(try tooLarge(order))
    #expect(record.verdict == .conforme)
    #expect(record.remedy?.bytes == 7)
  }

  @Test("what cannot be mended says why", arguments: ["none", "none-at-once"])
  func obstacle(order: String) async throws {
    let record = try await check(try tooLarge(order))
    #expect(record.verdict == .nonConforme)
    #expect(record.remedyObstacle?.kind == .weightElsewhere)
    #expect(record.reasons.map(\.code) == [.sizeOverLimit])
    #expect(record.reasons.first?.message.fr.contains("polices de caractères") == true)
  }

  @Test("a child that crashes whenever it mends leaves the document as it is", arguments: ["crash"])
  func crash(order: String) async throws {
    let record = try await check(try tooLarge(order))
    #expect(record.verdict == .nonConforme)
    #expect(record.remedyObstacle?.kind == .exhausted)
    #expect(content(remedies.appending("scan.png")) == nil)
  }

  @Test(
    "an answer that no honest child gives is a fault",
    arguments: [
      "silent", "missing", "heavy", "both", "quality", "weighty", "silent-at-once", "missing-at-once", "heavy-at-once",
      "both-at-once", "quality-at-once", "weighty-at-once", "implausible-at-once", "unexamined-at-once"
    ])
  func nonsense(order: String) async throws {
    let record = try await check(try tooLarge(order))
    #expect(record.fault?.code == .workerAnswer)
    #expect(record.verdict == nil)
    #expect(content(remedies.appending("scan.png")) == nil)
  }

  @Test("a remedy in another format has its ending added")
  func otherFormat() async throws {
    let record = try await check(try tooLarge("jpeg"))
    #expect(record.remedy?.path.hasSuffix("/scan.png.jpg") == true)
    #expect(record.remedy?.quality == 75)
  }

  @Test("another file of that name is not replaced, and the same remedy is no obstacle")
  func inTheWay() async throws {
    let source = try tooLarge("good")
    let path = FilePath(try #require(try await check(source).remedy).path)
    #expect(try await check(source).verdict == .conforme)
    try Data("precious".utf8).write(to: URL(filePath: path.string))
    let record = try await check(source)
    #expect(record.fault?.code == .remedyInTheWay)
    #expect(content(path) == "precious")
  }

  @Test("where nothing can be written the original has no verdict and nothing is left behind")
  func unwritable() async throws {
    try directory.write("a file where a directory should be", to: "remedies")
    let record = try await check(try tooLarge("good"))
    #expect(record.fault?.code == .remedyUnwritten)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path.string).sorted() == ["remedies", "scan.png"])
  }

  @Test("documents of a directory keep their places in it")
  func relativeNames() async throws {
    _ = try tooLarge("good", named: "in/a/scan.png")
    _ = try tooLarge("good", named: "in/b/scan.png")
    let checker = try await DoubleWorker.checker(policy: Self.policy, remedies: remedies)
    for try await record in checker.check(DirectoryWalk(root: directory.path.appending("in"))) {
      #expect(record.verdict == .conforme)
    }
    #expect(content(remedies.appending("a/scan.png")) == "lighter")
    #expect(content(remedies.appending("b/scan.png")) == "lighter")
  }

  @Test("one document is mended in memory")
  func mend() async throws {
    let checker = try await DoubleWorker.checker(policy: Self.policy)
    let bytes = Array("double:remedy-good \(String(repeating: "x", count: 100))".utf8)
    let (record, remedy) = await checker.mend(Source(bytes: bytes, name: "scan.png"))
    #expect(record.verdict == .conforme)
    #expect(record.remedy?.path == "scan.png")
    #expect(remedy == Array("lighter".utf8))
  }

  @Test("a document that is refused for another reason too gets no remedy", arguments: ["good", "good-at-once"])
  func alsoRefused(order: String) async throws {
    var strict = Self.policy
    strict.severities[.formatExtensionMismatch] = .refusal
    let checker = try await DoubleWorker.checker(policy: strict, remedies: remedies)
    let record = await checker.check(try tooLarge(order, named: "scan.pdf"))
    #expect(record.reasons.map(\.code) == [.formatExtensionMismatch, .sizeOverLimit])
    #expect(record.remedy == nil)
    #expect(content(remedies.appending("scan.pdf")) == nil)
  }
}
