/// Where the text of a sheet lies in a picture of it, which strengths of defects are measured against.
package struct PictureText: Equatable, Sendable {
  /// Of a lower-case letter without ascender, in the size that half of the characters do not exceed.
  package var xHeight: Double
  /// The middles of the characters of each line.
  package var lines: [[Sheet.Point]]

  /// In points of the sheet. The widths of characters are taken as even, which is near enough to say where a line lies.
  package init(_ sheet: Sheet) {
    var sizes: [Double] = []
    lines = []
    for case .text(let line) in sheet.marks where !line.text.isEmpty {
      let count = line.text.count
      // DejaVu Sans as it is drawn here: the mean width of its characters and the height of its x over their size.
      let advance = line.size * 0.53
      let start =
        switch line.alignment {
        case .left: line.anchor.x
        case .centre: line.anchor.x - advance * Double(count) / 2
        case .right: line.anchor.x - advance * Double(count)
        }
      lines.append(
        (0..<count).map { Sheet.Point(start + advance * (Double($0) + 0.5), line.anchor.y - line.size * 0.27) })
      sizes += Array(repeating: line.size, count: count)
    }
    sizes.sort()
    xHeight = sizes.isEmpty ? 0 : sizes[sizes.count / 2] * 0.547
  }

  var points: [Sheet.Point] { lines.flatMap(\.self) }

  /// - Parameter scale: By which lengths grow.
  func mapped(scale: Double, _ place: (Sheet.Point) -> Sheet.Point) -> PictureText {
    var mapped = self
    mapped.xHeight *= scale
    mapped.lines = lines.map { $0.map(place) }
    return mapped
  }

  func scaled(by scale: Double) -> PictureText {
    mapped(scale: scale) { Sheet.Point($0.x * scale, $0.y * scale) }
  }

  func moved(x: Double, y: Double) -> PictureText {
    mapped(scale: 1) { Sheet.Point($0.x + x, $0.y + y) }
  }
}
