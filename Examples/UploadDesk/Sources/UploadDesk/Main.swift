import Foundation
import Guichet

/// `UploadDesk FILE [fr|en]`: hands in a file as an upload would come, as bytes and a name.
@main
enum Main {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first else {
      print("usage: UploadDesk FILE [fr|en]")
      exit(64)
    }
    let language = arguments.dropFirst().first.flatMap(Language.init) ?? .fr
    let upload = try Data(contentsOf: URL(filePath: path))
    let desk = try await UploadDesk()
    let answer = await desk.receive(Array(upload), named: URL(filePath: path).lastPathComponent, from: language)
    switch answer {
    case .accepted(let bytes, let advice):
      print("✓ \(bytes.count)")
      for sentence in advice { print("  \(sentence)") }
    case .refused(let reasons):
      print("✗")
      for sentence in reasons { print("  \(sentence)") }
    case .tryAgainLater(let sentence): print("? \(sentence)")
    }
  }
}
