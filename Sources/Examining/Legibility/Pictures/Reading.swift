import Vocabulary

/// How well a picture can be read, and what a text recogniser should be asked about.
struct Reading {
  var legibility: Legibility
  /// A few of the worst lines, the worst first; of a page of which much is cut, a few that run into the border.
  var doubtfulLines: [TextLine]
  /// What the score was made of; nil where it was told otherwise.
  var measures: LegibilityMeasures?
  /// Whether ``doubtfulLines`` run into the border: a recogniser is asked whether they are text there.
  var isMuchCut = false

  /// Scores that neither condemn a page nor clear it. Lower ones are those of pages that nobody reads, but for grain: people
  /// read through much of it.
  private static let doubtfulScores = 10...80
  /// The score under which a family of signals speaks against a page.
  private static let halfway = 50
  /// Of one line that is cut, it may be a stamp or a table's frame that reaches the border.
  private static let leastCutLines = 2

  /// Whether a text recogniser could change what is made of the page: its score is close to the middle, or only one family
  /// of signals bears it out. What is not there to be read, it cannot miss; that it is letters that the border cuts, it can
  /// bear out.
  var isInDoubt: Bool {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families else {
      return false
    }
    if lacksText { return isMuchCut && doubtfulLines.count >= Self.leastCutLines }
    if Self.doubtfulScores.contains(score) || legibility.cause == .noisy && score < Self.halfway { return true }
    return score < Self.halfway && (families.geometry < Self.halfway) != (families.light < Self.halfway)
  }

  /// Whether the page is said to stand on its head by the shapes of its letters alone, as other scripts than the Latin would
  /// be too: one that is read so, does.
  var isTurnInDoubt: Bool { legibility.state == .measured && legibility.turn == 180 }

  /// The mean confidence with which a page is read that stands on its head.
  private static let confidenceOfTurn = 0.7

  /// How a reader's eye makes up for what is wrong with the page.
  var clearerView: LineCrop.View { legibility.cause == .noisy ? .smoothed : .sharpened }

  /// The legibility with what a text recogniser made of ``doubtfulLines``.
  func combined(with recognised: RecognisedLines) -> Legibility {
    guard legibility.state == .measured, let score = legibility.score, let families = legibility.families,
      let confidence = recognised.meanConfidence
    else { return legibility }
    var combined = legibility
    combined.recognised = true
    if isTurnInDoubt, confidence < Self.confidenceOfTurn {
      combined.turn = nil
      // A script that it cannot read.
      guard isInDoubt else { return combined }
    }
    if lacksText {
      guard isMuchCut, doubtfulLines.count >= Self.leastCutLines else { return combined }
      combined.families?.recognition = 100 - Int((100 * recognised.readShare).rounded())
      return combined
    }
    let model = RecognitionModel.fitted
    combined.score = model.score(measured: score, confidence: confidence)
    combined.families = .init(
      geometry: families.geometry, light: families.light, recognition: model.score(confidence: confidence))
    return combined
  }

  /// Whether part of the text is hidden or missing, of which what is read elsewhere tells nothing.
  private var lacksText: Bool { legibility.cause == .glare || legibility.cause == .cutOff }
}
