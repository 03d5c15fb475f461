/// How steep the steepest edges in some places of a picture are.
struct EdgeSharpness {
  /// Rows, and columns, of a place that are looked at.
  private static let lines = 12
  /// Along a line of text, letters make more edges than this share of its samples; grain makes none as steep.
  private static let edgeShare = 0.1

  /// The difference of neighbours over the contrast there, in the direction in which it is less: shake leaves edges in
  /// the other.
  let value: Double

  /// - Parameter lengthwise: Whether lines of text run along rows.
  init(of places: [InkComponents.Component], lengthwise: Bool, in picture: LumaPicture) {
    var (along, across): ([Double], [Double]) = ([], [])
    for place in places.prefix(200) {
      let rows = place.top..<min(place.bottom + 1, picture.height)
      let columns = place.left..<min(place.right + 1, picture.width)
      for row in stride(from: rows.lowerBound, to: rows.upperBound, by: max(1, rows.count / Self.lines)) {
        let line = columns.map { Int(picture.samples[row * picture.width + $0]) }
        if let step = Self.step(line, isText: lengthwise) { along.append(step) }
      }
      for column in stride(from: columns.lowerBound, to: columns.upperBound, by: max(1, columns.count / Self.lines)) {
        let line = rows.map { Int(picture.samples[$0 * picture.width + column]) }
        if let step = Self.step(line, isText: !lengthwise) { across.append(step) }
      }
    }
    value = min(along.sorted().median ?? 0, across.sorted().median ?? 0)
  }

  private static func step(_ line: [Int], isText: Bool) -> Double? {
    guard line.count >= 5, let darkest = line.min(), let brightest = line.max(), brightest > darkest else { return nil }
    let steps = zip(line, line.dropFirst(2)).map { abs($0 - $1) }.sorted()
    let place = isText ? Int(Double(steps.count) * (1 - edgeShare)) : steps.count - 1
    return Double(steps[place]) / 2 / Double(brightest - darkest)
  }
}
