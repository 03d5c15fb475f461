import Synchronization
import Vocabulary

/// The slots in which documents are examined, each by a worker of its own.
final class WorkerPool: Sendable {
  /// What came of an errand in the end.
  enum Outcome<Answer: Equatable & Sendable>: Equatable, Sendable {
    case answered(Answer)
    case failed(ExaminationFailure)
    case fault(Fault)

    func map<Other>(_ transform: (Answer) -> Other) -> Outcome<Other> {
      switch self {
      case .answered(let answer): .answered(transform(answer))
      case .failed(let failure): .failed(failure)
      case .fault(let fault): .fault(fault)
      }
    }
  }

  /// How often a document is tried whose examination is disturbed from outside, and how often at least, however long it
  /// takes. Who kills at random meets a long examination many times, which is no reason to give up on it; where each try
  /// is long, the system is likely to be short of memory.
  private static let disturbances = 4...64
  /// How often a document is tried that cannot be begun, or is answered with nonsense.
  private static let maximumMishaps = 4

  let bounds: Bounds
  private let slots: Allotment
  private let idle: Mutex<[Worker]>
  private let threads: BlockingThreads

  /// - Parameters:
  ///   - program: Path of `guichet-worker`.
  ///   - threads: At least as many as `slots`.
  init(program: String, policy: Policy, slots: Int, threads: BlockingThreads) {
    bounds = policy.bounds
    self.slots = Allotment(slots)
    self.threads = threads
    idle = Mutex((0..<slots).map { _ in Worker(program: program, policy: policy) })
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

  /// - Parameter drawsThumbnail: Whether a picture of a page is wanted. It is given up where the first attempt fails, so that
  ///   drawing it never costs a document its verdict.
  func examine(_ document: MemoryFile, drawsThumbnail: Bool = false) async -> Outcome<ExaminationAnswer> {
    await run({ .examination(bounds: bounds, drawsThumbnail: drawsThumbnail && $0 == 0) }, on: document)
  }

  /// - Parameter aim: For a remedy, which is made at once where that spares reading the document again. It is given up
  ///   where the first attempt fails.
  func examine(_ document: MemoryFile, mendingTo aim: RemedyAim) async -> Outcome<MendedExamination> {
    await run(
      { try $0 == 0 ? .examination(mendingTo: aim, bounds: bounds) : .examination(bounds: bounds) }, on: document)
  }

  func remedy(_ request: RemedyRequest, for document: MemoryFile) async -> Outcome<MadeRemedy> {
    await run({ _ in try .remedy(request, bounds: bounds) }, on: document)
  }

  /// Runs an errand, and once more, alone, where the child ended by its own limits or signal. Whatever was running beside
  /// it cannot have been the cause then.
  ///
  /// - Parameter errand: Made anew for each attempt, as what the last one left behind cannot be trusted; it is told how many
  ///   have failed.
  private func run<Answer>(
    _ errand: @Sendable (_ failures: Int) throws -> Errand<Answer>, on document: MemoryFile
  ) async -> Outcome<Answer> {
    var failures = 0
    var disturbances = 0
    var mishaps = 0
    let start = ContinuousClock.now
    while true {
      let attempt: Attempt<Answer>
      do {
        attempt = try await self.attempt(errand(failures), on: document, alone: failures > 0)
      } catch is CancellationError {
        return .fault(Fault(.interrupted))
      } catch {
        return .fault(Fault(.resources))
      }
      switch attempt {
      case .answered(let answer):
        return .answered(answer)
      case .failed(let failure):
        failures += 1
        if failures == 2 { return .failed(failure) }
      case .disturbed:
        disturbances += 1
        let isOver = disturbances >= Self.disturbances.lowerBound && .now - start > patience
        if isOver || disturbances == Self.disturbances.upperBound { return .fault(attempt.fault) }
      case .nonsense, .unavailable:
        mishaps += 1
        if mishaps == Self.maximumMishaps { return .fault(attempt.fault) }
      }
    }
  }

  /// For a document that is disturbed again and again.
  private var patience: Duration { .seconds(bounds.secondsPerFile) }

  /// - Throws: `CancellationError`.
  private func attempt<Answer>(
    _ errand: Errand<Answer>, on document: MemoryFile, alone: Bool
  ) async throws -> Attempt<Answer> {
    let taken = try await slots.take(alone ? slots.capacity : 1)
    defer { slots.give(taken) }
    // Who has a slot finds a worker: there are as many.
    let worker = idle.withLock { $0.removeLast() }
    defer { idle.withLock { $0.append(worker) } }
    return await withTaskExecutorPreference(threads) { await worker.attempt(errand, on: document) }
  }
}

extension Attempt {
  /// What to say where this kept happening.
  fileprivate var fault: Fault {
    switch self {
    case .unavailable(let fault): fault
    case .nonsense: Fault(.workerAnswer)
    case .answered, .failed, .disturbed: Fault(.workerKilled)
    }
  }
}
