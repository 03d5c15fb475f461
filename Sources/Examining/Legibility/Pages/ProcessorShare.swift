import Glibc

/// A share of CPU time of the thread that asks, from when it is made.
struct ProcessorShare: Sendable {
  /// In seconds.
  private let end: Double

  init(seconds: Double) {
    end = Self.now + seconds
  }

  var isSpent: Bool { Self.now >= end }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
