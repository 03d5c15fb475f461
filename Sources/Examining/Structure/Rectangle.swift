internal import Codecs

/// A box with an area, its corners in order.
struct Rectangle: Equatable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  /// What readers assume where a page has no box.
  static let letter = Rectangle(left: 0, bottom: 0, right: 612, top: 792)

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  init?(_ box: PDFPageGeometry.Box) {
    self.init(
      left: min(box.x1, box.x2), bottom: min(box.y1, box.y2), right: max(box.x1, box.x2), top: max(box.y1, box.y2))
    guard hasArea else { return nil }
  }

  /// The smallest rectangle around the unit square as a matrix places it; nil where it has no area.
  init?(placedBy matrix: PDFMatrix) {
    self.init(
      left: matrix.e + min(0, matrix.a) + min(0, matrix.c), bottom: matrix.f + min(0, matrix.b) + min(0, matrix.d),
      right: matrix.e + max(0, matrix.a) + max(0, matrix.c), top: matrix.f + max(0, matrix.b) + max(0, matrix.d))
    guard hasArea else { return nil }
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var area: Double { width * height }

  private var hasArea: Bool { width > 0 && height > 0 && width.isFinite && height.isFinite }

  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), bottom: min(bottom, other.bottom), right: max(right, other.right),
      top: max(top, other.top))
  }

  /// Whether another lies no further away than a distance.
  func isWithin(_ distance: Double, of other: Rectangle) -> Bool {
    left - other.right <= distance && other.left - right <= distance && bottom - other.top <= distance
      && other.bottom - top <= distance
  }

  func intersection(_ other: Rectangle) -> Rectangle? {
    let common = Rectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return common.hasArea ? common : nil
  }
}
