import Guichet
import Testing

@Suite("An allotment is shared in the order of asking")
struct AllotmentTests {
  @Test("a large request is not starved by small ones")
  func order() async throws {
    let allotment = Allotment(2)
    let first = try await allotment.take(1)
    let large = Task { try await allotment.take(2) }
    await allotment.waitForWaiters(1)
    let small = Task { try await allotment.take(1) }
    await allotment.waitForWaiters(2)
    // One is left, but the large request came first.
    allotment.give(first)
    #expect(try await large.value == 2)
    #expect(allotment.waiting == 1)
    allotment.give(2)
    #expect(try await small.value == 1)
  }

  @Test("more than there is means all there is")
  func more() async throws {
    #expect(try await Allotment(3).take(10) == 3)
  }

  @Test("a cancelled wait takes nothing")
  func cancellation() async throws {
    let allotment = Allotment(1)
    _ = try await allotment.take(1)
    let waiter = Task { try await allotment.take(1) }
    await allotment.waitForWaiters(1)
    waiter.cancel()
    await #expect(throws: CancellationError.self) { try await waiter.value }
    allotment.give(1)
    #expect(try await allotment.take(1) == 1)
  }
}

extension Allotment {
  fileprivate func waitForWaiters(_ count: Int) async {
    while waiting < count { await Task.yield() }
  }
}
