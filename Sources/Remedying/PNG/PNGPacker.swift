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
  /// Nil where no effort will do, as bands of rows tell that are spread over the picture.
  private func filter(
    _ pixels: PNGPixels, _ layout: PNGLayout, _ survey: PNGSurvey
  ) throws(PNGError) -> [UInt8]? {
    let plain = try bands(of: pixels, layout, survey, isAdaptive: false)
    let plainSize = size(of: plain, effort: 1, within: 1.5)
    // Indices and samples of less than a byte have no neighbours to be told from.
    let hasNeighbours = layout.bits == 8 && layout.colorType != .indexed
    let adaptive = hasNeighbours ? try bands(of: pixels, layout, survey, isAdaptive: true) : plain
    let adaptiveSize = hasNeighbours ? size(of: adaptive, effort: 1, within: 1.5) : nil
    guard let least = [plainSize, adaptiveSize].compactMap(\.self).min() else { return nil }
    let isAdaptive = adaptiveSize ?? .max < plainSize ?? .max
    // Where little effort is not enough, more of it is tried on the bands before it is on the picture.
    if least >= byteLimit, size(of: isAdaptive ? adaptive : plain, effort: 6, within: 1.125) == nil { return nil }
    return try pixels.filtered(layout, survey, isAdaptive: isAdaptive)
  }

  private struct Bands {
    var filtered: [UInt8] = []
    /// Of the picture's rows.
    var share: Double
  }

  private func bands(
    of pixels: PNGPixels, _ layout: PNGLayout, _ survey: PNGSurvey, isAdaptive: Bool
  ) throws(PNGError) -> Bands {
    let ranges = Self.bands(of: pixels.height)
    var bands = Bands(share: Double(ranges.reduce(0) { $0 + $1.count }) / Double(pixels.height))
    for rows in ranges { bands.filtered += try pixels.filtered(layout, survey, isAdaptive: isAdaptive, rows: rows) }
    return bands
  }

  /// What the picture takes by its bands; nil where that is more than so many times the limit.
  private func size(of bands: Bands, effort: Int, within factor: Double) -> Int? {
    let maximumBytes = Int(Double(byteLimit) * factor * bands.share)
    return PNGFile.compressed(bands.filtered, effort: effort, maximumBytes: maximumBytes)
      .map { Int(Double($0.count) / bands.share) }
  }

  /// Of a picture that is not high, all rows.
  private static func bands(of height: Int) -> [Range<Int>] {
    let (count, rows) = (16, 16)
    guard height > 2 * count * rows else { return [0..<height] }
    return (0..<count).map { band in
      let middle = (2 * band + 1) * height / (2 * count)
      return middle - rows / 2..<middle + rows / 2
    }
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
