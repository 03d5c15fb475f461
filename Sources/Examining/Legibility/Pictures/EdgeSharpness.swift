/// How steep the steepest edges in some places of a picture are: differences of neighbours over the contrast there, from 0
/// to a half, in the direction in which they are less. Shake leaves edges in the other.
struct EdgeSharpness {
  /// Of a place as of a line of text, in which letters make many edges; grain makes none as steep.
  let value: Double
  /// Of the steepest edges alone: high for what is filled evenly and has a sharp outline.
  let ofOutlines: Double

  private static let maximumPlaces = 200
  /// Rows, and columns, of a place that are looked at.
  private static let lines = 12

  /// - Parameter lengthwise: Whether lines of text run along rows.
  init(of places: [InkComponents.Component], lengthwise: Bool, in picture: LumaPicture) {
    var (along, across) = (Steps(isText: lengthwise), Steps(isText: !lengthwise))
    let samples = picture.samples
    for place in places.prefix(Self.maximumPlaces) {
      let rows = place.top..<min(place.bottom + 1, picture.height)
      let columns = place.left..<min(place.right + 1, picture.width)
      for row in stride(from: rows.lowerBound, to: rows.upperBound, by: max(1, rows.count / Self.lines)) {
        along.add(columns, upTo: picture.width) { samples[row * picture.width + $0] }
      }
      for column in stride(from: columns.lowerBound, to: columns.upperBound, by: max(1, columns.count / Self.lines)) {
        across.add(rows, upTo: picture.height) { samples[$0 * picture.width + column] }
      }
    }
    value = min(along.typical, across.typical)
    ofOutlines = min(along.typicalOfOutlines, across.typicalOfOutlines)
  }
}

/// The steep steps of rows, or of columns.
private struct Steps {
  /// Whether lines of text run along them.
  let isText: Bool
  private var steps: [Double] = []
  private var ofOutlines: [Double] = []

  /// Along a line of text, letters make more edges than this share of its samples.
  private static let edgeShare = 0.1
  /// Samples around a place in which its outline may lie.
  private static let margin = 4

  init(isText: Bool) {
    self.isText = isText
  }

  var typical: Double { steps.sorted().median ?? 0 }
  var typicalOfOutlines: Double { ofOutlines.sorted().median ?? 0 }

  /// - Parameters:
  ///   - places: Those of a row, or of a column, that lie in what is looked at.
  ///   - end: After the last one in the picture.
  mutating func add(_ places: Range<Int>, upTo end: Int, sample: (Int) -> UInt8) {
    let around = max(0, places.lowerBound - Self.margin)..<min(end, places.upperBound + Self.margin)
    let line = around.map { Int(sample($0)) }
    let inner = line.dropFirst(places.lowerBound - around.lowerBound).prefix(places.count)
    if let step = Self.step(inner, leaving: isText ? Self.edgeShare : 0) { steps.append(step) }
    if let step = Self.step(line[...], leaving: 0) { ofOutlines.append(step) }
  }

  /// - Parameter share: Of the steps, those that may be steeper.
  private static func step(_ line: ArraySlice<Int>, leaving share: Double) -> Double? {
    guard line.count >= 5, let darkest = line.min(), let brightest = line.max(), brightest > darkest else { return nil }
    let steps = zip(line, line.dropFirst(2)).map { abs($0 - $1) }.sorted()
    let place = min(steps.count - 1, Int(Double(steps.count) * (1 - share)))
    return Double(steps[place]) / 2 / Double(brightest - darkest)
  }
}
