import FoundationEssentials
import SystemPackage

/// The way of a document: received, examined, judged, mended where that is wanted. Each step takes what the one before it gives, so that none can be
/// left out or done twice.
struct Stages: Sendable {
  let plan: Plan
  let pool: WorkerPool
  let threads: BlockingThreads
  private let receiver: Receiver
  let context: Context

  init(plan: Plan, worker: GreetingReply, pool: WorkerPool, threads: BlockingThreads) {
    self.plan = plan
    self.pool = pool
    self.threads = threads
    // Twice the largest file: one is examined while the next one comes in.
    let bound = plan.policy.bounds.maximumBytes
    receiver = Receiver(maximumBytes: bound, bytesInFlight: Allotment(Int(clamping: bound) * 2))
    context = Context(
      policy: plan.policy.identity, program: GuichetVersion.current, libraries: worker.libraries,
      recognition: (worker.recognition ? plan.policy.recognition : .never).rawValue,
      isolation: worker.isolation.rawValue)
  }

  /// Reading and hashing is a twentieth of the work, or less.
  static func receivers(for jobs: Int) -> Int { max(2, jobs / 4) }

  func receive(_ source: Source) async -> Received {
    await withTaskExecutorPreference(threads) { await receiver.receive(source) }
  }

  /// A document as it came in, and what came of examining it.
  struct Examined: Sendable {
    let received: Received
    /// Nil for a document that is not read for its size.
    let outcome: WorkerPool.Outcome<ExaminationAnswer>?
    /// Made as it was examined.
    let remedy: EarlyRemedy?
    let elapsed: Duration
  }

  /// What came of making a remedy before it was known whether one is wanted.
  struct EarlyRemedy: Sendable {
    let aim: RemedyAim
    let made: MadeRemedy
  }

  /// - Parameter mends: Whether a remedy is wanted of what is too large.
  func examine(_ received: Received, mends: Bool) async -> Examined {
    let start = ContinuousClock.now
    var remedy: EarlyRemedy?
    let outcome: WorkerPool.Outcome<ExaminationAnswer>? =
      switch received.content {
      case .sealed(let file, _):
        if let aim = earlyAim(for: received, mends: mends) {
          await pool.examine(file, mendingTo: aim).map { examination in
            remedy = examination.remedy.map { EarlyRemedy(aim: aim, made: $0) }
            return examination.answer
          }
        } else {
          await pool.examine(file, drawsThumbnail: plan.drawsThumbnails)
        }
      case .tooLarge: nil
      case .unavailable(let fault): .fault(fault)
      }
    return Examined(received: received, outcome: outcome, remedy: remedy, elapsed: .now - start)
  }

  /// What a remedy must reach that is wanted for the size alone, if the document turns out to have no other fault.
  private func earlyAim(for received: Received, mends: Bool) -> RemedyAim? {
    guard mends, !plan.drawsThumbnails, let bytes = received.bytes, bytes >= plan.policy.sizeLimit else { return nil }
    return plan.policy.remedyAim(under: plan.policy.sizeLimit)
  }

  /// A record, and the document as long as something is to be made of it.
  struct Judged: Sendable {
    var record: Record
    let document: MemoryFile?
    let thumbnail: Thumbnail?
    let aim: RemedyAim?
    /// What came of the first attempt at that aim, if it was made already.
    let firstRemedy: MadeRemedy?
    let name: FilePath
    /// Keeps the document's place among the bytes in flight.
    let share: Received.Share?

    init(
      _ record: Record, of received: Received, showing thumbnail: Thumbnail?, aim: RemedyAim?, remedy: EarlyRemedy?
    ) {
      self.record = record
      self.thumbnail = thumbnail
      self.aim = aim
      firstRemedy = remedy.flatMap { $0.aim == aim ? $0.made : nil }
      name = received.source.relativeName
      if aim != nil, case .sealed(let file, _) = received.content {
        (document, share) = (file, received.share)
      } else {
        (document, share) = (nil, nil)
      }
    }
  }

  /// - Parameter mends: Whether a remedy is wanted, so that the document is kept for it.
  func judge(_ examined: Examined, mends: Bool) -> Judged {
    let received = examined.received
    var record = Record(path: received.source.path.string, context: context)
    var thumbnail: Thumbnail?
    if let bytes = received.source.path.bytesThatAreNotUTF8 { record.pathBytes = Data(bytes) }
    record.id = received.source.id
    record.bytes = received.bytes
    if case .sealed(_, let sha256) = received.content { record.sha256 = sha256 }
    record.modified = received.modified.map { Date(timeIntervalSince1970: TimeInterval($0)).formatted(.iso8601) }
    if plan.recordsTimes {
      record.elapsed = Elapsed(
        receive: received.elapsed.wholeMilliseconds, examine: examined.elapsed.wholeMilliseconds, remedy: 0)
    }
    switch examined.outcome {
    case .answered(let answer):
      record.examination = answer.examination
      thumbnail = answer.thumbnail
    case .failed(let failure): record.failure = failure
    case .fault(let fault): record.fault = fault
    case nil: break
    }
    record = record.judged(under: plan.policy)
    let aim = mends ? record.remedyAim(under: plan.policy) : nil
    return Judged(record, of: received, showing: thumbnail, aim: aim, remedy: examined.remedy)
  }

  /// Makes and stores what can be sent in place of a document that is too large.
  ///
  /// - Parameter store: Returns where the remedy is; it is given the name that suits it.
  func mend(
    _ judged: Judged, store: @escaping @Sendable (SealedRemedy, FilePath) throws(Fault) -> FilePath
  ) async -> Record {
    guard let document = judged.document, let aim = judged.aim, let examination = judged.record.examination else {
      return judged.record
    }
    let start = ContinuousClock.now
    var record = judged.record
    let maker = RemedyMaker(policy: plan.policy, pool: pool)
    switch await maker.make(for: document, examination, aim: aim, first: judged.firstRemedy) {
    case .accepted(let remedy):
      let name = remedy.name(inPlaceOf: judged.name, format: examination.format)
      let stored = await withTaskExecutorPreference(threads) {
        Result { () throws(Fault) in try store(remedy, name) }
      }
      switch stored {
      case .success(let path): record.remedy = Remedy(remedy, at: path)
      case .failure(let fault): record.fault = fault
      }
    case .obstacle(let obstacle): record.remedyObstacle = obstacle
    case .fault(let fault): record.fault = fault
    }
    record.elapsed?.remedy = (.now - start).wholeMilliseconds
    return record.judged(under: plan.policy)
  }

  /// Writes the remedy where the plan wants it, if it wants any.
  func mend(_ judged: Judged) async -> Record {
    guard let directory = plan.remedies.map(RemedyDirectory.init) else { return judged.record }
    return await mend(judged) { (remedy, name) throws(Fault) in try directory.write(remedy, as: name) }
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
      Evidence(
        name: fileName, bytes: bytes, examination: examination, failure: failure, remedy: remedy,
        remedyObstacle: remedyObstacle))
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
    let bytes = systemBytes
    return String(validating: bytes, as: UTF8.self) == nil ? bytes : nil
  }
}
