import FixtureForge
import FoundationEssentials
import SystemPackage
import Testing
import Vocabulary

@Suite("Guichet does without a text recogniser, and says so")
struct RecognitionTests {
  /// Where Tesseract looks for its data, and finds none.
  private static func hidden(_ directory: TemporaryDirectory) -> String {
    "TESSDATA_PREFIX='\(directory.path.string)'"
  }

  private func context(environment: String) throws -> Context {
    let directory = try TemporaryDirectory()
    let document = try directory.write(ForgedPDF(pages: 1).bytes(), to: "a.pdf")
    let result = try Program.run("check", document, "--report", "-", "--quiet", environment: environment)
    #expect(result.status == 0)
    let line = try #require(result.lines.first)
    return try JSONDecoder().decode(Record.self, from: Data(line.utf8)).context
  }

  @Test("where its data is missing, a check goes on without it")
  func missing() throws {
    let empty = try TemporaryDirectory()
    let context = try self.context(environment: RecognitionTests.hidden(empty))
    #expect(context.recognition == "never")
    #expect(!context.libraries.contains("tesseract"))
    let doctor = try Program.run("doctor", "--lang", "en", environment: RecognitionTests.hidden(empty))
    #expect(doctor.status == 0)
    #expect(doctor.lines.contains { $0.hasPrefix("recognition") && $0.contains(" no") })
  }

  @Test(
    "where it is installed, the record names it",
    .enabled(
      if: (try? Program.run("doctor").output.contains("tesseract")) ?? false,
      "Tesseract 5 or its French data is not installed"))
  func installed() throws {
    let context = try self.context(environment: "")
    #expect(context.recognition == "in-doubt")
    #expect(context.libraries.contains("tesseract 5"))
  }
}
