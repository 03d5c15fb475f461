import FixtureForge
import FoundationEssentials
import Guichet
import SystemPackage
import Testing
import Vocabulary

@Suite("Every reason has a document that raises it, one just on the other side, and an explanation")
struct ReasonFixtureTests {
  /// What a check said of the documents of one reason.
  private struct Sides: Sendable {
    let raising: Record
    let quiet: Record
    /// The one reason for which the quiet document may be refused.
    var otherRefusal: ReasonCode?
  }

  /// All documents are made and checked once.
  private static let documents = Result { try sidesOfDocuments() }
  private static let misbehaviours = Result { try sidesOfMisbehaviours() }

  @Test("a document raises it, another does not", arguments: ReasonCode.allCases)
  func bothSides(code: ReasonCode) throws {
    let sides = try #require(try Self.documents.get()[code] ?? Self.misbehaviours.get()[code])
    let reason = try #require(sides.raising.reasons.first { $0.code == code })
    #expect(sides.raising.verdict == (reason.severity == .refusal ? .nonConforme : .conforme))
    #expect(!sides.quiet.reasons.map(\.code).contains(code))
    let refusals = sides.quiet.reasons.filter { $0.severity == .refusal }.map(\.code)
    #expect(refusals == [sides.otherRefusal].compactMap(\.self))
  }

  @Test("its fixture is the only one, and files alone cannot end their examination")
  func complete() {
    let codes = ReasonFixture.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    let missing = ReasonCode.allCases.filter { !codes.contains($0) }
    #expect(missing == [.checkTimeout, .checkMemory, .checkCrashed])
  }

  @Test("it is explained in both languages", arguments: ReasonCode.allCases, Language.allCases)
  func explained(code: ReasonCode, language: Language) throws {
    let page = try Program.run("explain", code.rawValue, "--lang", language.rawValue)
    #expect(page.status == 0)
    #expect(page.lines.first?.hasPrefix(code.rawValue) ?? false)
    #expect(page.output.contains(Explanation.of(code).example[language]))
  }

  private static func sidesOfDocuments() throws -> [ReasonCode: Sides] {
    let directory = try TemporaryDirectory()
    let root = directory.path.appending("documents")
    try FixtureWriter(directory: root.string).write(ReasonFixture.all.flatMap(\.documents))
    let records = try check(root, "--remedies", directory.path.appending("remedies").string)
    var sides: [ReasonCode: Sides] = [:]
    for fixture in ReasonFixture.all {
      let folder = root.appending(fixture.code.rawValue)
      sides[fixture.code] = Sides(
        raising: try #require(records[folder.appending("fail-\(fixture.raising.name)")]),
        quiet: try #require(records[folder.appending("pass-\(fixture.quiet.name)")]),
        otherRefusal: fixture.otherRefusal)
    }
    return sides
  }

  /// Children that crash, take all memory or run without end, on order. Only the last have a second and no more.
  private static func sidesOfMisbehaviours() throws -> [ReasonCode: Sides] {
    let hasty = "name: hasty\nversion: 1\nbounds:\n  seconds_per_file: 1\n"
    let patient = "name: patient\nversion: 1\n"
    return [
      .checkCrashed: try sides(of: "abort", under: patient),
      .checkMemory: try sides(of: "out-of-memory", under: patient),
      .checkTimeout: try sides(of: "spin", under: hasty)
    ]
  }

  private static func sides(of order: String, under policy: String) throws -> Sides {
    let directory = try TemporaryDirectory()
    let raising = try directory.write(Array("double:\(order)".utf8), to: "orders/\(order).png")
    let quiet = try directory.write(Array("harmless".utf8), to: "orders/harmless.png")
    let records = try check(
      directory.path.appending("orders"), "--policy", try directory.write(Array(policy.utf8), to: "policy.yaml"),
      environment: "GUICHET_WORKER='\(try Program.directory)/WorkerDouble'")
    return Sides(
      raising: try #require(records[FilePath(raising)]), quiet: try #require(records[FilePath(quiet)]))
  }

  private static func check(
    _ root: FilePath, _ option: String, _ value: String, environment: String = ""
  ) throws -> [FilePath: Record] {
    let result = try Program.run(
      "check", root.string, "--report", "-", "--quiet", option, value, environment: environment)
    #expect(result.status == 3, "\(result.error)")
    return try result.lines.reduce(into: [:]) { records, line in
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      records[FilePath(record.path)] = record
    }
  }
}
