/// Animated PNGs (PNG, third edition, 11.3.6): a still picture, and frames that only some readers show.
enum AnimatedPicture {
  /// Two frames of one second each, both of them the picture.
  static func png(_ raster: Raster) -> [UInt8] {
    let still = PNGWriter(pixelsPerMetre: 7874).encode(raster)
    guard let name = still.firstIndex(of: "IDAT") else { return still }
    let pixels = name - 4
    let end = still.count - 12
    // Between its length and type, and its checksum.
    let content = Array(still[(name + 4)..<(end - 4)])
    var frames: [UInt8] = []
    for value: UInt32 in [2, 0] { frames.append(bigEndian: value) }
    var sequence: [UInt8] = []
    sequence.append(bigEndian: UInt32(2))
    return still[..<pixels] + PNGWriter.chunk("acTL", frames) + control(sequence: 0, raster) + still[pixels..<end]
      + control(sequence: 1, raster) + PNGWriter.chunk("fdAT", sequence + content) + still[end...]
  }

  private static func control(sequence: UInt32, _ raster: Raster) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in [sequence, UInt32(raster.width), UInt32(raster.height), 0, 0] { bytes.append(bigEndian: value) }
    // One second; nothing is disposed of, nothing is blended.
    for value: UInt16 in [1, 1, 0] { bytes.append(bigEndian: value) }
    return PNGWriter.chunk("fcTL", bytes)
  }
}
