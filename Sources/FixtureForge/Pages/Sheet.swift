/// A page as a list of marks, drawn alike into a PDF and into pixels: what it says is known whatever is done to it later.
///
/// Lengths are in points, 72 to an inch, from the upper left corner.
package struct Sheet: Equatable, Sendable {
  package enum Mark: Equatable, Sendable {
    case text(Line)
    case rule(from: Point, to: Point, width: Double, ink: Ink)
    case box(Box)
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
    ink: Ink = .black
  ) {
    marks.append(
      .text(Line(text: text, anchor: anchor, size: size, bold: bold, alignment: alignment, ink: ink)))
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
}
