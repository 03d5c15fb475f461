import Examining
import Glibc

/// Prints what is measured of JPEG files to tell their legibility: one JSON object a line, in the order of the arguments.
@main
struct MeasuringProgram {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      guard let bytes = contents(of: path), let sheet = try? MeasureSheet(ofJPEG: bytes.span) else { continue }
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
