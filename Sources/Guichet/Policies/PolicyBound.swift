import Vocabulary

/// One bound of a policy file.
struct PolicyBound: Sendable {
  let name: String
  let allowed: ClosedRange<Int64>
  let get: @Sendable (Bounds) -> Int64
  let set: @Sendable (Int64, inout Bounds) -> Void

  /// The upper ends are what the examination was built for.
  static let all = [
    PolicyBound("maximum_bytes", 1...2_000_000_000, get: { $0.maximumBytes }, set: { $1.maximumBytes = $0 }),
    PolicyBound("maximum_pixels", 1...1_000_000_000, \.maximumPixels),
    PolicyBound("maximum_side", 1...65_535, \.maximumSide),
    PolicyBound("maximum_scans", 1...1_000, \.maximumScans),
    PolicyBound("maximum_pages", 1...10_000, \.maximumPages),
    PolicyBound(
      "maximum_page_side_in", 1...10_000, get: { Int64($0.maximumPageSideInInches) },
      set: { $1.maximumPageSideInInches = Double($0) }),
    PolicyBound("seconds_per_page", 1...600, \.secondsPerPage),
    PolicyBound("seconds_per_file", 1...3_600, \.secondsPerFile),
    PolicyBound(
      "maximum_memory", 256_000_000...64_000_000_000, get: { $0.maximumMemory }, set: { $1.maximumMemory = $0 })
  ]

  private init(
    _ name: String, _ allowed: ClosedRange<Int64>, get: @escaping @Sendable (Bounds) -> Int64,
    set: @escaping @Sendable (Int64, inout Bounds) -> Void
  ) {
    (self.name, self.allowed, self.get, self.set) = (name, allowed, get, set)
  }

  private init(_ name: String, _ allowed: ClosedRange<Int64>, _ path: any WritableKeyPath<Bounds, Int> & Sendable) {
    self.init(name, allowed, get: { Int64($0[keyPath: path]) }, set: { $1[keyPath: path] = Int($0) })
  }
}
