/// Shares bytes out among images so that all are as good: each may have so many bytes a sample, or as many as it has now
/// where that is fewer.
struct ImageShares {
  /// What is known of an image before it is decoded.
  struct Claim {
    /// As it is now.
    var bytes: Int
    /// Of light, and what colour is worth besides.
    var samples: Double

    fileprivate var density: Double { Double(bytes) / samples }
  }

  private let claims: [Claim]
  /// Indices of claims, by rising density.
  private var waiting: [Int]
  /// Bytes for those that wait.
  private var budget: Int

  init(_ claims: [Claim], budget: Int) {
    self.claims = claims
    self.budget = budget
    waiting = claims.indices.sorted { (claims[$0].density, $0) < (claims[$1].density, $1) }
  }

  /// Bytes a sample that those may have which wait; infinite where each may keep what it has.
  var level: Double {
    var bytes = Double(budget)
    var samples = waiting.reduce(0) { $0 + claims[$1].samples }
    for index in waiting {
      if claims[index].density * samples > bytes { return max(0, bytes / samples) }
      bytes -= Double(claims[index].bytes)
      samples -= claims[index].samples
    }
    return .infinity
  }

  /// Those that have to save something, by how much they would, the most first.
  var savers: [Int] {
    let level = level
    func saving(_ index: Int) -> Double { Double(claims[index].bytes) - level * claims[index].samples }
    return waiting.filter { saving($0) > 0 }.sorted { (saving($1), $0) < (saving($0), $1) }
  }

  /// What an image that waits may have now.
  func share(of index: Int) -> Int {
    Int(min(Double(claims[index].bytes), level * claims[index].samples))
  }

  /// Takes an image away from those that wait.
  mutating func settle(_ index: Int, at bytes: Int) {
    waiting.removeAll { $0 == index }
    budget -= bytes
  }
}
