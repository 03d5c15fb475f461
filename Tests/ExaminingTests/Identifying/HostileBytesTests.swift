import Examining
import Testing
import Vocabulary

@Suite("Bytes that lie")
struct HostileBytesTests {
  private static let samples =
    FormatIdentifierTests.accepted + FormatIdentifierTests.pictures + FormatIdentifierTests.office
    + FormatIdentifierTests.archives + FormatIdentifierTests.texts + FormatIdentifierTests.others

  @Test("A document cut anywhere is examined to the end", arguments: samples)
  func cutAnywhere(_ sample: FormatIdentifierTests.Sample) {
    for length in sample.bytes.indices {
      _ = FormatIdentifier().identify(sample.bytes.span.extracting(first: length))
    }
  }

  @Test("Every field may hold its largest value", arguments: samples)
  func largestValues(_ sample: FormatIdentifierTests.Sample) {
    for offset in sample.bytes.indices {
      for width in [1, 2, 4, 8] {
        var changed = sample.bytes
        for index in offset..<min(offset + width, changed.count) { changed[index] = 0xFF }
        _ = FormatIdentifier().identify(changed.span)
      }
    }
  }

  @Test("Chains of sectors that run in circles end")
  func circles() {
    var document = BuiltDocument.ole([("Contents", []), ("Other", [])])
    // Every sector follows itself, and every entry of the directory is its own sibling.
    for sector in 0..<128 {
      document.replaceSubrange(512 + 4 * sector..<516 + 4 * sector, with: UInt32(sector).littleEndianBytes)
    }
    for entry in 0..<3 {
      document.replaceSubrange(1024 + 128 * entry + 72..<1024 + 128 * entry + 76, with: UInt32(1).littleEndianBytes)
    }
    #expect(FormatIdentifier().identify(document.span).format == .ole)
  }

  @Test("A file of nothing but end records costs no more than its length")
  func endRecords() {
    let document = BuiltDocument.jpeg() + [[UInt8]](repeating: Array("PK\u{5}\u{6}".utf8), count: 20_000).joined()
    let elapsed = ContinuousClock().measure { _ = FormatIdentifier().identify(document.span) }
    // Microseconds are expected, seconds where the search starts again at each: the gap allows for a busy machine.
    #expect(elapsed < .seconds(2))
  }
}
