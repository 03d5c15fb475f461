import Codecs

extension PNGLayout {
  /// What holds every pixel in the fewest bits.
  ///
  /// - Parameter keepsColorType: Whether gray in colours must stay colours, since a profile says how to show them.
  static func smallest(for survey: PNGSurvey, keepsColorType: Bool) -> PNGLayout {
    let isGray = survey.isGray && !keepsColorType
    if isGray, survey.isOpaque {
      let bits = grayBits(of: survey.levels)
      // A palette may take fewer bits of a sample, but has a table of its own and does not filter well.
      if let count = survey.palette?.count, bits == 8, paletteBits(count) < bits {
        return indexed(bits: paletteBits(count))
      }
      return gray(bits: bits)
    }
    if let count = survey.palette?.count { return indexed(bits: paletteBits(count)) }
    if isGray { return grayAlpha }
    return survey.isOpaque ? rgb : rgba
  }

  private static func paletteBits(_ count: Int) -> Int {
    switch count {
    case ...2: 1
    case ...4: 2
    case ...16: 4
    default: 8
    }
  }

  /// The fewest in which no level that occurs is lost: those of n bits are multiples of 255 / (2ⁿ − 1).
  private static func grayBits(of levels: [Int]) -> Int {
    let used = levels.indices.filter { levels[$0] > 0 }
    return [1, 2, 4].first { bits in used.allSatisfy { $0.isMultiple(of: 255 / (1 << bits - 1)) } } ?? 8
  }
}

extension PNGSurvey {
  /// Whether all but a few pixels are nearly black or nearly white, as of a page that was scanned as text.
  var isNearlyBilevel: Bool {
    guard isGray, isOpaque else { return false }
    let levels = levels
    let between = levels[48..<208].reduce(0, +)
    return between * 200 <= levels.reduce(0, +)
  }

  /// The content of PLTE, and of tRNS, which is empty where all colours are opaque.
  var paletteChunks: (colors: [UInt8], alphas: [UInt8]) {
    let palette = palette ?? []
    let colors = palette.flatMap { [$0.red, $0.green, $0.blue] }
    return (colors, isOpaque ? [] : palette.map(\.alpha))
  }
}
