import Examining
import Glibc
import Vocabulary

/// Prints what is measured of JPEG files to tell their legibility, and how sure a text recogniser is of a few of their lines:
/// one JSON object a line, in the order of the arguments.
@main
struct MeasuringProgram {
  static func main() {
    let recognition = Recognition(.always, loadsRecogniser: true)
    for path in CommandLine.arguments.dropFirst() {
      guard let bytes = contents(of: path),
        let sheet = try? MeasureSheet(ofJPEG: bytes.span, secondOpinion: recognition.secondOpinion())
      else { continue }
      print("{\"path\":\"\(escaped(path))\",\(sheet.json)}")
    }
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { text, character in
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
  }
}
