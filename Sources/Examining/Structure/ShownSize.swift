internal import Codecs

extension PDFPageGeometry {
  /// The part of the page that readers show, in units of the page.
  var shownBox: Rectangle {
    let media = mediaBox.map(Rectangle.init).flatMap(\.self) ?? .letter
    return cropBox.map(Rectangle.init).flatMap(\.self)?.intersection(media) ?? media
  }

  /// A unit of the page in points, as readers take it.
  var shownUnit: Double { userUnit.isFinite && userUnit > 0 ? userUnit : 1 }
}

/// The size at which readers show a page: cropped, turned and with its user unit.
struct ShownSize: Equatable {
  /// In points of 1/72 inch.
  var width: Double
  var height: Double
  /// In degrees, clockwise: 0, 90, 180 or 270.
  var rotation: Int

  init(width: Double, height: Double, rotation: Int = 0) {
    self.width = Self.known(width)
    self.height = Self.known(height)
    self.rotation = rotation
  }

  /// A hostile page can be larger than any number, or of a size that is none: what no answer can hold.
  private static func known(_ side: Double) -> Double { side > 0 ? min(side, .greatestFiniteMagnitude) : 0 }

  init(_ page: PDFPageGeometry) {
    let quarters = (page.rotation % 360 + 360) % 360 / 90
    let (width, height) = (page.shownBox.width * page.shownUnit, page.shownBox.height * page.shownUnit)
    self.init(
      width: quarters.isMultiple(of: 2) ? width : height, height: quarters.isMultiple(of: 2) ? height : width,
      rotation: quarters * 90)
  }

  var longerSideInInches: Double { max(width, height) / 72 }
  var widthInMillimetres: Double { width / 72 * 25.4 }
  var heightInMillimetres: Double { height / 72 * 25.4 }
}
