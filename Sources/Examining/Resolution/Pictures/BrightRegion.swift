/// A connected bright part of a picture (4-connected).
struct BrightRegion {
  private(set) var count = 0
  /// How much of it lies on the border of the picture.
  private var onBorder = 0
  /// For each row the first column and the one after the last; empty where there is none.
  private var rows: [Range<Int>]

  static func largest(in picture: LumaPicture, above level: UInt8) -> BrightRegion? {
    var flood = Self.flood(picture, above: level)
    var best: (start: Int, count: Int)?
    for start in picture.samples.indices where flood.reaches(start) {
      var count = 0
      flood.fill(from: start) { count += $0.count }
      if count > best?.count ?? 0 { best = (start, count) }
    }
    return best.map { BrightRegion(from: $0.start, in: picture, above: level) }
  }

  private static func flood(_ picture: LumaPicture, above level: UInt8) -> Flood {
    Flood(picture.samples.map { $0 > level }, width: picture.width)
  }

  private init(from start: Int, in picture: LumaPicture, above level: UInt8) {
    let (width, height) = (picture.width, picture.height)
    var (count, onBorder) = (0, 0)
    var rows = [Range<Int>](repeating: 0..<0, count: height)
    var flood = Self.flood(picture, above: level)
    flood.fill(from: start) { run in
      let row = run.lowerBound / width
      let columns = run.lowerBound - row * width..<run.upperBound - row * width
      count += run.count
      let isAcross = row == 0 || row == height - 1
      onBorder +=
        isAcross ? run.count : (columns.lowerBound == 0 ? 1 : 0) + (columns.upperBound == width && width > 1 ? 1 : 0)
      let range = rows[row]
      rows[row] =
        range.isEmpty
        ? columns : min(range.lowerBound, columns.lowerBound)..<max(range.upperBound, columns.upperBound)
    }
    (self.count, self.onBorder, self.rows) = (count, onBorder, rows)
  }

  /// Large enough, and not cut off by the border of the picture.
  func isPlausible(in picture: LumaPicture) -> Bool {
    count * 100 >= picture.samples.count * 10 && onBorder * 50 <= picture.width + picture.height
  }

  /// The convex hull, clockwise as seen on a screen.
  func hull() -> [Quadrilateral.Point] {
    var right: [Quadrilateral.Point] = []
    var left: [Quadrilateral.Point] = []
    for (row, range) in rows.enumerated() where !range.isEmpty {
      for y in [Double(row), Double(row + 1)] {
        Self.add(.init(x: Double(range.upperBound), y: y), to: &right, turning: 1)
        Self.add(.init(x: Double(range.lowerBound), y: y), to: &left, turning: -1)
      }
    }
    return right + left.reversed()
  }

  private static func add(
    _ point: Quadrilateral.Point, to chain: inout [Quadrilateral.Point], turning sign: Double
  ) {
    while chain.count >= 2, chain[chain.count - 2].turn(chain[chain.count - 1], point) * sign <= 0 {
      chain.removeLast()
    }
    chain.append(point)
  }
}
