import Glibc

/// Straight between its points, and level beyond them.
struct Curve: Sendable {
  /// Rising.
  let places: [Double]
  let values: [Double]

  func value(at place: Double) -> Double {
    guard let next = places.firstIndex(where: { $0 > place }) else { return values.last ?? 0 }
    guard next > 0 else { return values[0] }
    let share = (place - places[next - 1]) / (places[next] - places[next - 1])
    return values[next - 1] + share * (values[next] - values[next - 1])
  }

  /// What is lacking to the highest of its values.
  func loss(at place: Double) -> Double { (values.max() ?? 0) - value(at: place) }
}

/// Tells from measures how much of a text is read: for each a curve that never turns, and the logistic function of their
/// sum. Curves and bias, in units of log odds, are fitted to what text recognisers read.
struct LegibilityModel: Sendable {
  let bias: Double
  let curves: [(measure: LegibilityMeasures.Measure, curve: Curve)]

  /// 0 to 100.
  func score(_ measures: LegibilityMeasures) -> Int {
    Int(logOdds: curves.reduce(bias) { $0 + $1.curve.value(at: measures[$1.measure]) })
  }

  /// What each measure takes away, in units of log odds.
  func losses(_ measures: LegibilityMeasures) -> [(measure: LegibilityMeasures.Measure, loss: Double)] {
    curves.map { ($0.measure, $0.curve.loss(at: measures[$0.measure])) }
  }
}

/// Tells the same with what a text recogniser was sure of.
struct RecognitionModel: Sendable {
  let bias: Double
  /// Of the log odds of the score without a recogniser.
  let measured: Curve
  /// Of the mean confidence.
  let confidence: Curve
  let biasAlone: Double
  let confidenceAlone: Curve

  /// 0 to 100.
  func score(measured score: Int, confidence share: Double) -> Int {
    let odds = Double(min(max(score, 1), 99)) / 100
    return Int(logOdds: bias + measured.value(at: log(odds / (1 - odds))) + confidence.value(at: share))
  }

  /// By the recogniser alone, 0 to 100.
  func score(confidence share: Double) -> Int { Int(logOdds: biasAlone + confidenceAlone.value(at: share)) }
}

extension Int {
  /// The probability in per cent.
  fileprivate init(logOdds: Double) { self = Int((100 / (1 + exp(-logOdds))).rounded()) }
}
