import Examining
import FixtureForge
import Testing
import Vocabulary

@Suite("The legibility of pages with a defect")
struct DefectCurveTests {
  /// A defect at rising strengths, of which the last spoils the page.
  struct Curve: Sendable, CustomTestStringConvertible {
    let kind: Defect.Kind
    let strengths: [Double]
    let cause: Legibility.Cause

    var testDescription: String { kind.rawValue }

    static let all = [
      Curve(kind: .defocus, strengths: [0.05, 0.2, 0.3, 0.45], cause: .blurred),
      Curve(kind: .motion, strengths: [0.2, 1.6], cause: .blurred),
      Curve(kind: .upscaling, strengths: [0.2, 0.7, 0.92], cause: .blurred),
      Curve(kind: .faintness, strengths: [0.3, 0.8, 0.985], cause: .faint),
      Curve(kind: .darkness, strengths: [0.3, 0.8, 0.97], cause: .dark),
      Curve(kind: .noise, strengths: [0.02, 0.8, 2], cause: .noisy),
      Curve(kind: .smallness, strengths: [0.05, 0.2, 0.4], cause: .textTooSmall),
      Curve(kind: .glare, strengths: [0, 0.3, 0.6], cause: .glare),
      Curve(kind: .cutOff, strengths: [0, 0.3, 0.7], cause: .cutOff),
      Curve(kind: .lightCopy, strengths: [0.05, 0.2, 0.65, 0.85], cause: .faint),
      Curve(kind: .darkCopy, strengths: [0.02, 0.15, 0.3], cause: .blurred)
    ]
  }

  /// By so much a score may rise where a defect grows: chance alone moves it.
  private static let tolerance = 4

  @Test("The more of one defect, the lower the score, and it is named", arguments: Curve.all, [UInt64(21), 22])
  func curve(_ curve: Curve, seed: UInt64) throws {
    let documents = try DefectRecipes.curve(curve.kind, pageSeed: seed, strengths: curve.strengths)
    let all = try documents.map { document in
      try #require(Examiner(bounds: Bounds()).examine(document.bytes.span).pages.first?.legibility)
    }
    // What nothing is left of is not measured any more.
    let scores = all.map { $0.score ?? 0 }
    #expect(scores[0] >= 75)
    for (weaker, stronger) in zip(scores, scores.dropFirst()) {
      #expect(stronger <= weaker + Self.tolerance, "\(scores)")
    }
    #expect(try #require(scores.last) < scores[0] - 15, "\(scores)")
    if let last = all.last, last.state == .measured { #expect(last.cause == curve.cause, "\(scores)") }
  }

  @Test("Text that has run together into bars is text that cannot be read", arguments: [UInt64(21), 22])
  func merged(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .defocus, strength: 0.95, seed: seed)
    #expect(legibility.state == .measured)
    #expect(try #require(legibility.score) < 50)
    let families = try #require(legibility.families)
    #expect(families.geometry < 50 && families.light < 50)
    #expect(legibility.cause == .blurred)
    #expect(try #require(legibility.characters) >= 50)
  }

  @Test(
    "A few lines are text that cannot be read, where nothing is in focus", arguments: UInt64(21)..<27, [false, true])
  func unfocused(seed: UInt64, onPhoto: Bool) throws {
    let legibility = try Self.legibility(
      of: .defocus, strength: 0.95, seed: seed, onPhoto: onPhoto, page: .entitlementNotice)
    #expect(legibility.state == .measured)
    #expect(legibility.cause == .blurred)
    #expect(try #require(legibility.score) < 50)
    #expect(try #require(legibility.characters) >= 50)
  }

  @Test("A few lines are text that is too small where hardly a letter is left", arguments: UInt64(21)..<25, [0.5, 0.56])
  func tiny(seed: UInt64, strength: Double) throws {
    let legibility = try Self.legibility(
      of: .smallness, strength: strength, seed: seed, onPhoto: true, page: .entitlementNotice)
    #expect(legibility.cause == .textTooSmall)
    #expect(try #require(legibility.score) < 50)
    #expect(try #require(legibility.characters) >= 50)
  }

