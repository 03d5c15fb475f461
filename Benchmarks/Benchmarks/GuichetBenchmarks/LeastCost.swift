/// The least CPU time that a workload and its reference took so far. What else a machine does only ever adds to a cost, so
/// that their ratio comes to rest where single runs do not.
final class LeastCost {
  private var workload = Int.max
  private var reference = Int.max

  /// Takes in one run of each, in any unit, and gives the ratio so far in thousandths.
  func add(workload: Int, reference: Int) -> Int {
    self.workload = min(self.workload, workload)
    self.reference = min(self.reference, max(1, reference))
    return self.workload * 1000 / self.reference
  }
}
