import CLinux
import FoundationEssentials
import Glibc
import Vocabulary

/// What came of examining a document once.
enum Attempt: Equatable {
  case examined(Examination)
  /// The examination ended by its own limits or signal.
  case failed(ExaminationFailure)
  /// It was killed from outside, or its worker was: not the document's doing, as far as can be told.
  case disturbed
  /// It ended in order and its answer is none.
  case nonsense
  /// It could not begin.
  case unavailable(Fault)

  /// 300 pages take about 100 kB.
  static let maximumAnswerBytes = 4 << 20

  init(ending: guichet_ending, answer: MemoryFile, bounds: Bounds) {
    switch ending.kind {
    case .exited: self = Attempt(exitStatus: ending.code, answer: answer, bounds: bounds)
    case .signalled: self = Attempt(signal: ending.code, cpuMicroseconds: ending.cpu_microseconds, bounds: bounds)
    case .overran: self = .failed(.timeout)
    default: self = .unavailable(Fault(.resources))
    }
  }

  private init(exitStatus: Int32, answer: MemoryFile, bounds: Bounds) {
    switch exitStatus {
    case GUICHET_EXIT_ANSWERED:
      let examination = answer.contents(limit: Attempt.maximumAnswerBytes).flatMap {
        Examination(answer: $0, bounds: bounds)
      }
      self = examination.map(Attempt.examined) ?? .nonsense
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
