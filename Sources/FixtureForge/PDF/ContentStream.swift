/// The operators that draw a page (ISO 32000-2, annex A).
struct ContentStream {
  private(set) var bytes: [UInt8] = []

  /// The sheet's marks, turned from its upper left corner to PDF's lower left.
  mutating func draw(_ sheet: Sheet) {
    for mark in sheet.marks {
      switch mark {
      case .text(let line): draw(line, on: sheet)
      case .rule(let start, let end, let width, let ink):
        operation(ink, "RG")
        operation([width], "w")
        operation([start.x, sheet.height - start.y], "m")
        operation([end.x, sheet.height - end.y], "l")
        operation([], "S")
      case .box(let box): draw(box, on: sheet)
      }
    }
  }

  /// The image resource of a name, its unit square placed by a matrix.
  mutating func draw(image name: String, matrix: [Double]) {
    operation([], "q")
    operation(matrix, "cm")
    bytes.append(ascii: "/\(name) Do\n")
    operation([], "Q")
  }

  private mutating func draw(_ line: Sheet.Line, on sheet: Sheet) {
    let width = Helvetica.width(of: line.text, size: line.size, bold: line.bold)
    let offset =
      switch line.alignment {
      case .left: 0.0
      case .centre: width / 2
      case .right: width
      }
    operation([], "BT")
    operation(line.ink, "rg")
    bytes.append(ascii: "/\(line.bold ? "F2" : "F1") \(pdfNumber(line.size)) Tf\n")
    operation([line.anchor.x - offset, sheet.height - line.anchor.y], "Td")
    PDFObject.string(WinAnsi.bytes(line.text)).write(to: &bytes)
    bytes.append(ascii: " Tj\nET\n")
  }

  private mutating func draw(_ box: Sheet.Box, on sheet: Sheet) {
    if let fill = box.fill { operation(fill, "rg") }
    if let stroke = box.stroke {
      operation(stroke, "RG")
      operation([0.6], "w")
    }
    operation([box.origin.x, sheet.height - box.origin.y - box.height, box.width, box.height], "re")
    operation([], box.fill == nil ? "S" : box.stroke == nil ? "f" : "B")
  }

  private mutating func operation(_ ink: Ink, _ name: String) {
    operation([ink.red, ink.green, ink.blue], name)
  }

  private mutating func operation(_ operands: [Double], _ name: String) {
    bytes.append(ascii: (operands.map(pdfNumber) + [name]).joined(separator: " ") + "\n")
  }
}
