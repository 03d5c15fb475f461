import GuichetCLI
import Testing

@Suite("Text is broken where the terminal ends, and its lines begin below each other")
struct ParagraphTests {
  private func lines(_ text: String, width: Int?) -> [String] {
    var paragraph = Paragraph(mark: "  ✗ ")
    paragraph.add(text)
    return paragraph.lines(width: width).split(separator: "\n").map(String.init)
  }

  @Test("at spaces, with one column left free")
  func breaks() {
    #expect(lines("un deux trois quatre", width: 14) == ["  ✗ un deux", "    trois", "    quatre"])
    #expect(lines("un deux trois quatre", width: 15) == ["  ✗ un deux", "    trois", "    quatre"])
    #expect(lines("un deux trois quatre", width: 18) == ["  ✗ un deux trois", "    quatre"])
    #expect(lines("un deux trois quatre", width: nil) == ["  ✗ un deux trois quatre"])
  }

  @Test("no line is wider than the terminal unless one word is", arguments: 1...60)
  func everyWidth(width: Int) {
    let text = "La page 2 est floue\u{A0}: on n’en lit qu’une partie (31 sur 100, il faut 50)."
    for line in lines(text, width: width) {
      let isOneWord = !line.dropFirst(4).contains(" ")
      #expect(isOneWord || Paragraph.width(of: line) < width)
    }
    #expect(lines(text, width: width).map { $0.dropFirst(4) }.joined(separator: " ") == text)
  }

  @Test("colours take no room, and wide characters take two columns")
  func widths() {
    var paragraph = Paragraph(mark: "✗ ", shown: "\u{1B}[31m✗\u{1B}[0m ")
    paragraph.add("un")
    paragraph.add("[code]") { "\u{1B}[2m\($0)\u{1B}[0m" }
    #expect(paragraph.lines(width: 12) == "\u{1B}[31m✗\u{1B}[0m un \u{1B}[2m[code]\u{1B}[0m\n")
    #expect(Paragraph.width(of: "身份证 é e\u{301}") == 10)
  }
}
