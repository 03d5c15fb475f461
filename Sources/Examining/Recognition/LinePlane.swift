import Codecs
import Glibc

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
    let columns = Resampling(count: width, scale: scale)
    let rows = Resampling(count: height, scale: scale)
    var narrow = [Float](repeating: 0, count: height * columns.taps.count)
    for row in 0..<height {
      for (column, tap) in columns.taps.enumerated() {
        narrow[row * columns.taps.count + column] = tap.sum { Float(samples[row * width + $0]) }
      }
    }
    var result = LinePlane(width: columns.taps.count, height: rows.taps.count, samples: [])
    result.samples.reserveCapacity(result.width * result.height)
    for tap in rows.taps {
      for column in 0..<result.width {
        let sample = tap.sum { narrow[$0 * result.width + column] } + 0.5
        result.samples.append(UInt8(min(max(sample, 0), 255)))
      }
    }
    return result
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
    var nine = [UInt8](repeating: 0, count: 9)
    for row in 1..<height - 1 {
      for column in 1..<width - 1 {
        for index in 0..<9 { nine[index] = samples[(row - 1 + index / 3) * width + column - 1 + index % 3] }
        nine.sort()
        plain.samples[row * width + column] = nine[4]
      }
    }
    return plain
  }

  private static let gain: Float = 2

  /// The mean around each sample, weighed by a bell curve.
  ///
  /// - Parameter deviation: The standard deviation, in samples.
  private func averaged(deviation: Double) -> [Float] {
    let columns = (0..<width).map { Self.surroundings(of: $0, in: width, deviation: deviation) }
    let rows = (0..<height).map { Self.surroundings(of: $0, in: height, deviation: deviation) }
    var alongRows = [Float](repeating: 0, count: samples.count)
    for row in 0..<height {
      for (column, tap) in columns.enumerated() {
        alongRows[row * width + column] = tap.sum { Float(samples[row * width + $0]) }
      }
    }
    return rows.flatMap { tap in (0..<width).map { column in tap.sum { alongRows[$0 * width + column] } } }
  }

  private static func surroundings(of index: Int, in count: Int, deviation: Double) -> Resampling.Tap {
    let reach = Int(3 * deviation)
    let first = max(0, index - reach)
    let weights = (first...min(count - 1, index + reach)).map { place in
      let distance = Double(place - index) / deviation
      return exp(-distance * distance / 2)
    }
    let sum = weights.reduce(0, +)
    return Resampling.Tap(first: first, weights: weights.map { Float($0 / sum) })
  }

  /// Inverts bright text on a dark ground. Most of a line is its ground.
  ///
  /// - Returns: The level of the paper.
  mutating func makePaperBright() -> UInt8 {
    var sorted = samples.sorted()
    if 2 * Self.quantile(0.5, of: sorted) < Self.quantile(0.02, of: sorted) + Self.quantile(0.98, of: sorted) {
      for index in samples.indices { samples[index] = 255 - samples[index] }
      sorted = sorted.reversed().map { 255 - $0 }
    }
    return UInt8(Self.quantile(0.8, of: sorted))
  }

  /// The level below which that share of sorted samples is.
  private static func quantile(_ share: Double, of sorted: [UInt8]) -> Int {
    Int(sorted[Int(Double(sorted.count - 1) * share)])
  }

  /// Of each row, from the first to the last dark sample of all rows, the share that is closer to ink than to paper.
  var darkShareOfRows: [Double] {
    let sorted = samples.sorted()
    let halfway = (Self.quantile(0.02, of: sorted) + Self.quantile(0.8, of: sorted)) / 2
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
