import FoundationEssentials
import Guichet
import GuichetCLI
import Testing

@Suite("A person who watches is told how far a batch is")
struct ProgressTests {
  private func state(_ documents: Int, of total: Int?, after seconds: Int) -> Progress.State {
    let context = Context(policy: "p@1", program: "1", libraries: "", recognition: "never", isolation: "full")
    var state = Progress.State()
    for number in 0..<documents {
      var record = Record(path: "a", context: context)
      record.verdict = number % 10 == 0 ? .nonConforme : .conforme
      state.summary.add(record)
    }
    (state.total, state.elapsed) = (total, .seconds(seconds))
    return state
  }

  @Test("count, verdicts so far, rate and time left")
  func everything() {
    let text = state(200, of: 1_200, after: 10).text(in: .en, width: 80)
    #expect(text == " 200 / 1200 · 180 ✓  20 ✗ · 20 a second · 50 s left")
  }

  @Test("what follows the count stays where it is, and an earlier run's documents took no time now")
  func steady() {
    var state = state(20, of: 1_200, after: 2)
    #expect(state.text(in: .en, width: 80).hasPrefix("  20 / 1200 · 18 ✓  2 ✗ · 10 a second"))
    state.earlier = 10
    #expect(state.text(in: .en, width: 80).hasSuffix("5 a second · 3 min 56 s left"))
  }

  @Test("no time left is guessed where the total is not known")
  func unknownTotal() {
    #expect(state(200, of: nil, after: 10).text(in: .fr, width: 80) == "200 · 180 ✓  20 ✗ · 20\u{A0}par seconde")
  }

  @Test("never as wide as the terminal", arguments: 1...60)
  func width(width: Int) {
    #expect(state(200, of: 1_200, after: 10).text(in: .fr, width: width).count < max(width, 1))
  }
}
