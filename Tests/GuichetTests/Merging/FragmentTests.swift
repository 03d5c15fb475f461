import Guichet
import SystemPackage
import Testing

@Suite("Fragments share a batch")
struct FragmentTests {
  private let sources = (0..<2_000).map { Source(path: FilePath("dossier \($0 / 10)/pièce-\($0).pdf")) }

  @Test("every document belongs to one fragment, and all have their part", arguments: [1, 2, 7, 16])
  func partition(count: Int) throws {
    let fragments = try (0..<count).map { try #require(Fragment(index: $0, of: count)) }
    for source in sources { #expect(fragments.count { $0.includes(source) } == 1) }
    for fragment in fragments {
      let share = Double(sources.count(where: fragment.includes)) * Double(count) / Double(sources.count)
      #expect((0.6...1.4).contains(share))
    }
  }

  @Test("counting from one or from zero gives the same fragments")
  func bothWaysOfCounting() throws {
    #expect(Fragment(index: 4, of: 4) == Fragment(index: 0, of: 4))
    #expect(Fragment(index: 5, of: 4) == nil)
    #expect(Fragment(index: -1, of: 4) == nil)
    #expect(Fragment(index: 0, of: 0) == nil)
  }

  @Test("the same document falls to the same fragment in every version")
  func stable() throws {
    // What it was when fragments were introduced: reports of two versions must not overlap.
    let fragment = try #require(Fragment(index: 0, of: 4))
    #expect(Set((0..<12).filter { fragment.includes(Source(path: FilePath("\($0).pdf"))) }) == Self.firstOfFour)
  }

  private static let firstOfFour: Set = [8, 9, 11]
}
