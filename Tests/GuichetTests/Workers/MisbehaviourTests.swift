import Guichet
import Testing

@Suite("A child that misbehaves costs its own file at most")
struct MisbehaviourTests {
  /// Forty documents, one of which is an order to misbehave.
  private func batch(
    with misbehaviour: String, secondsPerFile: Int = 60, sandbox: String = "newest-landlock"
  ) async throws -> [Record] {
    let checker = try await DoubleWorker.checker(secondsPerFile: secondsPerFile, sandbox: sandbox)
    var sources = (0..<40).map(DoubleWorker.harmless)
    sources[17] = DoubleWorker.ordering(misbehaviour)
    var records: [Record] = []
    for try await record in checker.check(sources) { records.append(record) }
    return records
  }

  private func expectOthersUnchanged(_ records: [Record]) {
    #expect(records.count == 40)
    for (number, record) in records.enumerated() where number != 17 {
      #expect(record.path == "\(number).png")
      #expect(record.verdict == .conforme)
      #expect(record.fault == nil)
    }
  }

  @Test(
    "its own crash refuses it",
    arguments: ["abort", "segfault", "library-exit"])
  func crash(misbehaviour: String) async throws {
    let records = try await batch(with: misbehaviour)
    expectOthersUnchanged(records)
    #expect(records[17].failure == .crashed)
    #expect(records[17].verdict == .nonConforme)
    #expect(records[17].reasons.map(\.code) == [.checkCrashed])
  }

  @Test("CPU time without end, or sleep without end, refuses it", arguments: ["spin", "sleep"])
  func overrun(misbehaviour: String) async throws {
    let records = try await batch(with: misbehaviour, secondsPerFile: 1)
    expectOthersUnchanged(records)
    #expect(records[17].failure == .timeout)
    #expect(records[17].reasons.map(\.code) == [.checkTimeout])
  }

  @Test("memory without end refuses it")
  func memory() async throws {
    let records = try await batch(with: "out-of-memory")
    expectOthersUnchanged(records)
    #expect(records[17].failure == .memory)
    #expect(records[17].reasons.map(\.code) == [.checkMemory])
  }

  @Test(
    "an answer that is none is a fault, not a verdict",
    arguments: ["silent", "garbage", "half", "oversized", "implausible"])
  func nonsense(misbehaviour: String) async throws {
    let records = try await batch(with: misbehaviour)
    expectOthersUnchanged(records)
    #expect(records[17].fault?.code == .workerAnswer)
    #expect(records[17].verdict == nil)
    #expect(records[17].reasons.isEmpty)
  }

  @Test(
    "a death from outside is never the document's fault",
    arguments: ["killed-from-outside", "worker-killed"])
  func killed(misbehaviour: String) async throws {
    let records = try await batch(with: misbehaviour, sandbox: "limits")
    expectOthersUnchanged(records)
    #expect(records[17].fault?.code == .workerKilled)
    #expect(records[17].verdict == nil)
  }

  @Test("one failure is forgiven", arguments: ["abort-at-first", "killed-at-first"])
  func once(misbehaviour: String) async throws {
    let directory = try TemporaryDirectory()
    let records = try await batch(with: "\(misbehaviour) \(directory.path)/marker", sandbox: "limits")
    expectOthersUnchanged(records)
    #expect(records[17].verdict == .conforme)
    #expect(records[17].failure == nil)
  }
}
