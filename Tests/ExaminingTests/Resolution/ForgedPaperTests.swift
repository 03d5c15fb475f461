import Examining
import FixtureForge
import Testing
import Vocabulary

/// Estimates on scans and photos of every size of paper whose resolution is known and not declared. A few of each: the
/// script check-resolution judges any number.
@Suite struct ForgedPaperTests {
  private struct Estimate {
    var recipe: String
    var truth: Double
    var found: EffectiveResolution?

    /// By what factor it is wrong, at least 1; nil without a figure.
    var factor: Double? {
      found.map { figure in
        let value = (figure.x * figure.y).squareRoot()
        return max(value / truth, truth / value)
      }
    }
  }

  private func measure(_ kind: String, seed: UInt64) throws -> [Estimate] {
    var random = RandomSequence(seed: seed)
    return try PaperRecipes.all.filter { $0.name.hasPrefix("paper.\(kind)") }.map { recipe in
      let document = try recipe.make(&random)
      let examination = Examiner(bounds: Bounds()).examine(document.bytes.span)
      let truth = try #require(document.truth.pages.first?.resolution)
      return Estimate(recipe: recipe.name, truth: truth, found: examination.pages.first?.resolution)
    }
  }

  @Test(arguments: [("scan", 1.05), ("photo", 1.12)])
  func `papers are told apart without a density, and no confident figure is far off`(
    kind: String, largestMedian: Double
  ) throws {
    let estimates = try (1...2).flatMap { seed in try measure(kind, seed: UInt64(seed)) }
    let factors = estimates.compactMap(\.factor).sorted()
    #expect(factors.count * 10 >= estimates.count * 8)
    #expect(factors[factors.count / 2] < largestMedian)
    for estimate in estimates {
      if estimate.recipe.hasSuffix(".a4") { #expect(estimate.found != nil, "\(estimate.recipe)") }
      let isConfident = estimate.found.map { $0.confidence != .low } ?? false
      #expect(!isConfident || estimate.factor ?? 1 <= 1.5, "\(estimate.recipe)")
    }
  }
}
