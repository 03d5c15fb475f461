/// How each sample along one side of a scaled plane is made of those of the original: by a triangle as wide as two samples
/// of the coarser of the two.
struct Resampling {
  struct Tap {
    var first: Int
    var weights: [Float]

    /// Of samples, each with its weight.
    func sum(_ sample: (Int) -> Float) -> Float {
      var sum: Float = 0
      for (offset, weight) in weights.enumerated() { sum += weight * sample(first + offset) }
      return sum
    }
  }

  var taps: [Tap]

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
}
