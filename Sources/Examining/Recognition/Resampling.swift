import Glibc

/// How each sample along one side of a plane is made of those along the same side of another.
struct Resampling {
  struct Tap {
    var first: Int
    /// Of so many samples from the first on. Their sum is 1.
    var weights: [Float]
  }

  private(set) var taps: [Tap]

  /// By a triangle as wide as two samples of the coarser of the two.
  ///
  /// - Parameter count: Of samples along the side of the original.
  init(count: Int, scale: Double) {
    let reach = max(1, 1 / scale)
    taps = (0..<max(1, Int((Double(count) * scale).rounded()))).map { index in
      let centre = (Double(index) + 0.5) / scale - 0.5
      let first = max(0, Int((centre - reach).rounded(.up)))
      let last = min(count - 1, Int((centre + reach).rounded(.down)))
      // The last sample of a side whose length was rounded up may lie beyond it.
      guard first <= last else { return Tap(first: count - 1, weights: [1]) }
      let weights = (first...last).map { Float(max(0, 1 - abs(Double($0) - centre) / reach)) }
      let sum = weights.reduce(0, +)
      return sum > 0
        ? Tap(first: first, weights: weights.map { $0 / sum }) : Tap(first: min(first, count - 1), weights: [1])
    }
  }

  /// By a bell curve around each sample, in the same size.
  ///
  /// - Parameter deviation: The standard deviation, in samples.
  init(count: Int, deviation: Double) {
    let reach = Int(3 * deviation)
    let curve = (-reach...reach).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
    let whole = Self.weights(curve[...])
    taps = (0..<count).map { index in
      let (first, end) = (max(0, index - reach), min(count, index + reach + 1))
      let isWhole = end - first == curve.count
      return Tap(
        first: first, weights: isWhole ? whole : Self.weights(curve[first - index + reach..<end - index + reach]))
    }
  }

  private static func weights(_ curve: ArraySlice<Double>) -> [Float] {
    let sum = curve.reduce(0, +)
    return curve.map { Float($0 / sum) }
  }

  /// Of each row of a plane, as many samples as there are taps.
  func alongRows(_ samples: [UInt8], width: Int) -> [Float] {
    let height = samples.count / width
    var sums = [Float](repeating: 0, count: height * taps.count)
    for (column, tap) in taps.enumerated() {
      // Plain arithmetic on pointers: this is done for every sample of every line that is read.
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe tap.weights.withUnsafeBufferPointer { weights in
          for row in 0..<height {
            var sum: Float = 0
            for offset in weights.indices {
              sum += unsafe weights[offset] * Float(samples[row &* width &+ tap.first &+ offset])
            }
            sums[row &* taps.count &+ column] = sum
          }
        }
      }
    }
    return sums
  }

  /// Of each column of a plane, as many values as there are taps.
  func alongColumns(_ values: [Float], width: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: taps.count * width)
    for (row, tap) in taps.enumerated() {
      unsafe values.withUnsafeBufferPointer { values in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          for (offset, weight) in tap.weights.enumerated() {
            let start = (tap.first + offset) * width
            for column in 0..<width {
              unsafe sums[row &* width &+ column] += weight * values[start &+ column]
            }
          }
        }
      }
    }
    return sums
  }
}
