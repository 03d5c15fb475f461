import Codecs

/// Packs the pixels of a PNG into as few bytes as they take.
struct PNGPacker {
  /// The PNG has fewer bytes.
  let byteLimit: Int
  /// Exif's, 1 to 8.
  let orientation: Int
  let kept: KeptChunks

  /// Nil where it is not brought under the limit.
  func pack(_ pixels: PNGPixels, as layout: PNGLayout, _ survey: PNGSurvey) throws(PNGError) -> [UInt8]? {
    var file = PNGFile(width: pixels.width, height: pixels.height, layout)
    appendChunks(before: layout, survey, to: &file)
    // IDAT and IEND take 12 bytes each besides their content.
    let maximumBytes = byteLimit - 1 - file.bytes.count - 24
    guard let filtered = try filter(pixels, layout, survey),
      let compressed = compress(filtered, maximumBytes: maximumBytes)
    else { return nil }
    file.append("IDAT", compressed)
    file.append("IEND", [])
    return file.bytes
  }

  private func appendChunks(before layout: PNGLayout, _ survey: PNGSurvey, to file: inout PNGFile) {
    for chunk in kept.chunks { file.append(chunk: chunk) }
    if (2...8).contains(orientation) { file.append("eXIf", JPEGWrapping.exifStructure(orientation: orientation)) }
    guard layout.colorType == .indexed else { return }
    let (colors, alphas) = survey.paletteChunks
    file.append("PLTE", colors)
    if !alphas.isEmpty { file.append("tRNS", alphas) }
  }

  /// Filters suit what was photographed or scanned, and harm what was drawn: whichever little effort tells to be smaller.
  /// Nil where that tells that no effort will do.
  private func filter(
    _ pixels: PNGPixels, _ layout: PNGLayout, _ survey: PNGSurvey
  ) throws(PNGError) -> [UInt8]? {
    let plainSize = try sizeByLittleEffort(pixels.filtered(layout, survey, isAdaptive: false))
    // Indices and samples of less than a byte have no neighbours to be told from.
    let hasNeighbours = layout.bits == 8 && layout.colorType != .indexed
    let adaptiveSize =
      hasNeighbours ? try sizeByLittleEffort(pixels.filtered(layout, survey, isAdaptive: true)) : nil
    guard plainSize != nil || adaptiveSize != nil else { return nil }
    // Made once more, since two of them at once take much memory.
    return try pixels.filtered(layout, survey, isAdaptive: adaptiveSize ?? .max < plainSize ?? .max)
  }

  /// Nil where it is too far over the limit for more effort to bring it under.
  private func sizeByLittleEffort(_ filtered: [UInt8]) -> Int? {
    PNGFile.compressed(filtered, effort: 1, maximumBytes: byteLimit * 3 / 2)?.count
  }

  /// The most effort takes many times as long as some, and saves a tenth at best: it is made where that can be enough.
  private func compress(_ filtered: [UInt8], maximumBytes: Int) -> [UInt8]? {
    let within = maximumBytes + maximumBytes / 8
    guard let some = PNGFile.compressed(filtered, effort: 6, maximumBytes: within) else { return nil }
    if some.count <= maximumBytes { return some }
    guard filtered.count <= Self.mostForMuchEffort else { return nil }
    return PNGFile.compressed(filtered, effort: 10, maximumBytes: maximumBytes)
  }

  /// In bytes: some seven seconds at worst.
  private static let mostForMuchEffort = 50_000_000
}
