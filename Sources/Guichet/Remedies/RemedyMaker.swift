import SystemPackage
import Vocabulary

/// Has remedies made until one is accepted: each is examined in another child, like any upload, before it is believed.
struct RemedyMaker: Sendable {
  let policy: Policy
  let pool: WorkerPool

  /// Ways to make one remedy that are tried at most. No format has more strategies.
  private static let maximumAttempts = 8

  enum Outcome: Sendable {
    case accepted(SealedRemedy)
    case obstacle(RemedyObstacle)
    case fault(Fault)
  }

  /// - Parameter first: What came of the first attempt, where it was made as the document was examined.
  func make(
    for document: MemoryFile, _ examination: Examination, aim: RemedyAim, first: MadeRemedy?
  ) async -> Outcome {
    // Any other byte would break a signature.
    guard !examination.signed else { return .obstacle(RemedyObstacle(.signed)) }
    let acceptance = RemedyAcceptance(policy: policy, original: examination)
    // One attempt may come to the same as the one before.
    var refused: Set<String> = []
    for attempt in 0..<Self.maximumAttempts {
      let request = RemedyRequest(aim: aim, examination: examination, attempt: attempt)
      let early = attempt == 0 ? first.map { WorkerPool.Outcome.answered($0) } : nil
      let made = if let early { early } else { await pool.remedy(request, for: document) }
      switch made {
      case .answered(.made(let remedy)):
        guard refused.insert(remedy.sha256).inserted else { continue }
        switch await pool.examine(remedy.file) {
        case .answered(let answer) where acceptance.accepts(answer.examination, bytes: remedy.bytes):
          return .accepted(remedy)
        case .answered, .failed: continue
        case .fault(let fault): return .fault(fault)
        }
      case .answered(.obstacle(let obstacle)): return .obstacle(obstacle)
      // What its strategy cannot bear, another may.
      case .failed: continue
      case .fault(let fault): return .fault(fault)
      }
    }
    return .obstacle(RemedyObstacle(.exhausted))
  }
}
