import Glibc

/// Four corners in the order upper left, upper right, lower right, lower left, or any turn of it.
struct Quadrilateral: Equatable, Sendable {
  struct Point: Equatable, Sendable {
    var x: Double
    var y: Double

    func distance(to other: Point) -> Double {
      ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// Twice the area of the triangle with two more, positive where they turn clockwise as seen on a screen.
    func turn(_ second: Point, _ third: Point) -> Double {
      (second.x - x) * (third.y - y) - (second.y - y) * (third.x - x)
    }
  }

  var corners: [Point]

  var area: Double { Self.area(of: corners) }

  static func area(of polygon: [Point]) -> Double {
    var sum = 0.0
    for index in polygon.indices {
      let (one, next) = (polygon[index], polygon[(index + 1) % polygon.count])
      sum += one.x * next.y - next.x * one.y
    }
    return abs(sum) / 2
  }

  /// The mean length of the first and third side, and of the second and fourth.
  var meanSides: (first: Double, second: Double) {
    (
      (corners[0].distance(to: corners[1]) + corners[3].distance(to: corners[2])) / 2,
      (corners[1].distance(to: corners[2]) + corners[0].distance(to: corners[3])) / 2
    )
  }

  /// Which of them lies more along the rows of the picture.
  var firstSideIsWidth: Bool {
    abs(corners[1].x - corners[0].x) >= abs(corners[1].y - corners[0].y)
  }

  /// The rows and columns of a picture, as far as it is reduced, that it reaches.
  func bounds(in picture: LumaPicture) -> (rows: Range<Int>, columns: Range<Int>) {
    func range(_ positions: [Double], upTo end: Int) -> Range<Int> {
      let scaled = positions.map { Int(min(max($0 / Double(picture.reduction), 0), Double(end))) }
      return (scaled.min() ?? 0)..<(scaled.max() ?? 0)
    }
    return (range(corners.map(\.y), upTo: picture.height), range(corners.map(\.x), upTo: picture.width))
  }

  /// The papers of which this may be the outline in a picture of this size, and by how much the shape of each differs.
  func papers(in size: PixelSize) -> [(paper: PaperHypothesis, misfit: Double)] {
    let axis = Point(x: Double(size.width) / 2, y: Double(size.height) / 2)
    let aspect = rectangleAspect(axis: axis, pictureSide: size.longSide)
    let sides = meanSides
    let (width, height) = firstSideIsWidth ? (sides.first, sides.second) : (sides.second, sides.first)
    return PaperFormat.all.compactMap { format in
      let difference = abs(log(max(aspect, 1 / aspect) / format.aspect))
      guard difference < 0.07 else { return nil }
      let isWide = firstSideIsWidth == (aspect > 1)
      return (PaperHypothesis(format, width: width, height: height, isWide: isWide), difference)
    }
  }

  /// The first side of the rectangle of which this is the picture, over its second, by a camera whose axis goes through
  /// the point given (Zhang and He, "Whiteboard scanning and image enhancement", 2007, section 3.3).
  ///
  /// - Parameter pictureSide: The longer side of the picture, by which focal lengths that no camera has are told.
  func rectangleAspect(axis: Point, pictureSide: Double) -> Double {
    let sides = meanSides
    let plain = sides.first / sides.second
    let m = corners.map { Vector(x: ($0.x - axis.x) / pictureSide, y: ($0.y - axis.y) / pictureSide, z: 1) }
    // Their numbering: m1 to m4 are the corners 0, 1, 3 and 2.
    let diagonal = m[0].cross(m[2])
    let (under2, under3) = (m[1].cross(m[2]).dot(m[3]), m[3].cross(m[2]).dot(m[1]))
    guard abs(under2) > 1e-9, abs(under3) > 1e-9 else { return plain }
    let n2 = m[1].scaled(by: diagonal.dot(m[3]) / under2).minus(m[0])
    let n3 = m[3].scaled(by: diagonal.dot(m[1]) / under3).minus(m[0])
    guard abs(n2.z * n3.z) > 1e-5 else { return plain }
    let focalSquared = -(n2.x * n3.x + n2.y * n3.y) / (n2.z * n3.z)
    guard (0.2...6).contains(focalSquared) else { return plain }
    let first = (n2.x * n2.x + n2.y * n2.y) / focalSquared + n2.z * n2.z
    let second = (n3.x * n3.x + n3.y * n3.y) / focalSquared + n3.z * n3.z
    return second > 0 ? (first / second).squareRoot() : plain
  }
}

private struct Vector {
  var x: Double
  var y: Double
  var z: Double

  func cross(_ other: Vector) -> Vector {
    Vector(x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
  }

  func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }
  func scaled(by factor: Double) -> Vector { Vector(x: x * factor, y: y * factor, z: z * factor) }
  func minus(_ other: Vector) -> Vector { Vector(x: x - other.x, y: y - other.y, z: z - other.z) }
}
