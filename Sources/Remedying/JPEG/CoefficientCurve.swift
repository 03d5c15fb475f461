import Codecs
import Glibc

/// What the coefficients at one place of all blocks lose and cost at every step that they may be given.
struct CoefficientCurve {
  struct Choice {
    var step: UInt16
    var rounding: Float
    /// The sum of squared errors, in samples squared: the transform keeps it (Parseval).
    var distortion: Double
    /// By the entropy of the place's values, which JPEG's codes come close to but for a factor.
    var bits: Double
  }

  /// From the finest step. Each is the best at some price.
  private let choices: [Choice]
  /// The sum of squares, in samples squared.
  let energy: Double

  /// - Parameters:
  ///   - counts: How many coefficients of each magnitude there are, in units of `unit`.
  ///   - scale: How many coefficients of the picture one of them stands for.
  init(counts: ArraySlice<Int>, unit: Float, scale: Double) {
    let values = zip(0..., counts).filter { $0.1 > 0 }.map { Value(magnitude: Float($0.0), count: $0.1) }
    energy = scale * values.reduce(0) { $0 + Double($1.magnitude * unit * $1.magnitude * unit) * Double($1.count) }
    var choices: [Choice] = []
    for step in Self.steps(from: unit) {
      for rounding in step == unit ? [0.5] : Self.roundings {
        choices.append(Self.choice(UInt16(step), rounding, of: values, unit: unit, scale: scale))
      }
    }
    self.choices = Self.lowerHull(choices)
  }

  /// What is best where a bit is worth so much distortion.
  func choice(at price: Double) -> Choice {
    var best = 0
    while best + 1 < choices.count,
      choices[best + 1].distortion - choices[best].distortion < price * (choices[best].bits - choices[best + 1].bits)
    {
      best += 1
    }
    return choices[best]
  }

  private struct Value {
    var magnitude: Float
    var count: Int
  }

  /// Down from the middle: what lies between two steps is the cheaper the smaller it becomes. Still less of a step would
  /// save hardly any more bytes and pale strokes.
  private static let roundings: [Float] = [0.5, 0.44, 0.38]

  /// Those between which no other lies below the straight line, by falling bits.
  private static func lowerHull(_ choices: [Choice]) -> [Choice] {
    var hull: [Choice] = []
    for choice in choices.sorted(by: { ($0.bits, $1.distortion) > ($1.bits, $0.distortion) }) {
      while let last = hull.last, last.distortion >= choice.distortion { hull.removeLast() }
      while hull.count >= 2, !isConvex(hull[hull.count - 2], hull[hull.count - 1], choice) { hull.removeLast() }
      hull.append(choice)
    }
    return hull
  }

  /// Whether the second saves bits at a lower price than the third after it.
  private static func isConvex(_ first: Choice, _ second: Choice, _ third: Choice) -> Bool {
    (second.distortion - first.distortion) * (second.bits - third.bits)
      < (third.distortion - second.distortion) * (first.bits - second.bits)
  }

  /// Whole numbers, about a tenth apart from where they can be.
  private static func steps(from unit: Float) -> [Float] {
    var steps: [Float] = []
    var step = max(1, unit.rounded(.up))
    while step <= 255 || steps.isEmpty {
      steps.append(step)
      step = max(step + 1, (step * 1.09).rounded())
    }
    return steps
  }

  private static func choice(
    _ step: UInt16, _ rounding: Float, of values: [Value], unit: Float, scale: Double
  ) -> Choice {
    let factor = unit / Float(step)
    let total = Double(values.reduce(0) { $0 + $1.count })
    var (distortion, bits): (Double, Double) = (0, 0)
    // Values come by rising magnitude, so that those of one level come together.
    var (level, levelCount): (Float, Int) = (0, 0)
    func closeLevel() {
      guard levelCount > 0 else { return }
      let count = Double(levelCount)
      // Its sign is one bit.
      bits += count * (log2(total / count) + (level > 0 ? 1 : 0))
    }
    for value in values {
      let next = (value.magnitude * factor + rounding).rounded(.down)
      if next != level {
        closeLevel()
        (level, levelCount) = (next, 0)
      }
      levelCount += value.count
      let error = Double(value.magnitude * unit - next * Float(step))
      distortion += error * error * Double(value.count)
    }
    closeLevel()
    return Choice(step: step, rounding: rounding, distortion: distortion * scale, bits: bits * scale)
  }
}
