import Guichet
import Testing

@Suite("A document in doubt is examined again, by a worker that has loaded a text recogniser")
struct SecondOpinionTests {
  private func examination(of order: String, under recognition: Policy.Recognition) async throws -> Examination? {
    var policy = Policy.edocPerso
    policy.recognition = recognition
    let checker = try await DoubleWorker.checker(policy: policy)
    let record = await checker.check(DoubleWorker.ordering(order))
    #expect(record.context.recognition == recognition.rawValue)
    return record.examination
  }

  private func isRead(_ examination: Examination?) -> Bool {
    examination?.pages.first?.legibility?.recognised ?? false
  }

  @Test("in doubt", arguments: [Policy.Recognition.inDoubt, .always])
  func doubt(recognition: Policy.Recognition) async throws {
    #expect(isRead(try await examination(of: "in-doubt", under: recognition)))
  }

  @Test("not where the policy never wants it")
  func never() async throws {
    #expect(try await examination(of: "in-doubt", under: .never) == Examination(format: .png))
  }

  @Test("where that one ends badly, the first examination stands")
  func abort() async throws {
    #expect(try await examination(of: "in-doubt abort", under: .inDoubt) == Examination(format: .png))
  }
}
