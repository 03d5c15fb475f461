internal import Codecs

/// The size at which readers show a page: cropped, turned and with its user unit.
struct ShownSize: Equatable {
  /// In points of 1/72 inch.
  var width: Double
  var height: Double
  /// In degrees, clockwise: 0, 90, 180 or 270.
  var rotation: Int

  init(width: Double, height: Double, rotation: Int = 0) {
    self.width = width
    self.height = height
    self.rotation = rotation
  }

  init(_ page: PDFPageGeometry) {
    let media = page.mediaBox.map(Rectangle.init).flatMap(\.self) ?? .letter
    let crop = page.cropBox.map(Rectangle.init).flatMap(\.self)?.intersection(media) ?? media
    let quarters = (page.rotation % 360 + 360) % 360 / 90
    let unit = page.userUnit.isFinite && page.userUnit > 0 ? page.userUnit : 1
    let (width, height) = (crop.width * unit, crop.height * unit)
    self.init(
      width: quarters.isMultiple(of: 2) ? width : height, height: quarters.isMultiple(of: 2) ? height : width,
      rotation: quarters * 90)
  }

  var longerSideInInches: Double { max(width, height) / 72 }
  var widthInMillimetres: Double { width / 72 * 25.4 }
  var heightInMillimetres: Double { height / 72 * 25.4 }
}

/// A box with an area, its corners in order.
private struct Rectangle {
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

  var width: Double { right - left }
  var height: Double { top - bottom }

  private var hasArea: Bool { width > 0 && height > 0 && width.isFinite && height.isFinite }

  func intersection(_ other: Rectangle) -> Rectangle? {
    let common = Rectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return common.hasArea ? common : nil
  }
}
