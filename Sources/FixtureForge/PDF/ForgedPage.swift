/// A page to be written: what is drawn on it and how a reader is told to show it.
package struct ForgedPage: Sendable {
  /// An image and where it stands.
  package struct Placement: Sendable {
    /// How the page comes to its image.
    package enum Embedding: Sendable {
      case imageXObject
      /// By way of a form XObject (ISO 32000-2, 8.10).
      case formXObject
      /// Among the operators of the page (8.9.7).
      case inline
    }

    package var image: PDFImage
    /// The six numbers that map the unit square to the page, from its lower left corner, in user units.
    package var matrix: [Double]
    package var embedding: Embedding

    package init(image: PDFImage, matrix: [Double], embedding: Embedding = .imageXObject) {
      precondition(matrix.count == 6, "an image is placed by six numbers")
      self.image = image
      self.matrix = matrix
      self.embedding = embedding
    }
  }

  /// In user units.
  package var width: Double
  package var height: Double
  /// Drawn first, so that what ``sheet`` says lies on them.
  package var images: [Placement] = []
  package var sheet: Sheet?
  /// What a text recogniser left over a scan: text that can be selected but not seen, drawn on the size of its own page.
  package var hiddenText: Sheet?
  /// By how much readers turn it clockwise, a multiple of 90 degrees.
  package var rotation = 0
  /// The length of a user unit in 1/72 inch.
  package var userUnit: Double?
  /// Left, bottom, right, top, in user units.
  package var cropBox: [Double]?

  /// Blank; A4 unless told otherwise.
  package init(width: Double = 595, height: Double = 842) {
    self.width = width
    self.height = height
  }

  /// Born digital: text that can be selected.
  package init(_ sheet: Sheet) {
    self.init(width: sheet.width, height: sheet.height)
    self.sheet = sheet
  }

  /// A scan: one image over the whole page, whose size follows from the scanner's resolution in dots per inch.
  package init(scan image: PDFImage, resolution: Double) {
    self.init(width: Double(image.width) * 72 / resolution, height: Double(image.height) * 72 / resolution)
    images = [Placement(image: image, matrix: [width, 0, 0, height, 0, 0])]
  }
}