  @Test(
    "Lines that run into the border speak against a page, however well they can be read", arguments: [UInt64(21), 22])
  func cutOff(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .cutOff, strength: 0.6, seed: seed)
    #expect(try #require(legibility.families).geometry < 50)
    #expect(legibility.cause == .cutOff)
  }

  @Test("What is black to the eye is too dark, and not blank", arguments: [UInt64(21), 22])
  func dark(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .darkness, strength: 0.98, seed: seed)
    #expect(legibility.state == .measured)
    #expect(legibility.cause == .dark)
    #expect(try #require(legibility.score) < 10)
  }

  @Test(
    "A copy of which specks are left beside a sharp heading is faint", arguments: UInt64(21)..<25, [0.65, 0.75])
  func lightCopy(seed: UInt64, strength: Double) throws {
    let legibility = try Self.legibility(of: .lightCopy, strength: strength, seed: seed)
    #expect(legibility.cause == .faint)
    #expect(try #require(legibility.score) <= 70)
    #expect(try #require(legibility.characters) >= 50)
  }

  @Test("A copy whose letters are blots is blurred", arguments: UInt64(21)..<25)
  func darkCopy(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .darkCopy, strength: 0.3, seed: seed)
    #expect(legibility.cause == .blurred)
    #expect(try #require(legibility.families).geometry < 50)
  }

  @Test("A page is not refused for grain that people read through", arguments: UInt64(21)..<33)
  func grainy(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .noise, strength: 0.28, seed: seed, onPhoto: true)
    let families = try #require(legibility.families)
    #expect(families.geometry >= 50 || families.light >= 50)
  }

  @Test("Whatever the direction in which it was shaken, a page is blurred", arguments: UInt64(21)..<29)
  func shaken(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .motion, strength: 2.5, seed: seed)
    #expect(legibility.score ?? 0 < 50)
    if legibility.state == .measured { #expect(legibility.cause == .blurred) }
  }

  @Test("A reflection that hides most of a page is glare, wherever it lies", arguments: UInt64(21)..<27)
  func glare(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .glare, strength: 0.75, seed: seed, onPhoto: true)
    #expect(legibility.score ?? 0 < 50)
    if legibility.state == .measured { #expect(legibility.cause == .glare) }
  }

  /// On three of these pages the border of the reflection holds more ink than all letters that are left.
  @Test("A reflection that hides almost all of a page is glare", arguments: [UInt64(31), 33, 36, 37, 42])
  func glareEverywhere(seed: UInt64) throws {
    let legibility = try Self.legibility(of: .glare, strength: 0.84, seed: seed, onPhoto: true)
    #expect(legibility.state == .measured)
    #expect(legibility.cause == .glare)
    #expect(try #require(legibility.score) < 50)
    let families = try #require(legibility.families)
    #expect(families.geometry < 50 && families.light < 50)
    #expect(try #require(legibility.characters) >= 50)
  }

  /// On seed 701 the letters that are left lie below and beside what is hidden, not around it.
  @Test("A reflection that leaves the last lines of a page is glare", arguments: [0.64, 0.77], [UInt64(701), 705])
  func glareAbove(strength: Double, seed: UInt64) throws {
    let legibility = try Self.legibility(of: .glare, strength: strength, seed: seed)
    #expect(legibility.state == .measured)
    #expect(legibility.cause == .glare)
    #expect(try #require(legibility.score) < 35)
    #expect(try #require(legibility.characters) >= 50)
    if strength > 0.7 { #expect(try #require(legibility.families).geometry < 50) }
  }

  private static func legibility(
    of kind: Defect.Kind, strength: Double, seed: UInt64, onPhoto: Bool = false, page: PageKind? = nil
  ) throws -> Legibility {
    let curve = try DefectRecipes.curve(kind, pageSeed: seed, strengths: [strength], onPhoto: onPhoto) { random in
      page?.sheet(using: &random) ?? PageSources.sheets(&random)
    }
    let document = try #require(curve.first)
    return try #require(Examiner(bounds: Bounds()).examine(document.bytes.span).pages.first?.legibility)
  }
}
