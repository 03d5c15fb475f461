/// The operators that draw a page (ISO 32000-2, annex A).
struct ContentStream {
  private(set) var bytes: [UInt8] = []

  /// The sheet's text alone, so that it can be selected but not seen (9.3.6, text rendering mode 3).
  mutating func drawHiddenText(of sheet: Sheet) {
    operation([], "q")
    operation([3], "Tr")
    for case .text(let line) in sheet.marks { draw(line, on: sheet) }
    operation([], "Q")
  }

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
      case .path(let path): draw(path, on: sheet)
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

  /// An image whose data stand among the operators (8.9.7), in hexadecimal: no byte of it looks like the end.
  mutating func draw(inline image: PDFImage, matrix: [Double]) {
    operation([], "q")
    operation(matrix, "cm")
    bytes.append(ascii: "BI")
    for (key, value) in image.dictionary.entries where !["Type", "Subtype", "Filter", "DecodeParms"].contains(key) {
      bytes.append(ascii: " ")
      PDFObject.name(key).write(to: &bytes)
      bytes.append(ascii: " ")
      value.write(to: &bytes)
    }
    bytes.append(ascii: " /Filter ")
    PDFObject.array([.name("AHx"), image.dictionary["Filter"] ?? .null]).write(to: &bytes)
    bytes.append(ascii: " /DecodeParms ")
    PDFObject.array([.null, image.dictionary["DecodeParms"] ?? .null]).write(to: &bytes)
    bytes.append(ascii: " ID\n")
    bytes.append(ascii: PDFObject.hexadecimal(image.data))
    bytes.append(ascii: ">\nEI\n")
    operation([], "Q")
  }

  private mutating func draw(_ line: Sheet.Line, on sheet: Sheet) {
    let font = StandardFont(line.family, bold: line.bold)
    let width = font.width(of: line.text, size: line.size)
    let offset =
      switch line.alignment {
      case .left: 0.0
      case .centre: width / 2
      case .right: width
      }
    operation([], "BT")
    operation(line.ink, "rg")
    bytes.append(ascii: "/\(font.resource) \(pdfNumber(line.size)) Tf\n")
    if font.widthScale == 1 {
      operation([line.anchor.x - offset, sheet.height - line.anchor.y], "Td")
    } else {
      operation([font.widthScale, 0, 0, 1, line.anchor.x - offset, sheet.height - line.anchor.y], "Tm")
    }
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

  private mutating func draw(_ path: Sheet.Path, on sheet: Sheet) {
    if let fill = path.fill { operation(fill, "rg") }
    if let stroke = path.stroke {
      operation(stroke, "RG")
      operation([path.width], "w")
    }
    for (index, point) in path.points.enumerated() {
      operation([point.x, sheet.height - point.y], index == 0 ? "m" : "l")
    }
    operation([], path.fill == nil ? "S" : path.stroke == nil ? "f" : "B")
  }

  private mutating func operation(_ ink: Ink, _ name: String) {
    operation([ink.red, ink.green, ink.blue], name)
  }

  private mutating func operation(_ operands: [Double], _ name: String) {
    bytes.append(ascii: (operands.map(pdfNumber) + [name]).joined(separator: " ") + "\n")
  }
}
