/// The paper that a picture may show in full, and the dots per inch if it does.
struct PaperHypothesis: Equatable, Sendable {
  var format: PaperFormat
  var x: Double
  var y: Double

  /// The geometric mean of both directions.
  var dotsPerInch: Double { (x * y).squareRoot() }

  /// - Parameters:
  ///   - width: In pixels, more or less along the rows.
  ///   - isWide: Whether the paper lies on its long side, which perspective may have made the shorter one.
  init(_ format: PaperFormat, width: Double, height: Double, isWide: Bool) {
    let sides = format.sides(wide: isWide)
    self.format = format
    (x, y) = (width / sides.width, height / sides.height)
  }

  init(_ format: PaperFormat, fills size: PixelSize) {
    self.init(format, width: Double(size.width), height: Double(size.height), isWide: size.isWide)
  }

  /// Whether a picture of this size shows it to the pixel, as far as sizes are rounded.
  func isFilled(by size: PixelSize) -> Bool {
    abs(size.shortSide - format.shortSide * dotsPerInch) <= 2 && abs(size.longSide - format.longSide * dotsPerInch) <= 2
  }

  /// Whether it is within a hundredth of a usual density.
  var isUsual: Bool { Self.isUsual(dotsPerInch, tolerance: 0.01) }

  static func isUsual(_ dotsPerInch: Double, tolerance: Double) -> Bool {
    usualDensities.contains { abs(dotsPerInch / $0 - 1) <= tolerance }
  }

  /// Whether scanners offer a density, but for the rounding of pixels a centimetre or a metre.
  static func isOffered(_ x: Double, _ y: Double) -> Bool {
    [x, y].allSatisfy { $0 > 99 && isUsual($0, tolerance: 0.006) }
  }

  /// What scanners offer, and the programs that turn pages into pictures.
  static let usualDensities: [Double] = [72, 75, 96, 100, 120, 144, 150, 200, 240, 250, 300, 400, 500, 600, 1200]

  /// The papers that have exactly this size at a usual density. Sides are rounded either way, and some scanners cut them
  /// to a multiple of eight pixels.
  static func exact(_ size: PixelSize) -> [PaperHypothesis] {
    PaperFormat.all.compactMap { format in
      let density = usualDensities.first { density in
        let short = size.shortSide - format.shortSide * density
        let long = size.longSide - format.longSide * density
        // A side that is cut is shorter, never longer.
        return (-8.0...2).contains(short) && (-8.0...2).contains(long)
          && min(abs(short), abs(long)) <= 2 && max(abs(short), abs(long)) <= max(2, size.longSide * 0.003)
      }
      guard let density else { return nil }
      var hypothesis = PaperHypothesis(format, fills: size)
      (hypothesis.x, hypothesis.y) = (density, density)
      return hypothesis
    }
  }

  /// The papers of this shape, whatever the density.
  ///
  /// - Parameter tolerance: The share by which the aspect may differ.
  static func shaped(like size: PixelSize, tolerance: Double) -> [PaperHypothesis] {
    PaperFormat.all.filter { abs(size.aspect / $0.aspect - 1) <= tolerance }.map { PaperHypothesis($0, fills: size) }
  }
}
