import Benchmark
import BenchmarkSupport
import Glibc

/// Times of each step of a check, and of the whole way through a worker where the variable `GUICHET_WORKER` says where it
/// is.
let benchmarks: @Sendable () -> Void = {
  // CPU time is counted in ticks of 10 ms here, most of what is measured takes less.
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(1))
  guard let workloads = try? Workloads() else { fatalError("the documents to measure on cannot be forged") }
  for workload in workloads.local { register(workload) }
  guard getenv("GUICHET_WORKER") != nil else { return }
  for workload in workloads.throughWorkers { register(workload) }
}

private func register(_ workload: Workload) {
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics += [Metrics.documents, Metrics.pages, Metrics.bytes, Metrics.rows, Metrics.reasons]
  if workload.reference != nil {
    configuration.metrics.append(Metrics.ratio)
    configuration.warmupIterations = 5
    configuration.maxDuration = .seconds(2)
  }
  configuration.thresholds = Metrics.thresholds.filter { configuration.metrics.contains($0.key) }
  let least = LeastCost()
  Benchmark(workload.name, configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { try await measure(workload, least, in: benchmark) }
  }
}

private func measure(_ workload: Workload, _ least: LeastCost, in benchmark: Benchmark) async throws {
  benchmark.startMeasurement()
  let start = processorNanoseconds()
  let tally = try await workload.run()
  let cost = processorNanoseconds() - start
  benchmark.stopMeasurement()
  benchmark.measurement(Metrics.documents, tally.documents)
  benchmark.measurement(Metrics.pages, tally.pages)
  benchmark.measurement(Metrics.bytes, tally.bytes)
  benchmark.measurement(Metrics.rows, tally.rows)
  benchmark.measurement(Metrics.reasons, tally.reasons)
  guard let reference = workload.reference else { return }
  let bareStart = processorNanoseconds()
  reference()
  let bareCost = processorNanoseconds() - bareStart
  benchmark.measurement(Metrics.ratio, least.add(workload: cost, reference: bareCost))
}

/// CPU time of this process, which other processes do not change as much as they do the time of the clock.
private func processorNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
