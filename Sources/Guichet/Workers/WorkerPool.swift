import Synchronization
import Vocabulary

/// The slots in which documents are examined, each by a worker of its own.
final class WorkerPool: Sendable {
  /// What came of a document in the end.
  enum Outcome: Equatable, Sendable {
    case examined(Examination)
    case failed(ExaminationFailure)
    case fault(Fault)
  }

  /// How often a document is tried again whose examination was disturbed from outside.
  private static let maximumDisturbances = 4

  private let slots: Allotment
  private let idle: Mutex<[Worker]>
  private let threads: BlockingThreads

  /// - Parameters:
  ///   - program: Path of `guichet-worker`.
  ///   - threads: At least as many as `slots`.
  init(program: String, bounds: Bounds, slots: Int, threads: BlockingThreads) {
    self.slots = Allotment(slots)
    self.threads = threads
    idle = Mutex((0..<slots).map { _ in Worker(program: program, bounds: bounds) })
  }

  /// Starts one worker, to know that there is one, and in which version and with which libraries.
  func start() async throws(Fault) -> GreetingReply {
    let worker = idle.withLock { $0.last }
    let reply: Result<GreetingReply?, Fault> = await withTaskExecutorPreference(threads) {
      do throws(Fault) { return .success(try await worker?.start()) } catch { return .failure(error) }
    }
    guard let reply = try reply.get() else { throw Fault(.workerUnavailable) }
    return reply
  }

  /// Examines a document, and once more, alone, where the examination ended by its own limits or signal. Whatever was
  /// running beside it cannot have been the cause then.
  func examine(_ document: MemoryFile) async -> Outcome {
    var failures = 0
    var disturbances = 0
    while true {
      let attempt: Attempt
      do {
        attempt = try await self.attempt(document, alone: failures > 0)
      } catch {
        return .fault(Fault(.interrupted))
      }
      switch attempt {
      case .examined(let examination):
        return .examined(examination)
      case .failed(let failure):
        failures += 1
        if failures == 2 { return .failed(failure) }
      case .disturbed, .nonsense, .unavailable:
        disturbances += 1
        if disturbances == WorkerPool.maximumDisturbances { return .fault(attempt.fault) }
      }
    }
  }

  /// - Throws: `CancellationError`.
  private func attempt(_ document: MemoryFile, alone: Bool) async throws -> Attempt {
    let taken = try await slots.take(alone ? slots.capacity : 1)
    defer { slots.give(taken) }
    // Who has a slot finds a worker: there are as many.
    let worker = idle.withLock { $0.removeLast() }
    defer { idle.withLock { $0.append(worker) } }
    return await withTaskExecutorPreference(threads) { await worker.attempt(document) }
  }
}

extension Attempt {
  /// What to say where this kept happening.
  fileprivate var fault: Fault {
    switch self {
    case .unavailable(let fault): fault
    case .nonsense: Fault(.workerAnswer)
    case .examined, .failed, .disturbed: Fault(.workerKilled)
    }
  }
}
