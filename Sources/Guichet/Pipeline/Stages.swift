import FoundationEssentials
import SystemPackage

/// The way of a document: received, examined, judged. Each step takes what the one before it gives, so that none can be
/// left out or done twice.
struct Stages: Sendable {
  let plan: Plan
  let pool: WorkerPool
  let threads: BlockingThreads
  private let receiver: Receiver
  private let context: Context

  init(plan: Plan, worker: GreetingReply, pool: WorkerPool, threads: BlockingThreads) {
    self.plan = plan
    self.pool = pool
    self.threads = threads
    // Twice the largest file: one is examined while the next one comes in.
    let bound = plan.policy.bounds.maximumBytes
    receiver = Receiver(maximumBytes: bound, bytesInFlight: Allotment(Int(clamping: bound) * 2))
    context = Context(
      policy: plan.policy.identity, program: GuichetVersion.current, libraries: worker.libraries,
      recognition: worker.recognition ? "in-doubt" : "never", isolation: worker.isolation)
  }

  /// Reading and hashing is a twentieth of the work, or less.
  static func receivers(for jobs: Int) -> Int { max(2, jobs / 4) }

  func receive(_ source: Source) async -> Received {
    await withTaskExecutorPreference(threads) { await receiver.receive(source) }
  }

  /// A document as it came in, without its bytes, and what came of examining them.
  struct Examined: Sendable {
    let source: Source
    let bytes: Int64?
    let sha256: String?
    let modified: Int?
    /// Nil for a document that is not read for its size.
    let outcome: WorkerPool.Outcome?
    let elapsed: Elapsed
  }

  func examine(_ received: Received) async -> Examined {
    let start = ContinuousClock.now
    var sha256: String?
    let outcome: WorkerPool.Outcome?
    switch received.content {
    case .sealed(let file, let digest):
      sha256 = digest
      outcome = await pool.examine(file)
    case .tooLarge: outcome = nil
    case .unavailable(let fault): outcome = .fault(fault)
    }
    let elapsed = Elapsed(
      receive: received.elapsed.wholeMilliseconds, examine: (.now - start).wholeMilliseconds, remedy: 0)
    return Examined(
      source: received.source, bytes: received.bytes, sha256: sha256, modified: received.modified, outcome: outcome,
      elapsed: elapsed)
  }

  func judge(_ examined: Examined) -> Record {
    var record = Record(path: examined.source.path.string, context: context)
    if let bytes = examined.source.path.bytesThatAreNotUTF8 { record.pathBytes = Data(bytes) }
    record.id = examined.source.id
    record.bytes = examined.bytes
    record.sha256 = examined.sha256
    record.modified = examined.modified.map { Date(timeIntervalSince1970: TimeInterval($0)).formatted(.iso8601) }
    record.elapsed = plan.recordsTimes ? examined.elapsed : nil
    switch examined.outcome {
    case .examined(let examination): record.examination = examination
    case .failed(let failure): record.failure = failure
    case .fault(let fault): record.fault = fault
    case nil: break
    }
    return record.judged(under: plan.policy)
  }
}

extension Record {
  /// The same document under a policy, by the facts that this record holds: no file is read.
  public func judged(under policy: Policy) -> Record {
    var record = self
    record.context.policy = policy.identity
    record.reasons = []
    record.verdict = nil
    guard fault == nil, let bytes else { return record }
    let judgement = policy.judge(
      Evidence(name: fileName, bytes: bytes, examination: examination, failure: failure, remedy: remedy))
    record.verdict = judgement.verdict
    record.reasons = judgement.reasons
    return record
  }

  private var fileName: String? {
    FilePath(path).lastComponent?.string
  }
}

extension Duration {
  /// Rounded down.
  fileprivate var wholeMilliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

extension FilePath {
  /// The bytes of a path that no string can show exactly.
  fileprivate var bytesThatAreNotUTF8: [UInt8]? {
    let bytes = unsafe withPlatformString { text in
      unsafe UnsafeBufferPointer(start: text, count: length).map { UInt8(bitPattern: $0) }
    }
    return String(validating: bytes, as: UTF8.self) == nil ? bytes : nil
  }
}
