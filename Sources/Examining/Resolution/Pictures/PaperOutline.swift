/// Finds the outline of a sheet that lies whole in the picture, brighter than what it lies on.
enum PaperOutline {
  private static let longSide = 320

  /// In pixels of the full picture; nil where there is no such sheet.
  static func find(in picture: LumaPicture) -> Quadrilateral? {
    let small = picture.reduced(by: max(1, (max(picture.width, picture.height) + longSide - 1) / longSide))
    guard small.width >= 32, small.height >= 32, let level = paperLevel(of: small),
      let sheet = BrightRegion.largest(in: small, above: level), sheet.isPlausible(in: small)
    else { return nil }
    let hull = sheet.hull()
    let hullArea = Quadrilateral.area(of: hull)
    guard let corners = circumscribed(hull) else { return nil }
    let outline = Quadrilateral(corners: corners)
    // A sheet is as large as its hull, holes of dark print apart, and its hull has four straight sides.
    guard Double(sheet.count) > 0.6 * hullArea, outline.area < 1.07 * hullArea,
      corners.allSatisfy({
        (-2...Double(small.width) + 2).contains($0.x) && (-2...Double(small.height) + 2).contains($0.y)
      })
    else { return nil }
    let scale = Double(small.reduction)
    return Quadrilateral(corners: corners.map { .init(x: $0.x * scale, y: $0.y * scale) })
  }

  /// Otsu's threshold; nil where the two sides of it hardly differ.
  private static func paperLevel(of picture: LumaPicture) -> UInt8? {
    var histogram = [Int](repeating: 0, count: 256)
    for sample in picture.samples { histogram[Int(sample)] += 1 }
    let total = picture.samples.count
    let sum = histogram.indices.reduce(0) { $0 + $1 * histogram[$1] }
    var (darker, darkerSum) = (0, 0)
    var best: (level: Int, variance: Double, difference: Double) = (0, 0, 0)
    for level in 0..<255 {
      darker += histogram[level]
      darkerSum += level * histogram[level]
      guard darker > 0, darker < total else { continue }
      let difference = Double(sum - darkerSum) / Double(total - darker) - Double(darkerSum) / Double(darker)
      let variance = Double(darker) * Double(total - darker) * difference * difference
      if variance > best.variance { best = (level, variance, difference) }
    }
    return best.difference >= 28 ? UInt8(best.level) : nil
  }

  /// Four corners around a convex polygon: the sides that cost least are left out, their neighbours prolonged.
  private static func circumscribed(_ hull: [Quadrilateral.Point]) -> [Quadrilateral.Point]? {
    var corners = hull
    while corners.count > 4 {
      var best: (index: Int, area: Double, corner: Quadrilateral.Point)?
      for index in corners.indices {
        let next = (index + 1) % corners.count
        let before = corners[(index + corners.count - 1) % corners.count]
        let after = corners[(next + 1) % corners.count]
        guard let corner = crossing(before, corners[index], after, corners[next]) else { continue }
        let area = abs(corner.turn(corners[index], corners[next]))
        if best.map({ area < $0.area }) ?? true { best = (index, area, corner) }
      }
      guard let best else { return nil }
      corners[best.index] = best.corner
      corners.remove(at: (best.index + 1) % corners.count)
    }
    return corners.count == 4 ? corners : nil
  }

  /// Where two lines meet beyond the second point of each.
  private static func crossing(
    _ start: Quadrilateral.Point, _ end: Quadrilateral.Point, _ otherStart: Quadrilateral.Point,
    _ otherEnd: Quadrilateral.Point
  ) -> Quadrilateral.Point? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (otherX, otherY) = (otherEnd.x - otherStart.x, otherEnd.y - otherStart.y)
    let denominator = dx * otherY - dy * otherX
    guard abs(denominator) > 1e-9 else { return nil }
    let share = ((otherStart.x - start.x) * otherY - (otherStart.y - start.y) * otherX) / denominator
    guard share >= 1 else { return nil }
    return .init(x: start.x + share * dx, y: start.y + share * dy)
  }
}
