import Vocabulary

/// One bound of a policy file.
struct PolicyBound: Sendable {
  let name: String
  let meaning: String
  let allowed: ClosedRange<Int64>
  let get: @Sendable (Bounds) -> Int64
  let set: @Sendable (Int64, inout Bounds) -> Void

  /// The upper ends are what the examination was built for.
  static let all = [
    PolicyBound(
      "maximum_bytes", "Bytes of a file; a larger one is not read.", 1...2_000_000_000, get: { $0.maximumBytes },
      set: { $1.maximumBytes = $0 }),
    PolicyBound("maximum_pixels", "Pixels of an image.", 1...1_000_000_000, \.maximumPixels),
    PolicyBound("maximum_side", "Pixels along a side of an image.", 1...65_535, \.maximumSide),
    PolicyBound(
      "maximum_scans", "Scans of a progressive JPEG, each of which is decoded over the whole image.", 1...1_000,
      \.maximumScans),
    PolicyBound("maximum_pages", "Pages of a PDF.", 1...10_000, \.maximumPages),
    PolicyBound(
      "maximum_page_side_in", "Inches of the longer side of a page.", 1...10_000,
      get: { Int64($0.maximumPageSideInInches) },
      set: { $1.maximumPageSideInInches = Double($0) }),
    PolicyBound("seconds_per_page", "Seconds of CPU time a page.", 1...600, \.secondsPerPage),
    PolicyBound("seconds_per_file", "Seconds of CPU time a file.", 1...3_600, \.secondsPerFile),
    PolicyBound(
      "maximum_memory", "Bytes of address space of the process that examines a file.", 256_000_000...64_000_000_000,
      get: { $0.maximumMemory }, set: { $1.maximumMemory = $0 })
  ]

  private init(
    _ name: String, _ meaning: String, _ allowed: ClosedRange<Int64>, get: @escaping @Sendable (Bounds) -> Int64,
    set: @escaping @Sendable (Int64, inout Bounds) -> Void
  ) {
    (self.name, self.meaning, self.allowed, self.get, self.set) = (name, meaning, allowed, get, set)
  }

  private init(
    _ name: String, _ meaning: String, _ allowed: ClosedRange<Int64>,
    _ path: any WritableKeyPath<Bounds, Int> & Sendable
  ) {
    self.init(name, meaning, allowed, get: { Int64($0[keyPath: path]) }, set: { $1[keyPath: path] = Int($0) })
  }
}
