/// Rows and columns with rules between them, the first row a heading.
struct Table {
  struct Column {
    var title: String
    /// In points.
    var width: Double
    /// Amounts stand on the right.
    var alignment: Sheet.Line.Alignment = .left
  }

  var columns: [Column]
  var rows: [[String]]
  var size = 8.5
  var rowHeight = 17.0
  var headingFill = Ink.sky

  /// Draws the table below `origin` and returns the height where it ends.
  @discardableResult
  func draw(on sheet: inout Sheet, at origin: Sheet.Point) -> Double {
    let width = columns.reduce(0) { $0 + $1.width }
    let bottom = origin.y + rowHeight * Double(rows.count + 1)
    sheet.box(at: origin, width: width, height: rowHeight, fill: headingFill)
    draw(columns.map(\.title), bold: true, on: &sheet, at: origin)
    for (index, row) in rows.enumerated() {
      let top = Sheet.Point(origin.x, origin.y + rowHeight * Double(index + 1))
      draw(row, bold: false, on: &sheet, at: top)
      sheet.rule(from: top, to: Sheet.Point(origin.x + width, top.y), width: 0.4, ink: .gray)
    }
    var x = origin.x
    for column in columns.dropLast() {
      x += column.width
      sheet.rule(from: Sheet.Point(x, origin.y), to: Sheet.Point(x, bottom), width: 0.4, ink: .gray)
    }
    sheet.box(at: origin, width: width, height: bottom - origin.y, stroke: .black)
    return bottom
  }

  private func draw(_ cells: [String], bold: Bool, on sheet: inout Sheet, at origin: Sheet.Point) {
    var x = origin.x
    let baseline = origin.y + (rowHeight + size * 0.7) / 2
    for (column, cell) in zip(columns, cells) {
      let anchor =
        switch column.alignment {
        case .left: x + 5
        case .centre: x + column.width / 2
        case .right: x + column.width - 5
        }
      if !cell.isEmpty {
        sheet.text(
          cell, at: Sheet.Point(anchor, baseline), size: size, bold: bold, alignment: column.alignment)
      }
      x += column.width
    }
  }
}
