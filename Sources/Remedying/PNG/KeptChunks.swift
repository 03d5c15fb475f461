import Codecs

/// The chunks of a PNG that say how its pixels are shown: colours and density. All others (text, times, previews, notes
/// of programs) go.
struct KeptChunks {
  /// With length and checksum, as they are in the file.
  private(set) var chunks: [[UInt8]] = []
  /// Whether one of them is a profile, which holds for gray or for colours.
  private(set) var hasProfile = false

  private static let types: Set<[UInt8]> = Set(["iCCP", "sRGB", "gAMA", "cHRM", "cICP", "pHYs"].map { Array($0.utf8) })

  init(_ file: Span<UInt8>) {
    var kept: Set<[UInt8]> = []
    var offset = 8
    while offset + 12 <= file.count {
      let length = (0..<4).reduce(0) { $0 << 8 | Int(file[offset + $1]) }
      guard length <= file.count - offset - 12 else { return }
      let type = (4..<8).map { file[offset + $0] }
      // Those that count come before the pixels.
      if type == Array("IDAT".utf8) { return }
      if Self.types.contains(type), kept.insert(type).inserted {
        let chunk = (offset..<offset + length + 12).map { file[$0] }
        chunks.append(chunk)
        hasProfile = hasProfile || type == Array("iCCP".utf8)
      }
      offset += length + 12
    }
  }
}
