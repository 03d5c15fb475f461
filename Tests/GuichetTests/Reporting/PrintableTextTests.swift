import Guichet
import Testing

@Suite("Text from outside cannot move the cursor")
struct PrintableTextTests {
  @Test(
    "control, invisible and direction-changing characters become escapes",
    arguments: [
      ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("a\nb", #"a\nb"#), ("rib\u{202E}fdp.exe", #"rib\u{202E}fdp.exe"#),
      ("a\u{9B}b", #"a\u{009B}b"#), ("a\u{200B}b", #"a\u{200B}b"#)
    ])
  func escapes(text: String, shown: String) {
    #expect(PrintableText.showing(text) == shown)
  }

  @Test("what is harmless stays", arguments: ["reçu n° 4 – été.pdf", "身份证.png", "a\u{FFFD}b"])
  func unchanged(text: String) {
    #expect(PrintableText.showing(text) == text)
  }
}
