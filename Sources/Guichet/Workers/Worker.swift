import CLinux
import Glibc
import Vocabulary

/// One slot: a worker process that is started when it is first needed, and again when it is lost.
///
/// Its calls block the thread they run on; call them from ``BlockingThreads``.
actor Worker {
  private let program: String
  private let bounds: Bounds
  private var process: WorkerProcess?
  private var sequence: UInt64 = 0

  init(program: String, bounds: Bounds) {
    self.program = program
    self.bounds = bounds
  }

  /// Starts the process, unless it runs, and agrees on a version with it.
  func start() throws(Fault) -> GreetingReply? {
    guard process == nil else { return nil }
    do {
      let started = try WorkerProcess(program: program)
      let reply = try started.greet(Greeting(version: GuichetVersion.current, bounds: bounds), milliseconds: 30_000)
      guard reply.version == GuichetVersion.current else { throw Fault(.workerUnavailable) }
      process = started
      return reply
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.workerUnavailable)
    }
  }

  /// Runs one errand on a document, once.
  func attempt<Answer>(_ errand: Errand<Answer>, on document: MemoryFile) -> Attempt<Answer> {
    do {
      _ = try start()
    } catch {
      return .unavailable(error)
    }
    guard let process else { return .unavailable(Fault(.workerUnavailable)) }
    guard let answer = try? MemoryFile(name: "guichet-answer") else { return .unavailable(Fault(.resources)) }
    sequence += 1
    do {
      let files = [document, answer] + [errand.request, errand.product].compactMap(\.self)
      let ending = try process.execute(order(for: errand), on: files)
      return Attempt(ending: ending, answer: answer, errand: errand, bounds: bounds)
    } catch {
      // The worker itself is gone or out of step: its successor starts afresh.
      self.process = nil
      return .disturbed
    }
  }

  private func order<Answer>(for errand: Errand<Answer>) -> guichet_order {
    guichet_order(
      sequence: sequence,
      memory_bytes: UInt64(clamping: bounds.maximumMemory),
      file_bytes: UInt64(errand.maximumBytes),
      cpu_seconds: UInt32(clamping: bounds.secondsPerFile),
      wall_milliseconds: wallMilliseconds)
  }

  /// CPU time is what limits. On a loaded machine it takes its time to be granted, so that the clock on the wall only ends
  /// what sleeps.
  private var wallMilliseconds: UInt32 {
    let (milliseconds, overflow) = bounds.secondsPerFile.multipliedReportingOverflow(by: 4_000)
    return overflow ? .max : UInt32(clamping: milliseconds)
  }
}
