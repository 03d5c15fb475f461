/// A sheet as it falls on the sensor of a scanner or a phone: before grain and coding.
package struct Exposure: Sendable {
  package var raster: Raster
  package var text: PictureText
  /// Pixels to an inch of the paper, at its centre.
  package var resolution: Double
  /// The level of clean paper amid the text, 0 to 255.
  package var paperLevel: Double
  /// The level of black ink over that of the paper.
  package var inkShare: Double

  /// Between paper and ink, in levels.
  var contrast: Double { paperLevel * (1 - inkShare) }

  /// Spoils the picture. ``Defect/Kind/faintness``, copies and ``Defect/Kind/compression`` are not done here: ink is chosen
  /// and copies are made before the exposure, quality is chosen after it.
  ///
  /// - Returns: The strength that was reached, where not every strength can be.
  package mutating func apply(_ defect: Defect, using random: inout RandomSequence) -> Defect {
    let strength = defect.strength
    switch defect.kind {
    case .faintness, .compression, .lightCopy, .darkCopy: break
    case .defocus: raster.defocus(deviation: strength * text.xHeight)
    case .motion: raster.smear(length: strength * text.xHeight, angle: random.draw(0...Double.pi))
    case .darkness: darken(toPaperLevel: 255 * (1 - strength))
    case .glare: return Defect(.glare, strength: dazzle(share: strength, using: &random))
    case .noise: raster.addGrain(floor: strength * contrast, growth: 0, using: &random)
    case .smallness: shrink(toXHeight: strength > 0 ? 1 / strength : .infinity)
    case .cutOff: return Defect(.cutOff, strength: cut(share: strength, using: &random))
    case .rotation: turn(quarters: Int((strength * 4).rounded()))
    case .upscaling: coarsen(scale: 1 - strength)
    }
    return defect
  }

  private mutating func darken(toPaperLevel level: Double) {
    guard level < paperLevel else { return }
    raster.scaleLevels(by: level / paperLevel)
    paperLevel = level
  }

  /// A reflection over one of the characters, as large as the share needs.
  ///
  /// - Returns: The share of the characters that lie in it.
  private mutating func dazzle(share: Double, using random: inout RandomSequence) -> Double {
    let points = text.points
    guard !points.isEmpty else { return 0 }
    let centre = random.draw(from: points)
    let aspect = random.draw(0.7...1.4)
    // The share grows with the size of the ellipse: in order of distance, the last that it must reach gives its size.
    let distances = points.map { point in
      let (x, y) = (point.x - centre.x, (point.y - centre.y) * aspect)
      return (x * x + y * y).squareRoot()
    }.sorted()
    let reached = Int((share * Double(points.count)).rounded())
    guard reached > 0 else { return 0 }
    let radius = distances[reached - 1] + text.xHeight / 2
    raster.addGlare(centre: centre, radiusX: radius, radiusY: radius / aspect)
    return Double(distances.count { $0 <= radius }) / Double(points.count)
  }

  private mutating func shrink(toXHeight xHeight: Double) {
    let scale = xHeight / text.xHeight
    guard scale < 1 else { return }
    raster = shrunk(by: scale)
    text = text.scaled(by: scale)
    resolution *= scale
  }

  private mutating func coarsen(scale: Double) {
    guard scale < 1 else { return }
    raster = shrunk(by: scale).enlarged(width: raster.width, height: raster.height)
  }

  private func shrunk(by scale: Double) -> Raster {
    raster.shrunk(
      width: max(Int((Double(raster.width) * scale).rounded()), 1),
      height: max(Int((Double(raster.height) * scale).rounded()), 1))
  }

  private mutating func turn(quarters: Int) {
    // Clockwise is three times counterclockwise.
    for _ in 0..<3 * quarters % 4 {
      let width = Double(raster.width)
      raster = raster.turnedCounterclockwise()
      text = text.mapped(scale: 1) { Sheet.Point($0.y, width - 1 - $0.x) }
    }
  }

  /// Lets the border run through lines, at the ends or at the beginnings; the more lines, the deeper.
  ///
  /// - Returns: The share of the lines that are cut.
  private mutating func cut(share: Double, using random: inout RandomSequence) -> Double {
    let atTheEnd = random.happens(0.5)
    let lines = text.lines.filter { !$0.isEmpty }
    let wanted = Int((share * Double(lines.count)).rounded(.up))
    guard wanted > 0 else { return 0 }
    let depth = text.xHeight * (1 + 15 * share)
    let border = CutBorder(lines: lines, atTheEnd: atTheEnd, wanted: wanted, depth: depth)
    let (columns, rows) = border.kept(of: raster)
    raster = raster.cropped(columns: columns, rows: rows)
    text = text.moved(x: -Double(columns.lowerBound), y: -Double(rows.lowerBound))
    return Double(border.linesCut) / Double(lines.count)
  }
}
