import CLinux
import Glibc
import SystemPackage
import Vocabulary

/// One slot: a worker process that is started when it is first needed, and again when it is lost.
///
/// Where the policy wants a second opinion of documents in doubt, they are examined again by a second process, which has
/// loaded a text recogniser. That would make every child of the first one dearer by 1 ms, a fifth of what most documents
/// cost, and few are in doubt.
///
/// Its calls block the thread they run on; call them from ``BlockingThreads``.
actor Worker {
  private let program: String
  private let bounds: Bounds
  private let recognition: Policy.Recognition
  private let sandbox: Policy.SandboxProfile
  private var processes: [Role: WorkerProcess] = [:]
  /// Whether a document in doubt can be given to a reading process.
  private var hasReader: Bool
  private var sequence: UInt64 = 0

  private enum Role {
    case examining, reading
  }

  /// How often a process is started again that is lost before it has greeted.
  private static let maximumLosses = 8

  init(program: String, policy: Policy) {
    self.program = program
    bounds = policy.bounds
    recognition = policy.recognition
    sandbox = policy.sandbox
    hasReader = recognition == .inDoubt
  }

  /// Starts the process that examines, unless it runs, and agrees on a version with it.
  func start() throws(Fault) -> GreetingReply? {
    try start(.examining)
  }

  private func start(_ role: Role) throws(Fault) -> GreetingReply? {
    guard processes[role] == nil else { return nil }
    let greeting = Greeting(
      version: GuichetVersion.current, bounds: bounds, recognition: recognition,
      loadsRecogniser: recognition == .always || role == .reading, sandbox: sandbox)
    var losses = 0
    while true {
      do {
        let started = try WorkerProcess(program: program)
        let reply = try started.greet(greeting, milliseconds: 30_000)
        guard reply.version == GuichetVersion.current else { throw Fault(.workerUnavailable) }
        processes[role] = started
        return reply
      } catch Errno.brokenPipe where losses < Worker.maximumLosses {
        // Killed from outside, or no worker at all: it is soon known which.
        losses += 1
      } catch let fault as Fault {
        throw fault
      } catch {
        throw Fault(.workerUnavailable)
      }
    }
  }

  /// Runs one errand on a document, once; twice where there was a doubt the first time.
  func attempt<Answer>(_ errand: Errand<Answer>, on document: MemoryFile) -> Attempt<Answer> {
    do throws(Fault) {
      _ = try start(.examining)
      let (attempt, isInDoubt) = run(errand, on: document, by: .examining)
      guard isInDoubt, case .answered = attempt, try startsReader() else { return attempt }
      let second = run(errand, on: document, by: .reading).attempt
      switch second {
      case .answered, .disturbed, .unavailable: return second
      // What goes wrong with the second opinion is no reason to doubt the first.
      case .failed, .nonsense: return attempt
      }
    } catch {
      return .unavailable(error)
    }
  }

  /// Starts the process that reads, unless it runs or is known not to be able to.
  private func startsReader() throws(Fault) -> Bool {
    guard hasReader else { return false }
    if let reply = try start(.reading) { hasReader = reply.recognition }
    if !hasReader { processes[.reading] = nil }
    return hasReader
  }

  private func run<Answer>(
    _ errand: Errand<Answer>, on document: MemoryFile, by role: Role
  ) -> (attempt: Attempt<Answer>, isInDoubt: Bool) {
    guard let process = processes[role] else { return (.unavailable(Fault(.workerUnavailable)), false) }
    guard let answer = try? MemoryFile(name: "guichet-answer") else { return (.unavailable(Fault(.resources)), false) }
    sequence += 1
    do {
      let files = [document, answer] + [errand.request, errand.product].compactMap(\.self)
      let ending = try process.execute(order(for: errand), on: files)
      let isInDoubt = ending.kind == .exited && ending.code == GUICHET_EXIT_IN_DOUBT
      return (Attempt(ending: ending, answer: answer, errand: errand, bounds: bounds), isInDoubt)
    } catch {
      // The worker itself is gone or out of step: its successor starts afresh.
      processes[role] = nil
      return (.disturbed, false)
    }
  }

  private func order<Answer>(for errand: Errand<Answer>) -> guichet_order {
    guichet_order(
      sequence: sequence,
      memory_bytes: UInt64(clamping: bounds.maximumMemory),
      file_bytes: UInt64(errand.maximumBytes),
      cpu_seconds: UInt32(clamping: bounds.secondsPerFile),
      wall_milliseconds: wallMilliseconds,
      draws_thumbnail: errand.drawsThumbnail ? 1 : 0)
  }

  /// CPU time is what limits. On a loaded machine it takes its time to be granted, so that the clock on the wall only ends
  /// what sleeps.
  private var wallMilliseconds: UInt32 {
    let (milliseconds, overflow) = bounds.secondsPerFile.multipliedReportingOverflow(by: 4_000)
    return overflow ? .max : UInt32(clamping: milliseconds)
  }
}
