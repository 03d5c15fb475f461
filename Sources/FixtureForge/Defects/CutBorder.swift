/// Where a picture ends so that a number of its lines of text are cut.
struct CutBorder {
  private let horizontal: Bool
  private let keepsWhatIsBefore: Bool
  private let place: Double
  let linesCut: Int

  /// - Parameters:
  ///   - lines: The places of their characters, in pixels, in the order of reading.
  ///   - atTheEnd: Whether lines lose their ends or their beginnings.
  ///   - wanted: Lines that must be cut, at least.
  ///   - depth: By how much the least of them is cut, in pixels.
  init(lines: [[Sheet.Point]], atTheEnd: Bool, wanted: Int, depth: Double) {
    // The longest line tells which way text runs in the picture.
    let longest = lines.max { $0.count < $1.count } ?? []
    let (first, last) = (longest.first ?? Sheet.Point(0, 0), longest.last ?? Sheet.Point(0, 0))
    let (x, y) = (last.x - first.x, last.y - first.y)
    horizontal = abs(x) >= abs(y)
    let ascending = (horizontal ? x : y) >= 0
    keepsWhatIsBefore = ascending == atTheEnd
    let sign = keepsWhatIsBefore ? 1.0 : -1.0
    let places = lines.map { [horizontal] line in
      line.map { sign * (horizontal ? $0.x : $0.y) }.max() ?? -.infinity
    }.sorted(by: >)
    let limit = places[wanted - 1] - depth
    place = sign * limit
    linesCut = places.count { $0 > limit }
  }

  func kept(of raster: Raster) -> (columns: Range<Int>, rows: Range<Int>) {
    let (columns, rows) = (0..<raster.width, 0..<raster.height)
    return horizontal ? (kept(of: columns), rows) : (columns, kept(of: rows))
  }

  private func kept(of range: Range<Int>) -> Range<Int> {
    let border = min(max(Int(place.rounded()), range.lowerBound + 1), range.upperBound - 1)
    return keepsWhatIsBefore ? range.lowerBound..<border : border..<range.upperBound
  }
}
