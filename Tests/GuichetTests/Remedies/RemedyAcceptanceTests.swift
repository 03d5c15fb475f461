import Guichet
import Testing
import Vocabulary

@Suite("A remedy is accepted")
struct RemedyAcceptanceTests {
  /// One page of text at 300 DPI, and what is changed in it.
  private static func scan(_ change: (inout Page) -> Void = { _ in }) -> Examination {
    var legibility = Legibility(state: .measured)
    legibility.score = 90
    legibility.families = .init(geometry: 90, light: 90)
    legibility.characterHeightInPixels = 20
    legibility.characters = 800
    legibility.strokeContrast = .init(median: 200, faintest: 100)
    var page = Page(
      number: 1, resolution: EffectiveResolution(x: 300, y: 300, method: .placement, confidence: .high), characters: 40,
      legibility: legibility)
    (page.widthInMillimetres, page.heightInMillimetres) = (210, 297)
    change(&page)
    var examination = Examination(format: .pdf)
    examination.pageCount = 1
    examination.pages = [page]
    return examination
  }

  private func isAccepted(_ remedy: Examination, for original: Examination = scan(), bytes: Int64 = 1) -> Bool {
    RemedyAcceptance(policy: .edocPerso, original: original).accepts(remedy, bytes: bytes)
  }

  @Test("where it is as good as the original, or a little less")
  func asGood() {
    #expect(isAccepted(Self.scan()))
    #expect(isAccepted(Self.scan { $0.legibility?.score = 87 }))
    #expect(isAccepted(Self.scan { $0.legibility?.strokeContrast = .init(median: 180, faintest: 90) }))
    #expect(isAccepted(Self.scan { $0.resolution?.x = 200 }))
  }

  @Test("not where its text is harder to read")
  func lessLegible() {
    #expect(!isAccepted(Self.scan { $0.legibility?.score = 86 }))
    #expect(!isAccepted(Self.scan { $0.legibility?.strokeContrast = .init(median: 179, faintest: 90) }))
    #expect(!isAccepted(Self.scan { $0.legibility?.strokeContrast = .init(median: 200, faintest: 89) }))
    #expect(!isAccepted(Self.scan { $0.legibility?.strokeContrast = nil }))
    #expect(!isAccepted(Self.scan { $0.legibility = Legibility(state: .uncertain) }))
  }

  @Test("not where a picture without text has gone blank")
  func vanished() {
    let picture = Self.scan { $0.legibility = Legibility(state: .uncertain) }
    #expect(isAccepted(picture, for: picture))
    #expect(!isAccepted(Self.scan { $0.legibility = Legibility(state: .blank) }, for: picture))
  }

  @Test("not where it is coarser than advised, unless the original was")
  func coarser() {
    #expect(!isAccepted(Self.scan { $0.resolution?.y = 190 }))
    let coarse = Self.scan { $0.resolution?.y = 190 }
    #expect(isAccepted(coarse, for: coarse))
  }

  @Test("not where it is another document")
  func other() {
    #expect(!isAccepted(Self.scan { $0.characters = 41 }))
    #expect(!isAccepted(Self.scan { $0.widthInMillimetres = 297 }))
    var longer = Self.scan()
    longer.pageCount = 2
    #expect(!isAccepted(longer))
  }

  @Test("not where it would be refused itself")
  func refused() {
    #expect(!isAccepted(Self.scan(), bytes: Policy.edocPerso.sizeLimit))
    var repaired = Self.scan()
    repaired.repaired = true
    #expect(!isAccepted(repaired))
  }
}
