import AsyncAlgorithms
import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("A batch gives one record a document, in the order of its input")
struct BatchTests {
  private func lines(of sources: [Source], jobs: Int) async throws -> [Data] {
    let checker = try await DoubleWorker.checker(jobs: jobs)
    let coder = RecordCoder()
    var lines: [Data] = []
    for try await record in checker.check(sources) { lines.append(try coder.line(for: record)) }
    return lines
  }

  @Test("the same bytes with one job and with eight, failures included")
  func jobsDoNotShow() async throws {
    var sources = (0..<300).map(DoubleWorker.harmless)
    sources[3] = DoubleWorker.ordering("abort")
    sources[200] = DoubleWorker.ordering("garbage")
    sources[201] = Source(path: "/nonexistent")
    #expect(try await lines(of: sources, jobs: 1) == lines(of: sources, jobs: 8))
  }

  @Test("every document of a long batch")
  func everyDocument() async throws {
    let checker = try await DoubleWorker.checker(jobs: 4)
    var number = 0
    for try await record in checker.check((0..<2_000).map(DoubleWorker.harmless)) {
      #expect(record.path == "\(number).png")
      number += 1
    }
    #expect(number == 2_000)
  }

  @Test("no document, no record")
  func empty() async throws {
    #expect(try await lines(of: [], jobs: 2).isEmpty)
  }

  @Test("an id is given back")
  func id() async throws {
    let record = try await DoubleWorker.checker().check(Source(bytes: [1, 2, 3], name: "a.png", id: "42"))
    #expect(record.id == "42")
    #expect(record.bytes == 3)

    #expect(record.sha256 == "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
  }

  @Test("sources that fail end the batch after what came before")
  func failingSources() async throws {
    struct Broken: Error {}
    let sources = AsyncThrowingStream<Source, any Error> { continuation in
      for number in 0..<10 { continuation.yield(DoubleWorker.harmless(number)) }
      continuation.finish(throwing: Broken())
    }
    var records = 0
    await #expect(throws: Broken.self) {
      for try await _ in try await DoubleWorker.checker().check(sources) { records += 1 }
    }
    #expect(records == 10)
  }

  @Test("who stops reading stops the work, and the checker can be used again")
  func leavingEarly() async throws {
    let checker = try await DoubleWorker.checker()
    for try await record in checker.check((0..<100_000).lazy.map(DoubleWorker.harmless)) where record.path == "5.png" {
      break
    }
    #expect(await checker.check(DoubleWorker.harmless(1)).verdict == .conforme)
  }

  @Test("a file over the bound is refused without being read")
  func tooLarge() async throws {
    var plan = Plan()
    plan.worker = try DoubleWorker.path
    plan.policy.bounds.maximumBytes = 10
    let record = try await Checker(plan: plan).check(Source(bytes: Array(repeating: 0, count: 11), name: "a.pdf"))
    #expect(record.verdict == .nonConforme)
    #expect(record.reasons.map(\.code) == [.sizeTooLargeToExamine])
    #expect(record.sha256 == nil)
    #expect(record.examination == nil)
  }
}
