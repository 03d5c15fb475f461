internal import Glibc

/// Three rows of three numbers: turns of space and projections of the plane.
struct Matrix3 {
  private var elements: [Double]

  init(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double, _ g: Double, _ h: Double, _ i: Double
  ) {
    elements = [a, b, c, d, e, f, g, h, i]
  }

  subscript(index: Int) -> Double { elements[index] }

  static func turn(aboutX angle: Double) -> Matrix3 {
    let (cosine, sine) = (cos(angle), sin(angle))
    return Matrix3(1, 0, 0, 0, cosine, -sine, 0, sine, cosine)
  }

  static func turn(aboutY angle: Double) -> Matrix3 {
    let (cosine, sine) = (cos(angle), sin(angle))
    return Matrix3(cosine, 0, sine, 0, 1, 0, -sine, 0, cosine)
  }

  static func turn(aboutZ angle: Double) -> Matrix3 {
    let (cosine, sine) = (cos(angle), sin(angle))
    return Matrix3(cosine, -sine, 0, sine, cosine, 0, 0, 0, 1)
  }

  static func * (left: Matrix3, right: Matrix3) -> Matrix3 {
    var product = left
    for row in 0..<3 {
      for column in 0..<3 {
        product.elements[3 * row + column] = (0..<3).reduce(0) { $0 + left[3 * row + $1] * right[3 * $1 + column] }
      }
    }
    return product
  }

  /// By Cramer's rule; the scale does not matter to a projection and is left out.
  func inverted() -> Matrix3 {
    let m = elements
    return Matrix3(
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3])
  }

  func projected(_ x: Double, _ y: Double) -> Sheet.Point {
    let depth = self[6] * x + self[7] * y + self[8]
    return Sheet.Point((self[0] * x + self[1] * y + self[2]) / depth, (self[3] * x + self[4] * y + self[5]) / depth)
  }
}
