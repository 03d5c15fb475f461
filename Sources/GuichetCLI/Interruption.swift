import Dispatch
import Glibc
import Synchronization

/// SIGINT and SIGTERM, taken as a wish to stop in order for as long as this object is there. A second one ends the program
/// at once, unless it comes with the first: `timeout` sends its signal to the program and again to all of its group.
final class Interruption {
  private let received = ReceivedSignal()
  private let observers: [any DispatchSourceSignal]

  /// In which no person asks twice.
  private static let together = DispatchTimeInterval.milliseconds(500)

  /// - Parameter stop: Called from another thread when a signal comes.
  init(stop: @escaping @Sendable () -> Void) {
    observers = [SIGINT, SIGTERM].map { [received] number in
      signal(number, SIG_IGN)
      let observer = DispatchSource.makeSignalSource(signal: number)
      observer.setEventHandler {
        received.number.withLock { $0 = number }
        stop()
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.together) { signal(number, SIG_DFL) }
      }
      observer.resume()
      return observer
    }
  }

  /// What to end with, if a signal came.
  var status: ExitStatus? {
    switch received.number.withLock({ $0 }) {
    case SIGINT: .interrupted
    case SIGTERM: .terminated
    default: nil
    }
  }

  private final class ReceivedSignal: Sendable {
    let number = Mutex<Int32?>(nil)
  }
}
