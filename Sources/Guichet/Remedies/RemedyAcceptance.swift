package import Vocabulary

/// Whether a remedy may be sent in place of its original: it must be Conforme on its own, and the same document, no less
/// legible and no coarser than it may be.
package struct RemedyAcceptance {
  private let policy: Policy
  private let original: Examination

  package init(policy: Policy, original: Examination) {
    self.policy = policy
    self.original = original
  }

  /// The score that may be lost, of 100, and the share of the contrast of strokes.
  private static let toleratedLoss = 3
  fileprivate static let toleratedFading = 0.1
  /// What rounding of sizes and figures explains.
  private static let tolerance = 0.01

  package func accepts(_ remedy: Examination, bytes: Int64) -> Bool {
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
    guard let before else { return true }
    // What there was to see may be no text, and must not be gone.
    guard let after, before.state == .blank || after.state != .blank else { return false }
    return hasKept(before.score.map { Double($0 - Self.toleratedLoss) }, after.score.map(Double.init))
      && hasKept(before.strokeContrast?.median.faded, after.strokeContrast?.median)
      && hasKept(before.strokeContrast?.faintest.faded, after.strokeContrast?.faintest)
  }

  /// - Parameter least: Nil where there was nothing to keep.
  private func hasKept(_ least: Double?, _ figure: Double?) -> Bool {
    guard let least else { return true }
    return figure.map { $0 >= least } ?? false
  }

  /// What was fine enough to go without advice must stay so; what was not must lose nothing.
  private func isFineEnough(_ before: EffectiveResolution?, _ after: EffectiveResolution?) -> Bool {
    guard let before, before.confidence != .low else { return true }
    guard let after else { return false }
    let wanted = min(before.lower, policy.scanningResolution.lowerBound)
    return after.lower >= wanted * (1 - Self.tolerance)
  }
}

extension Double {
  /// What must be left of a contrast.
  fileprivate var faded: Double { self * (1 - RemedyAcceptance.toleratedFading) }
}

extension EffectiveResolution {
  fileprivate var lower: Double { min(x, y) }
}
