import Codecs

/// A line cut out of a picture, samples row after row.
struct LinePlane {
  var width: Int
  var height: Int
  var samples: [UInt8]

  init(width: Int, height: Int, samples: [UInt8]) {
    self.width = width
    self.height = height
    self.samples = samples
  }

  /// A line of a picture, turned upright.
  ///
  /// - Parameter length: What is taken of it, in samples along the line.
  init?(_ line: TextLine, of picture: LumaPicture, length: Int) {
    let isSideways = line.turn == 90 || line.turn == 270
    var rows = line.rows.clamped(to: 0..<picture.height)
    var columns = line.columns.clamped(to: 0..<picture.width)
    if isSideways { rows = rows.prefix(length) } else { columns = columns.prefix(length) }
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    (width, height) = isSideways ? (rows.count, columns.count) : (columns.count, rows.count)
    samples = []
    samples.reserveCapacity(width * height)
    for row in 0..<height {
      for column in 0..<width {
        let (y, x) =
          switch line.turn {
          case 90: (rows.upperBound - 1 - column, columns.lowerBound + row)
          case 180: (rows.upperBound - 1 - row, columns.upperBound - 1 - column)
          case 270: (rows.lowerBound + column, columns.upperBound - 1 - row)
          default: (rows.lowerBound + row, columns.lowerBound + column)
          }
        samples.append(picture.samples[y * picture.width + x])
      }
    }
  }

  /// Interpolates where it enlarges, and averages where it makes smaller.
  func scaled(by scale: Double) -> LinePlane {
    let (columns, rows) = (Resampling(count: width, scale: scale), Resampling(count: height, scale: scale))
    return LinePlane(
      width: columns.taps.count, height: rows.taps.count,
      samples: resampled(columns, rows).map { UInt8(min(max($0 + 0.5, 0), 255)) })
  }

  private func resampled(_ columns: Resampling, _ rows: Resampling) -> [Float] {
    rows.alongColumns(columns.alongRows(samples, width: width), width: columns.taps.count)
  }

  /// By an unsharp mask: what differs from its surroundings differs by so much more.
  func sharpened() -> LinePlane {
    var sharp = self
    for (index, around) in averaged(deviation: 4).enumerated() {
      let sample = Float(samples[index])
      sharp.samples[index] = UInt8(min(max(sample + Self.gain * (sample - around) + 0.5, 0), 255))
    }
    return sharp
  }

  /// Of what is scaled to ``LineCrop/characterHeight``, a stroke is twice as wide as what is averaged. Single specks, black
  /// and white, go before: an average would only spread them.
  func smoothed() -> LinePlane {
    LinePlane(
      width: width, height: height,
      samples: withoutSpecks().averaged(deviation: 1.2).map { UInt8(min($0 + 0.5, 255)) })
  }

  /// Each sample is the median of the nine around it; the outermost stay as they are.
  private func withoutSpecks() -> LinePlane {
    var plain = self
    guard width > 2, height > 2 else { return plain }
    for row in 1..<height - 1 {
      // Of the three in each column. The median of all is that of the greatest least, the middle middle and the least greatest.
      let threes = (0..<width).map { column in
        Three(
          samples[(row - 1) * width + column], samples[row * width + column], samples[(row + 1) * width + column])
      }
      for column in 1..<width - 1 {
        let (left, here, right) = (threes[column - 1], threes[column], threes[column + 1])
        plain.samples[row * width + column] =
          Three(
            max(left.least, here.least, right.least), Three(left.middle, here.middle, right.middle).middle,
            min(left.greatest, here.greatest, right.greatest)
          ).middle
      }
    }
    return plain
  }

  /// Three samples by their levels.
  private struct Three {
    let (least, middle, greatest): (UInt8, UInt8, UInt8)

    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      let (lower, upper) = (min(first, second), max(first, second))
      (least, middle, greatest) = (min(lower, third), max(lower, min(upper, third)), max(upper, third))
    }
  }

  private static let gain: Float = 2

  /// The mean around each sample, weighed by a bell curve.
  ///
  /// - Parameter deviation: The standard deviation, in samples.
  private func averaged(deviation: Double) -> [Float] {
    resampled(Resampling(count: width, deviation: deviation), Resampling(count: height, deviation: deviation))
  }

  /// Inverts bright text on a dark ground. Most of a line is its ground.
  ///
  /// - Returns: The level of the paper.
  mutating func makePaperBright() -> UInt8 {
    let levels = Levels(samples)
    guard 2 * levels.quantile(0.5) < levels.quantile(0.02) + levels.quantile(0.98) else {
      return UInt8(levels.quantile(0.8))
    }
    samples = samples.map { 255 - $0 }
    return UInt8(Levels(samples).quantile(0.8))
  }

  /// How many samples there are of each level.
  private struct Levels {
    private var counts = [Int](repeating: 0, count: 256)

    init(_ samples: [UInt8]) {
      for sample in samples { counts[Int(sample)] += 1 }
    }

    /// The level below which that share of the samples is.
    func quantile(_ share: Double) -> Int {
      var left = Int(Double(counts.reduce(0, +) - 1) * share)
      return counts.firstIndex { count in
        left -= count
        return left < 0
      } ?? 0
    }
  }

  /// Of each row, from the first to the last dark sample of all rows, the share that is closer to ink than to paper.
  var darkShareOfRows: [Double] {
    let levels = Levels(samples)
    let halfway = (levels.quantile(0.02) + levels.quantile(0.8)) / 2
    let dark = samples.indices.lazy.filter { Int(self.samples[$0]) < halfway }
    var (counts, first, last) = ([Int](repeating: 0, count: height), width, -1)
    for index in dark {
      counts[index / width] += 1
      (first, last) = (min(first, index % width), max(last, index % width))
    }
    return counts.map { Double($0) / Double(max(1, last + 1 - first)) }
  }

  func framed(by border: Int, of paper: UInt8) -> LinePlane {
    var framed = LinePlane(width: width + 2 * border, height: height + 2 * border, samples: [])
    framed.samples = [UInt8](repeating: paper, count: framed.width * framed.height)
    for row in 0..<height {
      let start = (row + border) * framed.width + border
      framed.samples.replaceSubrange(start..<start + width, with: samples[row * width..<(row + 1) * width])
    }
    return framed
  }
}
