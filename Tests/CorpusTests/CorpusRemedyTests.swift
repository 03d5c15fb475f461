import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("Real files that none of us wrote, under a limit that many are over", Corpus.condition)
struct CorpusRemedyTests {
  private static let policy: Policy = {
    var policy = Policy.edocPerso
    policy.sizeLimit = 50_000
    policy.sizeAdvice = [.jpeg: 40_000, .png: 40_000]
    return policy
  }()

  @Test("each is mended or has a reason, each remedy is sound, and no part of a file is left")
  func remedies() async throws {
    let corpus = try #require(Truth.corpus)
    let directory = FileManager.default.temporaryDirectory.appending(path: "guichet-corpus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    var plan = Plan()
    plan.policy = Self.policy
    plan.remedies = FilePath(directory.path)
    let checker = try await Checker(plan: plan)
    var remedies: [String: Remedy] = [:]
    for try await record in checker.check(DirectoryWalk(root: corpus)) {
      #expect(record.verdict != nil, "\(record.path): \(record.fault?.code.rawValue ?? "")")
      #expect(record.verdict != .nonConforme || record.reasons.contains { $0.severity == .refusal }, "\(record.path)")
      if let remedy = record.remedy { remedies[remedy.path] = remedy }
    }
    #expect(remedies.count > 50)
    var found: Set<String> = []
    // As they are received elsewhere: without making a remedy of what is over the advice still.
    plan.remedies = nil
    for try await record in try await Checker(plan: plan).check(DirectoryWalk(root: FilePath(directory.path))) {
      found.insert(record.path)
      #expect(record.verdict == .conforme, "\(record.path): \(record.reasons.map(\.code.rawValue))")
      #expect(record.sha256 == remedies[record.path]?.sha256, "\(record.path)")
      #expect(record.examination?.damage == nil && record.examination?.repaired == false, "\(record.path)")
    }
    #expect(found == Set(remedies.keys))
    // Hidden files are passed over by a walk.
    let all = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    #expect(!all.contains { $0.hasSuffix(".part") })
  }
}
