import Synchronization

/// A quantity that many share: slots, bytes, places in a window. Whoever asks for more than is left waits; the order of
/// asking is the order of getting, so that a large request is not starved by small ones.
package final class Allotment: Sendable {
  private struct Waiter {
    let ticket: UInt64
    let amount: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var left: Int
    var nextTicket: UInt64 = 0
    var waiters: [Waiter] = []
    /// Tickets whose tasks were cancelled before they could wait.
    var cancelled: Set<UInt64> = []

    /// Those at the head of the queue who can be served now.
    mutating func serve() -> [Waiter] {
      var served: [Waiter] = []
      while let first = waiters.first, first.amount <= left {
        left -= first.amount
        served.append(waiters.removeFirst())
      }
      return served
    }
  }

  package let capacity: Int
  private let state: Mutex<State>

  package init(_ capacity: Int) {
    self.capacity = capacity
    state = Mutex(State(left: capacity))
  }

  /// How many requests wait.
  package var waiting: Int { state.withLock { $0.waiters.count } }

  /// Takes `amount`, or all there is where it is more than that; waits until it is there.
  ///
  /// - Returns: What was taken, to be given back.
  /// - Throws: `CancellationError` when the task is cancelled while it waits.
  package func take(_ amount: Int) async throws -> Int {
    let amount = min(amount, capacity)
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let (served, refused) = state.withLock { state in
          if state.cancelled.remove(ticket) != nil { return ([Waiter](), true) }
          state.waiters.append(Waiter(ticket: ticket, amount: amount, continuation: continuation))
          return (state.serve(), false)
        }
        if refused { continuation.resume(throwing: CancellationError()) }
        for waiter in served { waiter.continuation.resume() }
      }
    } onCancel: {
      cancel(ticket)
    }
    // A cancellation that came after the continuation was served left its ticket behind.
    state.withLock { _ = $0.cancelled.remove(ticket) }
    return amount
  }

  package func give(_ amount: Int) {
    let served = state.withLock { state in
      state.left += amount
      return state.serve()
    }
    for waiter in served { waiter.continuation.resume() }
  }

  private func cancel(_ ticket: UInt64) {
    let (waiter, served) = state.withLock { state -> (Waiter?, [Waiter]) in
      guard let index = state.waiters.firstIndex(where: { $0.ticket == ticket }) else {
        state.cancelled.insert(ticket)
        return (nil, [])
      }
      let waiter = state.waiters.remove(at: index)
      return (waiter, state.serve())
    }
    waiter?.continuation.resume(throwing: CancellationError())
    for waiter in served { waiter.continuation.resume() }
  }
}
