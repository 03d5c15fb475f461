import AsyncAlgorithms
import Synchronization
public import SystemPackage
public import Vocabulary

/// Checks documents: one at a time, or any number of them in order.
///
/// ```swift
/// let checker = try await Checker()
/// let record = await checker.check(Source(path: "bulletin.pdf"))
/// if record.verdict == .nonConforme { show(record.reasons.map(\.message.fr)) }
/// ```
///
/// No byte of a document is parsed in this process: that is done by processes of the program `guichet-worker`, which end
/// with this object. A checker may be used from any number of tasks and is best kept, as starting it costs some ten
/// milliseconds.
public final class Checker: Sendable {
  public let plan: Plan
  /// What the worker said of itself: its version, its libraries, what shuts in its children.
  public let worker: GreetingReply
  /// Where the worker's program was found.
  public let workerPath: FilePath

  /// Under what its verdicts are given.
  public var context: Context { stages.context }

  let stages: Stages

  /// Finds the worker's program and starts it once, so that a mistaken installation shows at once.
  ///
  /// - Throws: A ``Fault`` of code `worker.unavailable` where there is no worker of this version, or `worker.isolation`
  ///   where ``Plan/requiresIsolation`` or the policy asks for what the system does not have.
  public init(plan: Plan = Plan()) async throws(Fault) {
    var plan = plan
    plan.jobs = max(1, plan.jobs)
    guard let path = WorkerLocation.find(argument: plan.worker) else { throw Fault(.workerUnavailable) }
    // One thread for each slot, one for each document that is received, one for who lists the documents.
    let receivers = Stages.receivers(for: plan.jobs)
    let threads = BlockingThreads(count: plan.jobs + receivers + 1)
    let pool = WorkerPool(program: path.string, policy: plan.policy, slots: plan.jobs, threads: threads)
    let worker = try await pool.start()
    let isIsolated = worker.isolation.isWhole || !plan.requiresIsolation
    guard isIsolated, worker.isolation.satisfies(plan.policy.sandbox) else { throw Fault(.workerIsolation) }
    self.plan = plan
    self.worker = worker
    workerPath = path
    stages = Stages(plan: plan, worker: worker, pool: pool, threads: threads)
  }

  /// Checks one document.
  ///
  /// - Returns: Its record: with a verdict, or with the fault for which there is none.
  public func check(_ source: Source) async -> Record {
    await stages.mend(judged(source, mends: plan.remedies != nil))
  }

  /// Checks one document, and makes what can be sent in its place where it is too large.
  ///
  /// ``Plan/remedies`` does not matter here: nothing is written.
  ///
  /// - Returns: The record, and the bytes of the remedy where there is one; the path in the record's remedy is the name
  ///   that suits it.
  public func mend(_ source: Source) async -> (record: Record, remedy: [UInt8]?) {
    let kept = Mutex<[UInt8]?>(nil)
    let record = await stages.mend(judged(source, mends: true)) { (remedy, name) throws(Fault) in
      guard let bytes = remedy.file.contents(limit: .max) else { throw Fault(.resources) }
      kept.withLock { $0 = bytes }
      return name
    }
    return (record, kept.withLock { $0 })
  }

  private func judged(_ source: Source, mends: Bool) async -> Stages.Judged {
    await stages.judge(stages.examine(stages.receive(source), mends: mends), mends: mends)
  }

  /// Checks many documents, several at a time, with reports in the order of the input. What is ahead of who reads the
  /// reports is bounded, in number and in bytes.
  public func check<Sources: AsyncSequence & Sendable>(_ sources: Sources) -> Reports where Sources.Element == Source {
    Reports(sources: sources, stages: stages)
  }

  /// Checks many documents, several at a time, with reports in the order of the input.
  public func check<Sources: Sequence<Source> & Sendable>(_ sources: Sources) -> Reports {
    Reports(sources: sources.async, stages: stages)
  }
}
