import Guichet
import Testing
import Vocabulary

@Suite("An explanation names the keys that change a threshold")
struct ThresholdKeyTests {
  @Test("a key that is named is one of a policy, in both languages", arguments: ReasonCode.allCases)
  func keys(code: ReasonCode) {
    let threshold = Explanation.of(code).thresholdAndSource
    let named = Language.allCases.map { Self.codeWords(in: threshold[$0]) }
    #expect(named[0] == named[1])
    let policy = PolicyReference.markdown()
    for word in named[0] where word != Policy.edocPerso.restricted.rawValue {
      #expect(policy.contains("### \(word)\n") || policy.contains("| `\(word)` |"), "\(word)")
    }
  }

  /// What stands between backticks.
  private static func codeWords(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
