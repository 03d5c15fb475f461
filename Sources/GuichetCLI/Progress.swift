import Glibc
package import Guichet
import Synchronization
import SystemPackage

/// A line on the terminal that says how far a batch is, drawn over itself.
///
/// Only for a person who watches: on the standard error where that is a terminal, never under `CI`, and never wider than the
/// terminal, so that it stays one line.
package final class Progress: Sendable {
  /// What the line says.
  package struct State: Sendable {
    package var summary = Summary()
    /// Documents of it that an earlier run checked.
    package var earlier = 0
    /// Documents in all; nil as long as they are being counted, or where they come one by one.
    package var total: Int?
    package var elapsed: Duration = .zero

    package init() {}
  }

  private let language: Language
  private let start = ContinuousClock.now
  private let total = Mutex<Int?>(nil)
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  private static let interval = Duration.milliseconds(100)

  private let earlier: Int

  /// Nil where nobody watches.
  ///
  /// - Parameter earlier: Documents that need not be checked again.
  init?(language: Language, earlier: Int = 0) {
    guard isatty(STDERR_FILENO) == 1, unsafe getenv("CI") == nil, let terminal = unsafe getenv("TERM"),
      unsafe strcmp(terminal, "dumb") != 0
    else { return nil }
    self.language = language
    self.earlier = earlier
  }

  func setTotal(_ count: Int) {
    total.withLock { $0 = count }
  }

  /// Makes room for other lines.
  func erase() {
    drawn.withLock { drawn in
      guard drawn != nil else { return }
      _ = try? FileDescriptor.standardError.writeAll("\r\u{1B}[K".utf8)
    }
  }

  /// Draws the line anew, unless that was done a moment ago.
  ///
  /// - Parameter wasErased: Whether it is to be drawn in any case.
  func draw(_ summary: Summary, wasErased: Bool) {
    drawn.withLock { drawn in
      let now = ContinuousClock.now
      if let last = drawn, !wasErased, now - last < Self.interval { return }
      drawn = now
      var state = State()
      (state.summary, state.earlier) = (summary, earlier)
      (state.total, state.elapsed) = (total.withLock { $0 }, now - start)
      let line = state.text(in: language, width: Self.terminalWidth)
      _ = try? FileDescriptor.standardError.writeAll("\r\(line)\u{1B}[K".utf8)
    }
  }

  /// Where it is not told, what terminals have always had.
  private static var terminalWidth: Int { Terminal.width(of: .standardError) ?? 80 }
}

extension Progress.State {
  /// The most important first, and as much of it as the width has room for.
  ///
  /// - Parameter width: Columns of the terminal; the last one stays free, as some terminals break the line after it.
  package func text(in language: Language, width: Int) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(summary.documents - earlier) / seconds : 0
    var parts = [count]
    parts.append(
      "\(summary.conforme) ✓  \(summary.nonConforme) ✗"
        + (summary.notVerifiable > 0 ? "  \(summary.notVerifiable) ?" : ""))
    if seconds >= 1 {
      parts.append(language == .fr ? "\(Int(rate.rounded()))\u{A0}par seconde" : "\(Int(rate.rounded())) a second")
      if let total, rate > 0, total > summary.documents {
        let left = Self.clock(Double(total - summary.documents) / rate)
        parts.append(language == .fr ? "encore \(left)" : "\(left) left")
      }
    }
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : "\(line) · \(part)"
      guard longer.count < width else { break }
      line = longer
    }
    return line
  }

  /// As wide at the beginning as at the end, so that what follows it stays where it is.
  private var count: String {
    guard let total else { return "\(summary.documents)" }
    let (done, all) = ("\(summary.documents)", "\(total)")
    return String(repeating: " ", count: max(0, all.count - done.count)) + "\(done) / \(all)"
  }

  /// `8 s`, `2 min 05 s`, `1 h 12 min`.
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 360_000))
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return switch whole {
    case ..<60: "\(whole) s"
    case ..<3_600: "\(whole / 60) min \(padded(whole % 60)) s"
    default: "\(whole / 3_600) h \(padded(whole / 60 % 60)) min"
    }
  }
}
