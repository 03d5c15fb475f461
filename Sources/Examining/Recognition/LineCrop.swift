import Codecs

/// One line cut out of a picture as a recogniser likes it: upright, dark on bright, its characters of a known height, with
/// nothing but paper around it.
struct LineCrop {
  let width: Int
  let height: Int
  let samples: [UInt8]

  /// What the median character is scaled to, in samples: lower-case letters as in print of 10 points at 300 dots per
  /// inch, by which Tesseract was trained. Between 16 and 25 it makes no difference.
  static let characterHeight = 20.0
  /// What is read of a line, in heights of its characters: some 50 characters.
  static let maximumLength = 30.0
  /// A taller one is none: ascenders, descenders and a slope are within it.
  private static let maximumHeight = 6.0
  /// Enlarging further shows nothing that is not there.
  private static let maximumScale = 4.0
  /// Paper around the line, in samples. What the picture has there is left out: a table's rule beside a number makes it
  /// unreadable to Tesseract.
  private static let border = 10

  /// Nil for a line that lies outside the picture, or has no form of one.
  init?(_ line: TextLine, of picture: LumaPicture) {
    guard line.characterHeight >= 2, line.characterHeight < Double(picture.height + picture.width) else { return nil }
    guard let upright = Plane(line, of: picture, length: Int(line.characterHeight * Self.maximumLength)),
      Double(upright.height) <= line.characterHeight * Self.maximumHeight
    else { return nil }
    let scale = min(Self.characterHeight / line.characterHeight, Self.maximumScale)
    var scaled = upright.scaled(by: scale)
    let paper = scaled.makePaperBright()
    let framed = scaled.framed(by: Self.border, of: paper)
    (width, height, samples) = (framed.width, framed.height, framed.samples)
  }
}

extension TextRecogniser {
  /// Reads a line, or what of it fits into ``LineCrop/maximumLength``.
  ///
  /// - Returns: nil where not one letter or digit was recognised.
  func read(_ line: TextLine, of picture: LumaPicture) -> RecognisedLine? {
    guard let crop = LineCrop(line, of: picture),
      let read = self.read(crop.samples.span, width: crop.width, height: crop.height)
    else { return nil }
    return RecognisedLine(confidence: read.confidence, characters: read.characters)
  }
}

/// Samples, row after row.
private struct Plane {
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
  func scaled(by scale: Double) -> Plane {
    let columns = Resampling(count: width, scale: scale)
    let rows = Resampling(count: height, scale: scale)
    var narrow = [Float](repeating: 0, count: height * columns.taps.count)
    for row in 0..<height {
      for (column, tap) in columns.taps.enumerated() {
        var sum: Float = 0
        for (offset, weight) in tap.weights.enumerated() {
          sum += weight * Float(samples[row * width + tap.first + offset])
        }
        narrow[row * columns.taps.count + column] = sum
      }
    }
    var result = Plane(width: columns.taps.count, height: rows.taps.count, samples: [])
    result.samples.reserveCapacity(result.width * result.height)
    for tap in rows.taps {
      for column in 0..<result.width {
        var sum: Float = 0.5
        for (offset, weight) in tap.weights.enumerated() {
          sum += weight * narrow[(tap.first + offset) * result.width + column]
        }
        result.samples.append(UInt8(min(max(sum, 0), 255)))
      }
    }
    return result
  }

  /// Inverts bright text on a dark ground. Most of a line is its ground.
  ///
  /// - Returns: The level of the paper.
  mutating func makePaperBright() -> UInt8 {
    var sorted = samples.sorted()
    func quantile(_ share: Double) -> Int { Int(sorted[Int(Double(sorted.count - 1) * share)]) }
    if 2 * quantile(0.5) < quantile(0.02) + quantile(0.98) {
      for index in samples.indices { samples[index] = 255 - samples[index] }
      sorted = sorted.reversed().map { 255 - $0 }
    }
    return UInt8(quantile(0.8))
  }

  func framed(by border: Int, of paper: UInt8) -> Plane {
    var framed = Plane(width: width + 2 * border, height: height + 2 * border, samples: [])
    framed.samples = [UInt8](repeating: paper, count: framed.width * framed.height)
    for row in 0..<height {
      let start = (row + border) * framed.width + border
      framed.samples.replaceSubrange(start..<start + width, with: samples[row * width..<(row + 1) * width])
    }
    return framed
  }
}
