import FixtureForge
import SystemPackage
import Testing

@Suite("A person at a terminal")
struct TerminalTests {
  private func batch() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write(ForgedPDF(pages: 1).bytes(), to: "a.pdf")
    try directory.write([], to: "vide.pdf")
    return directory
  }

  @Test("sees how far a batch is, in colour and no wider than the terminal")
  func watched() throws {
    let directory = try batch()
    let text = try Program.runOnTerminal("check", directory.path.string, columns: 60)
    #expect(text.contains("1 ✓"))
    #expect(text.contains("\u{1B}[K"))
    #expect(text.contains("\u{1B}[32m"))
    // Of the terminal's own the first line and the last are left out.
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.filter { $0.contains("→") }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count < 60 })
  }

  @Test("under CI nobody watches")
  func automation() throws {
    let directory = try batch()
    let text = try Program.runOnTerminal("check", directory.path.string, environment: "CI=true")
    #expect(!text.contains("\u{1B}[K"))
    #expect(text.contains("1 conforme, 1 non conforme"))
  }

  @Test("declines colours by NO_COLOR, and --color has the last word")
  func colors() throws {
    let directory = try batch()
    #expect(
      !(try Program.runOnTerminal("check", directory.path.string, environment: "NO_COLOR=1 CI=1").contains("\u{1B}[")))
    #expect(
      !(try Program.runOnTerminal("check", directory.path.string, "--color", "never", environment: "CI=1").contains(
        "\u{1B}[")))
    let always = try Program.runOnTerminal(
      "check", directory.path.string, "--color", "always", environment: "NO_COLOR=1 CI=1")
    #expect(always.contains("\u{1B}[32m"))
  }
}
