#if canImport(Glibc)
  import Glibc
#endif

extension Sheet {
  /// Fine waves over each other across a rectangle, as security paper has them.
  mutating func guilloche(at origin: Point, width: Double, height: Double, ink: Ink, using random: inout RandomSequence)
  {
    let lines = 14
    let periods = random.draw(2.0...5.0)
    let swing = height / 6
    for line in 0..<lines {
      let middle = origin.y + swing * 1.3 + (height - 2.6 * swing) * Double(line) / Double(lines - 1)
      let phase = Double(line) * 0.45
      let points = stride(from: 0.0, through: 1, by: 1 / 120).map { share in
        let wave = sin(share * periods * 2 * .pi + phase) + 0.3 * sin(share * periods * 6.3 * .pi - phase)
        return Point(origin.x + share * width, middle + swing * wave)
      }
      path(points, width: 0.35, stroke: ink)
    }
  }

  /// A name as nobody can read it, its middle line starting at a point.
  ///
  /// - Parameter room: the width that it may take, in points.
  mutating func signature(at start: Point, room: Double = 120, ink: Ink = .pen, using random: inout RandomSequence) {
    let loops = random.draw(3.0...6.0)
    let height = room * random.draw(0.08...0.13)
    let lean = random.draw(0.2...0.6)
    let width = room * random.draw(0.5...0.75)
    let points = stride(from: 0.0, through: 1, by: 1 / 90).map { share in
      let turn = share * loops * 2 * .pi
      let rise = height * (1 - 0.6 * share) * sin(turn + 0.7 * sin(turn * 0.37))
      return Point(start.x + share * width + room / 20 * cos(turn) + lean * rise, start.y - rise)
    }
    path(points, width: room / 120 * random.draw(0.9...1.5), stroke: ink)
    let end = Point(start.x + width + room * random.draw(0.03...0.2), start.y + room * random.draw(0.07...0.12))
    path([Point(start.x + 4, start.y + room * 0.12), end], width: room / 120, stroke: ink)
  }

  /// Two rings with words across: an office's rubber stamp.
  mutating func stamp(_ words: [String], around centre: Point, radius: Double, ink: Ink) {
    for ring in [radius, radius * 0.86] {
      path(Self.circle(around: centre, radius: ring), width: ring == radius ? 1.4 : 0.6, stroke: ink)
    }
    for (index, line) in words.enumerated() {
      let baseline = centre.y + 3 + (Double(index) - Double(words.count - 1) / 2) * 10
      text(line, at: Point(centre.x, baseline), size: 7.5, bold: true, alignment: .centre, ink: ink)
    }
  }

  /// Somebody's head and shoulders in front of a plain wall.
  mutating func portrait(at origin: Point, width: Double, height: Double, using random: inout RandomSequence) {
    box(at: origin, width: width, height: height, fill: Ink(gray: 0.82))
    let tone = random.draw(0.5...0.88)
    let skin = Ink(red: tone, green: tone * 0.78, blue: tone * 0.62)
    let hair = Ink(gray: random.draw(0.1...0.4))
    let centre = Point(origin.x + width / 2, origin.y + height * 0.42)
    let shoulders = [
      Point(origin.x + width * 0.08, origin.y + height), Point(origin.x + width * 0.2, origin.y + height * 0.8),
      Point(origin.x + width * 0.4, origin.y + height * 0.7), Point(origin.x + width * 0.6, origin.y + height * 0.7),
      Point(origin.x + width * 0.8, origin.y + height * 0.8), Point(origin.x + width * 0.92, origin.y + height)
    ]
    path(shoulders, stroke: nil, fill: Ink(gray: random.draw(0.2...0.5)))
    path(
      Self.circle(around: Point(centre.x, centre.y - height * 0.06), radius: width * 0.29), stroke: nil, fill: hair)
    path(Self.circle(around: centre, radius: width * 0.24), stroke: nil, fill: skin)
  }

  private static func circle(around centre: Point, radius: Double) -> [Point] {
    stride(from: 0.0, through: 1, by: 1 / 72).map {
      Point(centre.x + radius * cos($0 * 2 * .pi), centre.y + radius * sin($0 * 2 * .pi))
    }
  }
}

extension Ink {
  /// A blue ball-point pen.
  static let pen = Ink(red: 0.08, green: 0.12, blue: 0.45)
  static let violet = Ink(red: 0.3, green: 0.15, blue: 0.5)
  static let brick = Ink(red: 0.6, green: 0.18, blue: 0.12)
}
