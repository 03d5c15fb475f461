import Vocabulary

/// How well a picture can be read, and what a text recogniser should be asked about.
struct Reading {
  var legibility: Legibility
  /// A few of the worst lines, the worst first.
  var doubtfulLines: [TextLine]
  /// What the score was made of; nil where it was told otherwise.
  var measures: LegibilityMeasures?

  /// Scores that neither condemn a page nor clear it.
  private static let doubtfulScores = 25...75
  /// The score under which a family of signals speaks against a page.
  private static let halfway = 50

  /// Whether a text recogniser could change what is made of the page: its score is close to the middle, or only one family
  /// of signals bears it out. What is not there to be read, it cannot miss.
  var isInDoubt: Bool {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families,
      !lacksText
    else { return false }
    if Self.doubtfulScores.contains(score) { return true }
    return score < Self.halfway && (families.geometry < Self.halfway) != (families.light < Self.halfway)
  }

  /// The legibility with what a text recogniser made of ``doubtfulLines``.
  func combined(with recognised: RecognisedLines) -> Legibility {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families,
      let confidence = recognised.meanConfidence
    else { return legibility }
    let model = RecognitionModel.fitted
    let combinedScore = model.score(measured: score, confidence: confidence)
    var combined = legibility
    combined.recognised = true
    combined.score = lacksText ? min(score, combinedScore) : combinedScore
    combined.families = .init(
      geometry: families.geometry, light: families.light, recognition: model.score(confidence: confidence))
    return combined
  }

  /// Whether part of the text is hidden or missing, of which what is read elsewhere tells nothing.
  private var lacksText: Bool { legibility.cause == .glare || legibility.cause == .cutOff }
}
