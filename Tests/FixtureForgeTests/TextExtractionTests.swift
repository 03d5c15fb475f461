import FixtureForge
import Foundation
import Testing

private let pdftotext = "/usr/bin/pdftotext"

@Suite("Text of forged PDFs, read again by Poppler")
struct TextExtractionTests {
  @Test(
    "every line comes back with its accents, its cedilla and its euro sign",
    .enabled(if: FileManager.default.isExecutableFile(atPath: pdftotext), "pdftotext is not installed"))
  func accents() throws {
    let lines = ["Élève reçu à l'école, où il paie 12 €", "Noël : œuvre, Müller, naïf, forêt, ÀÇÈÊ - « guillemets »"]
    let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(ForgedPDF([ForgedPage(Sheet(lines: lines))]).bytes()).write(to: URL(fileURLWithPath: file))

    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: pdftotext)
    process.arguments = ["-enc", "UTF-8", file, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    for line in lines { #expect(text.contains(line)) }
  }
}
