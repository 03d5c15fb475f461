import Examining
import Testing
import Vocabulary

@Suite struct WarmUpTests {
  @Test func `warming up goes all the ways that documents go`() throws {
    let (examinations, legibility) = warmUp()
    #expect(examinations.map(\.format) == [.pdf, .jpeg, .png, .text])
    #expect(examinations.allSatisfy { $0.damage == nil })
    let written = try #require(examinations[0].pages.first)
    #expect(written.kind == .bornDigital)
    #expect(try #require(written.characters) > 300)
    #expect(legibility.state == .measured)
    #expect(try #require(legibility.characters) > 200)
  }
}
