import FixtureForge
import Testing

@Suite("Copies that are too light or too dark")
struct CopierTests {
  private static func scan(copied defect: Defect?) -> Raster {
    var random = RandomSequence(seed: 3)
    var scan = FlatbedScan(using: &random)
    (scan.resolution, scan.channels) = (150, .gray)
    scan.copier = defect.flatMap { Copier($0, seed: 8) }
    return scan.expose(BankDetails(holder: .parent, account: .invented).sheet()).raster
  }

  /// Samples that are darker than halfway.
  private static func ink(_ kind: Defect.Kind, _ strength: Double) -> Int {
    scan(copied: Defect(kind, strength: strength)).samples.count { $0 < 128 }
  }

  @Test("a lighter copy has less ink, down to next to none")
  func light() {
    let ink = [0.1, 0.4, 0.7, 1].map { Self.ink(.lightCopy, $0) }
    #expect(zip(ink, ink.dropFirst()).allSatisfy(>), "\(ink)")
    #expect(ink[3] * 4 < ink[0], "\(ink)")
  }

  @Test("a darker copy has more ink")
  func dark() {
    let ink = [0.05, 0.15, 0.3, 0.45].map { Self.ink(.darkCopy, $0) }
    #expect(zip(ink, ink.dropFirst()).allSatisfy(<), "\(ink)")
    #expect(ink[3] > 2 * ink[0], "\(ink)")
  }

  @Test("what is not copied, and what no copier does, stays as it is")
  func uncopied() {
    let sound = Self.scan(copied: nil)
    #expect(Self.scan(copied: Defect(.darkCopy, strength: 0)) == sound)
    #expect(Self.scan(copied: Defect(.defocus, strength: 0.5)) == sound)
  }

  @Test("the same copier makes the same copy")
  func determinism() {
    let defect = Defect(.lightCopy, strength: 0.5)
    #expect(Self.scan(copied: defect) == Self.scan(copied: defect))
  }
}
