/// What a scanner or a camera makes of a clean page: paper that is not white, ink that is not black, uneven light,
/// softness and grain.
package struct PaperLook: Sendable {
  /// The level of white paper, 0 to 255.
  package var paper: Double
  /// The level of black ink, 0 to 255.
  package var ink: Double
  /// By how much the lower right corner is darker than the upper left, 0 to 1.
  package var shade: Double
  /// Half the width of the box that smooths, in pixels; 0 leaves the page sharp.
  package var softness: Int
  /// Standard deviation of the grain, in levels.
  package var grain: Double
  package var seed: UInt64

  package init(
    paper: Double = 255, ink: Double = 0, shade: Double = 0, softness: Int = 0, grain: Double = 0, seed: UInt64 = 1
  ) {
    self.paper = paper
    self.ink = ink
    self.shade = shade
    self.softness = softness
    self.grain = grain
    self.seed = seed
  }

  /// A flatbed scanner in good order.
  package static let flatbed = PaperLook(paper: 248, ink: 24, grain: 1.2, seed: 7)
  /// A phone held over a table by daylight.
  package static let phone = PaperLook(paper: 226, ink: 30, shade: 0.22, grain: 2.2, seed: 11)

  package func applied(to raster: Raster) -> Raster {
    var result = softness > 0 ? softened(raster) : raster
    var random = RandomSequence(seed: seed)
    let samplesAPixel = result.channels.rawValue
    for row in 0..<result.height {
      for column in 0..<result.width {
        let light = light(row: row, column: column, of: result)
        let noise = grain > 0 ? random.nextNormal() * grain : 0
        let start = (row * result.width + column) * samplesAPixel
        for index in start..<start + samplesAPixel {
          let level = (ink + (paper - ink) * Double(result.samples[index]) / 255) * light + noise
          result.samples[index] = UInt8(min(max(level.rounded(), 0), 255))
        }
      }
    }
    return result
  }

  private func light(row: Int, column: Int, of raster: Raster) -> Double {
    let diagonal = Double(row) / Double(raster.height) + Double(column) / Double(raster.width)
    return 1 - shade * diagonal / 2
  }

  /// A box filter along the rows, then along the columns; what lies beyond the border repeats it.
  private func softened(_ raster: Raster) -> Raster {
    let samplesAPixel = raster.channels.rawValue
    var result = raster
    for row in 0..<raster.height {
      for channel in 0..<samplesAPixel {
        let start = row * raster.width * samplesAPixel + channel
        soften(&result.samples, start: start, stride: samplesAPixel, count: raster.width)
      }
    }
    for column in 0..<raster.width * samplesAPixel {
      soften(&result.samples, start: column, stride: raster.width * samplesAPixel, count: raster.height)
    }
    return result
  }

  private func soften(_ samples: inout [UInt8], start: Int, stride: Int, count: Int) {
    let line = (0..<count).map { Int(samples[start + $0 * stride]) }
    let width = 2 * softness + 1
    var sum = (-softness...softness).reduce(0) { $0 + line[min(max($1, 0), count - 1)] }
    for index in 0..<count {
      samples[start + index * stride] = UInt8((sum + width / 2) / width)
      sum += line[min(index + softness + 1, count - 1)] - line[max(index - softness, 0)]
    }
  }
}
