import Vocabulary

extension DocumentTruth {
  /// The truth of a document in which nothing is wrong but, perhaps, its resolution and its size.
  ///
  /// - Parameter certain: whether the legibility of every page is beyond doubt. Where it is not (cards, handwriting) the
  ///   advice `legibility.uncertain` may or may not be given, so that the reasons are left open.
  init(cleanScan recipe: String, format: FileFormat, bytes: Int, pages: [PageTruth], certain: Bool = true) {
    let resolutions = pages.compactMap(\.resolution)
    let policy = Policy.edocPerso
    var reasons: [ReasonCode] = []
    if bytes >= policy.sizeLimit {
      reasons.append(.sizeOverLimit)
    } else if let advice = policy.sizeAdvice[format], bytes >= advice {
      reasons.append(.sizeAboveAdvice)
    }
    if let highest = resolutions.max(), highest > 300, !reasons.isEmpty { reasons.append(.resolutionAboveAdvice) }
    if let lowest = resolutions.min(), lowest < 200 {
      reasons.append(lowest < 100 ? .resolutionTooLow : .resolutionBelowAdvice)
    }
    let refused = reasons.contains { $0 == .sizeOverLimit || $0 == .resolutionTooLow }
    self.init(
      recipe: recipe, format: format, verdict: refused ? .nonConforme : .conforme, reasons: certain ? reasons : nil,
      pages: pages)
  }
}
