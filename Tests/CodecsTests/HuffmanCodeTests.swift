import Codecs
import Testing

@Suite struct HuffmanCodeTests {
  @Test("Frequent symbols get short codes, and what does not occur gets none")
  func lengths() {
    #expect(HuffmanCode(counts: [8, 4, 0, 2, 1]).lengths == [1, 2, 0, 3, 4])
  }

  @Test("A symbol alone takes a bit, and none takes nothing")
  func few() {
    #expect(HuffmanCode(counts: [0, 7]).lengths == [0, 1])
    #expect(HuffmanCode(counts: [0, 0]).lengths == [0, 0])
  }

  @Test("No code is longer than 16 bits, and one of ones alone is left free")
  func limit() {
    // By which an unlimited code would be as long as there are symbols.
    var counts = [1, 1]
    while counts.count < 40 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let lengths = HuffmanCode(counts: counts).lengths
    #expect(lengths.max() == 16)
    let used = lengths.reduce(0) { $0 + 1 << (16 - $1) }
    #expect(used < 1 << 16)
  }
}
