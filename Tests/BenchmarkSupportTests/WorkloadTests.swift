import BenchmarkSupport
import Testing

@Suite("What is measured")
struct WorkloadTests {
  @Test("every workload runs, and gets through the same each time")
  func tallies() async throws {
    let workloads = try Workloads().local
    #expect(Set(workloads.map(\.name)).count == workloads.count)
    for workload in workloads {
      let first = try await workload.run()
      let second = try await workload.run()
      #expect(first == second, "\(workload.name)")
    }
  }
}
