import CCodecs

/// The boxes of a page as they are written, those it inherits included (ISO 32000-2, table 31).
package struct PDFPageGeometry: Equatable, Sendable {
  /// Two opposite corners, in no certain order, in units of the page.
  package struct Box: Equatable, Sendable {
    package var x1: Double
    package var y1: Double
    package var x2: Double
    package var y2: Double
  }

  package var mediaBox: Box?
  package var cropBox: Box?
  /// In 1/72 inch.
  package var userUnit: Double
  /// In degrees, clockwise; any number.
  package var rotation: Int
}

extension PDFPageGeometry {
  init(_ page: guichet_pdf_page) {
    self.init(
      mediaBox: Box(page.media_box), cropBox: Box(page.crop_box), userUnit: page.user_unit,
      rotation: Int(page.rotation))
  }
}

extension PDFPageGeometry.Box {
  init?(_ box: guichet_pdf_box) {
    guard box.present else { return nil }
    self.init(x1: box.x1, y1: box.y1, x2: box.x2, y2: box.y2)
  }
}
