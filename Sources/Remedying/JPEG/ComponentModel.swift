import Codecs

/// What one component of a picture loses and costs, by a sample of its blocks.
struct ComponentModel {
  private let sample: JPEGBlockSample
  /// How many blocks of the picture one of the sample stands for.
  private let scale: Double
  private let curves: [CoefficientCurve]
  /// How much an error in it counts, against one in luma.
  private let weight: Double

  init(_ component: JPEGComponent, sample: JPEGBlockSample) {
    let scale = Double(component.blockCount) / Double(max(1, sample.count))
    self.sample = sample
    self.scale = scale
    weight = component.codePair == 0 ? 1 : Self.chromaWeight / component.density
    let histograms = sample.magnitudes()
    curves = component.steps.indices.map {
      CoefficientCurve(counts: histograms[$0], unit: component.steps[$0], scale: scale)
    }
  }

  /// The eye resolves colour less than light, and text is read by light.
  private static let chromaWeight = 0.35

  struct Plan {
    var quantisation: JPEGQuantisation
    /// By the entropy of single places.
    var bits: Double
    /// In samples squared.
    var distortion: Double
    /// Of what makes the edges of strokes, the share that goes, 0 to 1.
    var lostEdges: Double
  }

  /// - Parameter price: The distortion in luma that a bit is worth.
  func plan(at price: Double) -> Plan {
    let choices = curves.map { $0.choice(at: price / weight) }
    return Plan(
      quantisation: JPEGQuantisation(steps: choices.map(\.step), rounding: choices.map(\.rounding)),
      bits: choices.reduce(0) { $0 + $1.bits }, distortion: choices.reduce(0) { $0 + $1.distortion },
      lostEdges: lostEdges(choices.map(\.distortion)))
  }

  /// Grain has the same energy at all frequencies, and strokes have next to none at the highest: what is there is grain, and
  /// may go everywhere. Shades and the borders of paper have theirs at the lowest.
  private func lostEdges(_ distortions: [Double]) -> Double {
    let highest = curves.indices.filter { Self.frequency($0) >= Self.highestFrequencies }
    let grain = highest.reduce(0) { $0 + curves[$1].energy } / Double(highest.count)
    var (lost, energy) = (0.0, 0.0)
    for place in curves.indices where Self.frequency(place) >= Self.lowestFrequencyOfEdges {
      lost += max(0, min(distortions[place], curves[place].energy) - grain)
      energy += max(0, curves[place].energy - grain)
    }
    return energy > 0 ? lost / energy : 0
  }

  /// Half waves in a block, across and down together.
  private static func frequency(_ place: Int) -> Int { place / 8 + place % 8 }

  private static let highestFrequencies = 11
  private static let lowestFrequencyOfEdges = 2

  /// Of the plan at that price.
  func bits(at price: Double) -> Double {
    curves.reduce(0) { $0 + $1.choice(at: price / weight).bits }
  }

  /// The symbols that the whole component takes, by the sample.
  func symbolCounts(_ quantisation: JPEGQuantisation?) -> JPEGSymbolCounts {
    sample.symbolCounts(quantisation).scaled(by: scale)
  }
}

extension JPEGBlockSample {
  /// How many coefficients of each magnitude there are, by place.
  fileprivate func magnitudes() -> [ArraySlice<Int>] {
    let stride = 1 + Int(coefficients.reduce(0) { max($0, $1.magnitude) })
    var counts = [Int](repeating: 0, count: Self.blockSize * stride)
    for (index, coefficient) in coefficients.enumerated() {
      counts[index % Self.blockSize * stride + Int(coefficient.magnitude)] += 1
    }
    return (0..<Self.blockSize).map { counts[$0 * stride..<($0 + 1) * stride] }
  }
}
