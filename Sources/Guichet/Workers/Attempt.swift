import CLinux
import FoundationEssentials
import Glibc
import Vocabulary

/// What came of one errand, tried once.
enum Attempt<Answer: Equatable & Sendable>: Equatable, Sendable {
  case answered(Answer)
  /// The child ended by its own limits or signal.
  case failed(ExaminationFailure)
  /// It was killed from outside, or its worker was: not the document's doing, as far as can be told.
  case disturbed
  /// It ended in order and its answer is none.
  case nonsense
  /// It could not begin.
  case unavailable(Fault)

  init(ending: guichet_ending, answer: MemoryFile, errand: Errand<Answer>, bounds: Bounds) {
    switch ending.kind {
    case .exited: self = Attempt(exitStatus: ending.code, answer: answer, errand: errand)
    case .signalled: self = Attempt(signal: ending.code, cpuMicroseconds: ending.cpu_microseconds, bounds: bounds)
    case .overran: self = .failed(.timeout)
    default: self = .unavailable(Fault(.resources))
    }
  }

  private init(exitStatus: Int32, answer: MemoryFile, errand: Errand<Answer>) {
    switch exitStatus {
    case GUICHET_EXIT_ANSWERED, GUICHET_EXIT_IN_DOUBT:
      self =
        answer.contents(limit: Errand<Answer>.maximumAnswerBytes).flatMap(errand.decode).map(Attempt.answered)
        ?? .nonsense
    case GUICHET_EXIT_OUT_OF_MEMORY: self = .failed(.memory)
    case GUICHET_EXIT_NO_ANSWER: self = .nonsense
    // A library called exit(): it gave up on the document.
    default: self = .failed(.crashed)
    }
  }

  private init(signal: Int32, cpuMicroseconds: UInt64, bounds: Bounds) {
    switch signal {
    case SIGXCPU: self = .failed(.timeout)
    // The hard limit of CPU time kills as an operator does, or the system short of memory: the time used tells them apart.
    case SIGKILL where cpuMicroseconds >= UInt64(clamping: bounds.secondsPerFile) * 1_000_000: self = .failed(.timeout)
    case SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSTOP, SIGUSR1, SIGUSR2: self = .disturbed
    default: self = .failed(.crashed)
    }
  }
}
