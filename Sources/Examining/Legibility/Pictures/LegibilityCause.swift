import Vocabulary

extension Legibility {
  /// Whether part of the text is hidden or missing, of which what is seen elsewhere tells nothing.
  var lacksText: Bool { cause == .glare || cause == .cutOff }
}

extension Legibility.Cause {
  /// What explains most of what is missing; nil where next to nothing is.
  ///
  /// - Parameter paper: The level of the paper.
  init?(of measures: LegibilityMeasures, under model: LegibilityModel, paper: Int) {
    var losses: [Self: Double] = [:]
    for (measure, loss) in model.losses(measures) {
      losses[Self(of: measure, among: measures, paper: paper), default: 0] += loss
    }
    guard let worst = losses.max(by: { $0.value < $1.value }), worst.value > Self.leastLoss else { return nil }
    self = worst.key
  }

  /// In units of log odds.
  private static let leastLoss = 0.5
  /// In levels: darker paper is the light's fault, not the ink's.
  private static let darkPaper = 110
  /// Five samples.
  private static let smallHeight = 2.3
  /// A tenth of the contrast.
  private static let muchNoise = 3.3

  private init(of measure: LegibilityMeasures.Measure, among measures: LegibilityMeasures, paper: Int) {
    switch measure {
    case .height: self = .textTooSmall
    case .cut: self = measures[.noise] > Self.muchNoise ? .noisy : .cutOff
    case .glare, .interruption: self = .glare
    case .noise: self = .noisy
    case .quantisation: self = .overCompressed
    case .contrast: self = paper < Self.darkPaper ? .dark : .faint
    case .evenness: self = measures[.glare] > 0.02 ? .glare : paper < Self.darkPaper ? .dark : .faint
    case .sharpness, .leastSharpness: self = Self.blur(measures, paper: paper)
    case .fragments, .merged, .shape, .blots, .broken, .alignment: self = Self.disorder(measures, paper: paper)
    }
  }

  /// Edges that are few pixels wide and yet wide for the characters are those of small characters.
  private static func blur(_ measures: LegibilityMeasures, paper: Int) -> Self {
    if measures[.noise] > muchNoise { return .noisy }
    return measures[.height] < 2.9 && measures[.sharpness] > measures[.height] - 2.2 ? .textTooSmall : .blurred
  }

  /// Characters fall apart and grow together for many reasons.
  private static func disorder(_ measures: LegibilityMeasures, paper: Int) -> Self {
    if measures[.noise] > muchNoise { return .noisy }
    if measures[.glare] > 0.02 { return .glare }
    if measures[.broken] > LegibilityMeasures.someBroken { return .faint }
    if measures[.contrast] < 4.8 { return paper < darkPaper ? .dark : .faint }
    // Blocks of a JPEG are as large as such characters, however well it was compressed.
    if measures[.height] < smallHeight { return .textTooSmall }
    if measures[.quantisation] > 0.9 { return .overCompressed }
    return blur(measures, paper: paper)
  }
}
