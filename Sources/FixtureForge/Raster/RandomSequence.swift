/// A sequence that looks random and is the same for the same seed on every machine (SplitMix64).
package struct RandomSequence: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// About normal, with a mean of 0 and a standard deviation of 1: the sum of eight bytes of one draw.
  mutating func nextNormal() -> Double {
    var draw = next()
    var sum = 0
    for _ in 0..<8 {
      sum += Int(draw & 0xFF)
      draw >>= 8
    }
    // Eight uniform bytes: mean 1020, variance 8 × (256² − 1) / 12, whose root is 209.02.
    return Double(sum - 1020) / 209.02
  }
}
