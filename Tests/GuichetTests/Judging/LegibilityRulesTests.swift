import Guichet
import Testing
import Vocabulary

@Suite("Judging legibility")
struct LegibilityRulesTests {
  let policy = Policy.edocPerso

  @Test("Pages with the same cause are named together, with the lowest score and no region")
  func together() throws {
    let evidence = Evidence.sample {
      $0.pages = [
        page(1, score: 30, region: Region(x: 0, y: 0, width: 0.5, height: 0.5)), page(2, score: 90), page(3, score: 20)
      ]
    }
    let reason = try #require(policy.judge(evidence).reasons.first)
    #expect(reason.code == .legibilityBlurred)
    #expect(reason.pages == [1, 3])
    #expect(reason.measured == Quantity(20, .score))
    #expect(reason.limit == Quantity(50, .score))
    #expect(reason.region == nil)
  }

  @Test("A single page is told where it is worst")
  func region() throws {
    let region = Region(x: 0.25, y: 0.5, width: 0.25, height: 0.25)
    let reason = try #require(policy.judge(.sample { $0.pages = [page(1, score: 30, region: region)] }).reasons.first)
    #expect(reason.region == region)
  }

  @Test("Small letters are told in pixels, and not where the scan is said to be too coarse")
  func small() throws {
    let small = Evidence.written(score: 30, geometry: 20, light: 30, .textTooSmall) { $0.characterHeightInPixels = 5.4 }
    let reason = try #require(policy.judge(small).reasons.first)
    #expect(reason.measured == Quantity(5, .pixels))
    #expect(reason.limit == Quantity(8, .pixels))
    var coarse = small
    coarse.examination?.pages[0].resolution = EffectiveResolution(x: 72, y: 72, method: .placement, confidence: .high)
    #expect(policy.judge(coarse).codes == [.resolutionTooLow])
  }

  @Test("Letters that nobody can read are told of a scan that is only coarser than advised")
  func smallAndCoarserThanAdvised() {
    func codes(score: Int, family: Int) -> [ReasonCode] {
      var evidence = Evidence.written(score: score, geometry: family, light: family, .textTooSmall) {
        $0.characterHeightInPixels = 5.4
      }
      evidence.examination?.pages[0].resolution = EffectiveResolution(
        x: 110, y: 110, method: .placement, confidence: .high)
      return policy.judge(evidence).codes
    }
    #expect(codes(score: 10, family: 10) == [.legibilityTextTooSmall, .resolutionBelowAdvice])
    #expect(codes(score: 70, family: 70) == [.resolutionBelowAdvice])
  }

  @Test(
    "Beside one family, a recogniser speaks against a page only where it reads next to nothing",
    arguments: [(0, Severity.refusal), (34, .refusal), (35, .advice), (49, .advice), (50, .advice)])
  func reader(recognition: Int, severity: Severity) throws {
    let evidence = Evidence.written(score: 30, geometry: 20, light: 52, recognition: recognition, .blurred)
    #expect(try #require(policy.judge(evidence).reasons.first).severity == severity)
  }

  @Test(
    "Two families are believed against a recogniser's half reading, and not against its whole one",
    arguments: [(40, Severity.refusal), (49, .refusal), (50, .advice)])
  func readerAgainstTwo(recognition: Int, severity: Severity) throws {
    let evidence = Evidence.written(score: 30, geometry: 20, light: 40, recognition: recognition, .blurred)
    #expect(try #require(policy.judge(evidence).reasons.first).severity == severity)
  }

  @Test("The limits are the recipient's own")
  func otherLimits() {
    var policy = policy
    policy.minimumScore = 20
    #expect(policy.judge(.written(score: 30, geometry: 30, light: 30, .blurred)).reasons.isEmpty)
    policy.minimumScore = 80
    #expect(policy.judge(.written(score: 70, geometry: 70, light: 70, .faint)).codes == [.legibilityFaint])
    policy.minimumCharacters = 1000
    #expect(policy.judge(.written(score: 70, geometry: 70, light: 70, .faint)).codes == [.legibilityUncertain])
  }

  private func page(_ number: Int, score: Int, region: Region? = nil) -> Page {
    var legibility = Legibility(state: .measured)
    legibility.score = score
    legibility.families = .init(geometry: score, light: score)
    legibility.cause = score < 50 ? .blurred : nil
    legibility.characters = 500
    legibility.characterHeightInPixels = 20
    legibility.region = region
    return Page(number: number, kind: .scan, legibility: legibility)
  }
}
