internal import Glibc

/// A sheet on a flatbed scanner, and how good the scanner is.
package struct FlatbedScan: Sendable {
  /// Dots per inch.
  package var resolution: Double
  package var channels: Raster.Channels
  /// Clockwise.
  package var skewInDegrees: Double
  /// The level of black ink over that of the paper.
  package var inkShare: Double
  /// What the sheet went through before; nil for the sheet itself.
  package var copier: Copier?
  /// The level of the paper, 0 to 255.
  var paperLevel: Double
  /// The standard deviation of the optics, in pixels.
  var softness: Double
  /// The standard deviation of the grain, in levels.
  var grain: Double

  /// A scan that nobody would complain of.
  package init(using random: inout RandomSequence) {
    resolution = random.draw(from: [200, 200, 300])
    channels = random.happens(0.3) ? .rgb : .gray
    skewInDegrees = random.draw(-0.8...0.8)
    inkShare = random.draw(0.06...0.14)
    paperLevel = random.draw(238...251)
    softness = random.draw(0.25...0.5)
    grain = random.draw(0.6...1.6)
  }

  package func expose(_ sheet: Sheet) -> Exposure {
    var renderer = SheetRenderer(resolution: resolution, channels: channels)
    renderer.skewInDegrees = skewInDegrees
    let scale = resolution / 72
    let onPaper = PictureText(sheet)
    var raster = renderer.render(sheet).copied(by: copier, xHeight: onPaper.xHeight * scale).printed(inkShare: inkShare)
    raster.scaleLevels(by: paperLevel / 255)
    raster.soften(deviation: softness)
    let angle = skewInDegrees * Double.pi / 180
    let (cosine, sine) = (cos(angle), sin(angle))
    let text = onPaper.mapped(scale: scale) { point in
      let (x, y) = (point.x - sheet.width / 2, point.y - sheet.height / 2)
      return Sheet.Point(
        (x * cosine - y * sine + sheet.width / 2) * scale, (x * sine + y * cosine + sheet.height / 2) * scale)
    }
    return Exposure(raster: raster, text: text, resolution: resolution, paperLevel: paperLevel, inkShare: inkShare)
  }

  /// What the sensor adds at last.
  package func develop(_ exposure: Exposure, using random: inout RandomSequence) -> Raster {
    var raster = exposure.raster
    raster.addGrain(floor: grain, growth: 0, using: &random)
    return raster
  }
}
