import Codecs
import Glibc

/// Chooses how coarse the coefficients of a picture become, so that it takes so many bytes and loses the least.
///
/// Where a bit is worth the same distortion at every place of every component, no bit could be spent better (Lagrange).
/// What a place loses and costs at a step is measured on a sample, so that the steps follow from the picture: what is
/// already quantised stays on its steps where that pays, strokes keep the high frequencies that make their edges, and
/// grain goes first. How many bytes that makes is then counted on the sample, symbol by symbol.
struct PictureModel {
  private let components: [ComponentModel]
  private let codePairs: [Int]
  /// Whether the coefficients have whole steps, so that they can be written as they are.
  private let isQuantised: Bool
  /// Of the first component.
  private let sampleCount: Double
  /// Bytes of everything but the coded coefficients.
  private let overhead: Int

  init(_ coefficients: borrowing JPEGCoefficients) throws(JPEGRecodingError) {
    let picture = coefficients.picture
    let largest = max(1, picture.components.map(\.blockCount).max() ?? 1)
    var models: [ComponentModel] = []
    for (index, component) in picture.components.enumerated() {
      let sample = try coefficients.sample(
        component: index, maximumBlocks: max(Self.leastBlocks, component.blockCount * Self.maximumBlocks / largest))
      models.append(ComponentModel(component, sample: sample))
    }
    components = models
    codePairs = picture.components.map(\.codePair)
    isQuantised = picture.components.allSatisfy { $0.steps.allSatisfy { $0 >= 1 } }
    sampleCount = Double(picture.components[0].blockCount * JPEGBlockSample.blockSize)
    overhead = Self.bytesOfTables + picture.profileLength
  }

  /// Of a sample, of the largest component: about one percent of error in what is forecast from it. Of the others as many
  /// as they are large.
  private static let maximumBlocks = 12_000
  private static let leastBlocks = 2_000
  /// Quantisation steps, Huffman codes, frame and scan headers, JFIF and Exif, at most.
  private static let bytesOfTables = 2_048
  /// An FF among the coded bytes is followed by a zero.
  private static let stuffing = 1.005

  /// How the picture would be written, and what that takes.
  struct Coding {
    /// One a component; nil where it stays as it is.
    var quantisations: [JPEGQuantisation]?
    /// Made of the sample. They have every symbol, since the rest of the picture may have others.
    var codes: [JPEGCodePair]
    /// By the sample.
    var bytes: Int
    /// Of the first component, which is luma or like it, in dB.
    var signalToNoise: Double
    /// Of what makes the edges of strokes in it, the share that goes, 0 to 1.
    var lostEdges: Double
  }

  /// What brings the picture to about so many bytes.
  ///
  /// - Parameter enough: Where it takes fewer bytes as it is, it stays as it is.
  func coding(bytes target: Int, enough: Int) -> Coding {
    if isQuantised {
      let coding = coding(nil)
      if coding.bytes < enough { return coding }
    }
    var modelBits = Double(target - overhead) * 8
    var plan = plan(modelBits: modelBits)
    var coding = coding(plan)
    // How far the entropy of single places is from what codes of runs take changes little from one plan to the next.
    for _ in 0..<3 where abs(coding.bytes - target) * 500 > target {
      modelBits = plan.bits * Double(target - overhead) / Double(max(1, coding.bytes - overhead))
      plan = self.plan(modelBits: modelBits)
      coding = self.coding(plan)
    }
    return coding
  }

  private struct Plan {
    var quantisations: [JPEGQuantisation]
    /// By the entropy of single places.
    var bits: Double
    /// Of the first component, in samples squared.
    var distortion: Double
    var lostEdges: Double
  }

  /// By the price of a bit at which the places together take so many.
  private func plan(modelBits: Double) -> Plan {
    var (low, high) = (-12.0, 24.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if bits(at: exp2(middle)) > modelBits { low = middle } else { high = middle }
    }
    let parts = components.map { $0.plan(at: exp2(high)) }
    return Plan(
      quantisations: parts.map(\.quantisation), bits: parts.reduce(0) { $0 + $1.bits },
      distortion: parts[0].distortion, lostEdges: parts[0].lostEdges)
  }

  private func bits(at price: Double) -> Double {
    components.reduce(0) { $0 + $1.bits(at: price) }
  }

  private func coding(_ plan: Plan?) -> Coding {
    var sums = [JPEGSymbolCounts](repeating: .none, count: 2)
    for (index, component) in components.enumerated() {
      sums[codePairs[index]] = sums[codePairs[index]] + component.symbolCounts(plan?.quantisations[index])
    }
    let codes = sums.map { JPEGCodePair($0.withEverySymbol) }
    let bits = zip(codes, sums).reduce(0) { $0 + $1.0.bits(for: $1.1) }
    let meanSquaredError = (plan?.distortion ?? 0) / sampleCount
    return Coding(
      quantisations: plan?.quantisations, codes: codes, bytes: overhead + Int(Double(bits) / 8 * Self.stuffing),
      signalToNoise: 10 * log10(255 * 255 / meanSquaredError), lostEdges: plan?.lostEdges ?? 0)
  }
}
