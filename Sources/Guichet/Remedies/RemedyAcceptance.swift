import Vocabulary

/// Whether a remedy may be sent in place of its original: it must be Conforme on its own, and the same document, no less
/// legible and no coarser than it may be.
struct RemedyAcceptance {
  let policy: Policy
  let original: Examination

  /// The score that may be lost, of 100.
  private static let toleratedLoss = 3
  /// What rounding of sizes and figures explains.
  private static let tolerance = 0.01

  func accepts(_ remedy: Examination, bytes: Int64) -> Bool {
    policy.judge(Evidence(bytes: bytes, examination: remedy)).verdict == .conforme
      && remedy.damage == nil && !remedy.repaired && isSameDocument(remedy)
      && zip(original.pages, remedy.pages).allSatisfy(isAsGood)
  }

  private func isSameDocument(_ remedy: Examination) -> Bool {
    remedy.pageCount == original.pageCount && remedy.pages.count == original.pages.count
      && remedy.form == original.form && remedy.signed == original.signed
      && remedy.embeddedFiles == original.embeddedFiles
  }

  private func isAsGood(_ before: Page, _ after: Page) -> Bool {
    isSameSize(before, after) && before.characters == after.characters
      && isAsLegible(before.legibility, after.legibility) && isFineEnough(before.resolution, after.resolution)
  }

  private func isSameSize(_ before: Page, _ after: Page) -> Bool {
    func agree(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other) <= one * Self.tolerance
    }
    return agree(before.widthInMillimetres, after.widthInMillimetres)
      && agree(before.heightInMillimetres, after.heightInMillimetres)
  }

  private func isAsLegible(_ before: Legibility?, _ after: Legibility?) -> Bool {
    guard let score = before?.score else { return true }
    return (after?.score).map { $0 >= score - Self.toleratedLoss } ?? false
  }

  /// What was fine enough to go without advice must stay so; what was not must lose nothing.
  private func isFineEnough(_ before: EffectiveResolution?, _ after: EffectiveResolution?) -> Bool {
    guard let before, before.confidence != .low else { return true }
    guard let after else { return false }
    let wanted = min(before.lower, policy.advisedResolution.lowerBound)
    return after.lower >= wanted * (1 - Self.tolerance)
  }
}

extension EffectiveResolution {
  fileprivate var lower: Double { min(x, y) }
}
