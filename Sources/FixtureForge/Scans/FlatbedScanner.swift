internal import CForge

/// A scanner in good order: paper that is not quite white, ink that is not quite black, fine grain, a sheet that lies a
/// little askew. Nothing that makes text harder to read.
package struct FlatbedScanner: Sendable {
  /// Dots per inch.
  package var resolution: Double
  package var channels: Raster.Channels
  /// Clockwise.
  package var skewInDegrees: Double
  /// Levels of paper and ink, 0 to 255, for red, green and blue; gray has the first.
  package var paper: [Float]
  package var ink: [Float]
  /// Standard deviation, in levels.
  package var grain: Float
  package var seed: UInt64

  /// One of many such scanners.
  package init(resolution: Double, channels: Raster.Channels, using random: inout RandomSequence) {
    self.resolution = resolution
    self.channels = channels
    skewInDegrees = random.draws(oneIn: 3) ? 0 : random.draw(-1.0...1.0)
    let level = random.draw(238.0...253.0)
    // Paper is yellowish rather than bluish.
    paper = [Float(level), Float(level - random.draw(0.0...2.0)), Float(level - random.draw(0.0...7.0))]
    ink = (0..<3).map { _ in Float(random.draw(14.0...34.0)) }
    grain = Float(random.draw(0.4...1.6))
    seed = random.next()
  }

  /// With the grain smoothed away, as programs do that store without loss: noise would be most of the file.
  package func smoothed() -> FlatbedScanner {
    var scanner = self
    scanner.grain *= 0.3
    return scanner
  }

  package func scan(_ sheet: Sheet) -> Raster {
    var renderer = SheetRenderer(resolution: resolution, channels: channels)
    renderer.skewInDegrees = skewInDegrees
    var raster = renderer.render(sheet)
    tone(&raster)
    return raster
  }

  private func tone(_ raster: inout Raster) {
    var tone = guichet_forge_tone()
    tone.paper = (paper[0], paper[1], paper[2])
    tone.ink = (ink[0], ink[1], ink[2])
    tone.grain = grain
    tone.seed = seed
    let (width, height, channels) = (raster.width, raster.height, raster.channels.rawValue)
    unsafe raster.samples.withUnsafeMutableBufferPointer { samples in
      unsafe guichet_forge_apply_tone(width, height, channels, &tone, samples.baseAddress)
    }
  }
}
