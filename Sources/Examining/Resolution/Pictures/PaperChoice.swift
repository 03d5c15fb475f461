import Vocabulary

/// Which of several papers a picture shows, by the height of its text: most papers are 1.4 times as long as they are wide
/// and tell by nothing else.
struct PaperChoice {
  var paper: PaperHypothesis
  var confidence: EffectiveResolution.Confidence

  /// The natural logarithm of the factor by which text may be larger or smaller than usual: 1.5.
  private static let greatestDistance = 0.405

  /// Nil where the text is too large or too small for all of them.
  ///
  init?(_ papers: [PaperHypothesis], _ text: TextHeight) {
    self.init(papers.map { ($0, 0) }, text)
  }

  /// - Parameter papers: Each with how far its shape is from what was seen, as the logarithm of a factor.
  init?(_ papers: [(paper: PaperHypothesis, misfit: Double)], _ text: TextHeight) {
    let ranked =
      papers.filter { text.distance(to: $0.paper.dotsPerInch) <= Self.greatestDistance }
      .map { (paper: $0.paper, cost: Self.cost($0.paper, text) + 3 * $0.misfit) }.sorted { $0.cost < $1.cost }
    guard let best = ranked.first else { return nil }
    paper = best.paper
    // What else it could be, if that would be another resolution.
    let rival = ranked.dropFirst().first { abs($0.paper.dotsPerInch / best.paper.dotsPerInch - 1) > 0.1 }
    let isClear = rival.map { $0.cost > best.cost + 0.15 } ?? true
    // Receipts have the shape of a card by chance.
    let isCommon = paper.format.use == .common || paper.isUsual
    confidence =
      isClear && isCommon && text.isPlentiful && text.distance(to: paper.dotsPerInch) < 0.25 ? .medium : .low
  }

  /// A4 is sent most, at a round density, and with larger print than A5.
  private static func cost(_ paper: PaperHypothesis, _ text: TextHeight) -> Double {
    let rarity =
      switch paper.format.use {
      case .common: 0.0
      case .office: 0.13
      case .rare: 0.3
      case .identity: 0.17
      }
    return text.distance(to: paper.dotsPerInch) + rarity + (paper.isUsual ? 0 : 0.1)
  }
}
