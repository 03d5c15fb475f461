import Benchmark

/// What is measured besides time.
enum Metrics {
  /// CPU time over that of the bare decoding of the same document, the least of each, run in turn: what is left when the
  /// speed of the machine is taken out.
  static let ratio = BenchmarkMetric.custom("‰ of bare decoding", polarity: .prefersSmaller, useScalingFactor: false)
  static let documents = counter("documents")
  static let pages = counter("pages")
  static let bytes = counter("bytes")
  static let rows = counter("rows")
  static let reasons = counter("reasons")

  /// A number that does not vary: less work is better only where the documents are the same.
  private static func counter(_ name: String) -> BenchmarkMetric {
    .custom(name, polarity: .prefersSmaller, useScalingFactor: false)
  }

  /// Counters hold exactly. The ratio may be a third worse: on a busy machine even the least costs differ by a tenth, and
  /// processors by more. Times are shown and not kept: they are of one machine.
  static var thresholds: [BenchmarkMetric: BenchmarkThresholds] {
    [
      documents: .strict, pages: .strict, bytes: .strict, rows: .strict, reasons: .strict,
      ratio: BenchmarkThresholds(relative: [.p90: 33])
    ]
  }
}
