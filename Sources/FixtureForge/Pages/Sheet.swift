/// A page as a list of marks, drawn alike into a PDF and into pixels: what it says is known whatever is done to it later.
///
/// Lengths are in points, 72 to an inch, from the upper left corner.
package struct Sheet: Equatable, Sendable {
  package enum Mark: Equatable, Sendable {
    case text(Line)
    case rule(from: Point, to: Point, width: Double, ink: Ink)
    case box(Box)
    case path(Path)
  }

  /// A line of text.
  package struct Line: Equatable, Sendable {
    package enum Alignment: Sendable {
      case left, centre, right
    }

    package var text: String
    /// Where the baseline starts, has its middle or ends, by ``alignment``.
    package var anchor: Point
    package var size: Double
    package var bold: Bool
    package var alignment: Alignment
    package var ink: Ink
    package var family = FontFamily.sans
  }

  /// A line through points: what a pen, a stamp or a security print leaves.
  package struct Path: Equatable, Sendable {
    package var points: [Point]
    package var width: Double
    /// Null draws no line.
    package var stroke: Ink?
    /// Fills what the line, closed, encloses.
    package var fill: Ink?
  }

  package struct Box: Equatable, Sendable {
    package var origin: Point
    package var width: Double
    package var height: Double
    package var fill: Ink?
    package var stroke: Ink?
  }

  package struct Point: Equatable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package var width: Double
  package var height: Double
  package private(set) var marks: [Mark] = []

  /// A4, upright.
  package init() {
    self.init(width: 595, height: 842)
  }

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// A4 with one paragraph of plain text: enough where a test only needs pages that differ.
  package init(lines: [String]) {
    self.init()
    paragraph(lines, at: Point(72, 96))
  }

  /// Every line of text, in the order of drawing: the truth of what can be read.
  package var text: [String] {
    marks.compactMap { mark in
      guard case .text(let line) = mark else { return nil }
      return line.text
    }
  }

  package mutating func text(
    _ text: String, at anchor: Point, size: Double = 10, bold: Bool = false, alignment: Line.Alignment = .left,
    ink: Ink = .black, family: FontFamily = .sans
  ) {
    marks.append(
      .text(
        Line(text: text, anchor: anchor, size: size, bold: bold, alignment: alignment, ink: ink, family: family)))
  }

  /// Lines one under the other, 1.45 times their size apart. Returns the baseline that would follow.
  @discardableResult
  package mutating func paragraph(
    _ lines: [String], at anchor: Point, size: Double = 10, bold: Bool = false, ink: Ink = .black
  ) -> Double {
    var baseline = anchor.y
    for line in lines {
      text(line, at: Point(anchor.x, baseline), size: size, bold: bold, ink: ink)
      baseline += size * 1.45
    }
    return baseline
  }

  package mutating func rule(from start: Point, to end: Point, width: Double = 0.6, ink: Ink = .black) {
    marks.append(.rule(from: start, to: end, width: width, ink: ink))
  }

  package mutating func box(at origin: Point, width: Double, height: Double, fill: Ink? = nil, stroke: Ink? = nil) {
    marks.append(.box(Box(origin: origin, width: width, height: height, fill: fill, stroke: stroke)))
  }

  mutating func append(_ mark: Mark) {
    marks.append(mark)
  }

  package mutating func path(_ points: [Point], width: Double = 0.6, stroke: Ink? = .black, fill: Ink? = nil) {
    marks.append(.path(Path(points: points, width: width, stroke: stroke, fill: fill)))
  }

  /// Everything that is on another sheet, its upper left corner at a point of this one.
  package mutating func place(_ other: Sheet, at corner: Point) {
    marks += other.marks.map { $0.moved(by: corner) }
  }

  /// The same page printed over another, such as a tinted form.
  package func printed(over background: Sheet) -> Sheet {
    var result = self
    result.marks = background.marks + marks
    return result
  }

  /// The same page in another typeface. What a pen wrote stays.
  package func set(in family: FontFamily) -> Sheet {
    var result = self
    result.marks = marks.map { mark in
      guard case .text(var line) = mark, line.family == .sans else { return mark }
      line.family = family
      return .text(line)
    }
    return result
  }
}

extension Sheet.Mark {
  fileprivate func moved(by offset: Sheet.Point) -> Sheet.Mark {
    switch self {
    case .text(var line):
      line.anchor = line.anchor.moved(by: offset)
      return .text(line)
    case .rule(let start, let end, let width, let ink):
      return .rule(from: start.moved(by: offset), to: end.moved(by: offset), width: width, ink: ink)
    case .box(var box):
      box.origin = box.origin.moved(by: offset)
      return .box(box)
    case .path(var path):
      path.points = path.points.map { $0.moved(by: offset) }
      return .path(path)
    }
  }
}

extension Sheet.Point {
  fileprivate func moved(by offset: Sheet.Point) -> Sheet.Point {
    Sheet.Point(x + offset.x, y + offset.y)
  }
}
