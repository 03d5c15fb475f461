import CCodecs

/// What the content stream of a page draws, with the optional content that is shown when the document opens. Found
/// without drawing it: no image is decoded.
package struct PDFDrawing: Sendable {
  /// In the order of drawing, those in forms included.
  package var images: [PDFPlacedImage]
  /// Bytes of the strings that are shown as text: one or two a character.
  package var visibleText: Int
  /// The same of text in a rendering mode that leaves no mark, as it is put over scans to be searched.
  package var invisibleText: Int
  /// Paths that are stroked or filled, and shadings.
  package var paths: Int
  /// Whether there are annotations to be seen, fields of forms included.
  package var isAnnotated: Bool
  /// Whether a content stream could not be decoded to its end. A form is told of with the first page that draws it.
  package var isBroken: Bool
  /// Where the walk ended at a bound. What was found before stands.
  package var complexityMet: (value: Int, limit: Int)?
}

/// An image as it is drawn once.
package struct PDFPlacedImage: Sendable {
  /// Width and height of something in pixels.
  package struct Pixels: Equatable, Sendable {
    package var width: Int
    package var height: Int
  }

  /// Nil for an inline image.
  package var object: PDFObjectIdentifier?
  /// At least 1 a side.
  package var pixels: Pixels
  /// Of its mask, or the larger of two; nil where it has none with pixels of its own.
  package var maskPixels: Pixels?
  /// Whether it hides what lies under it: neither a stencil through which a colour is painted, nor masked.
  package var isOpaque: Bool
  /// Whether it is a stencil through which opaque black is painted.
  package var isBlackStencil: Bool
  /// From the unit square, on which the image lies, to the units of the page.
  package var placement: PDFMatrix
  /// Bytes of visible text drawn before it.
  package var visibleTextBefore: Int
}

/// x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-2, 8.3.4).
package struct PDFMatrix: Equatable, Sendable {
  package var a: Double
  package var b: Double
  package var c: Double
  package var d: Double
  package var e: Double
  package var f: Double
}

extension PDFDrawing {
  init(_ drawing: guichet_pdf_drawing) {
    images = unsafe UnsafeBufferPointer(start: drawing.images, count: drawing.image_count).map { image in
      PDFPlacedImage(image)
    }
    visibleText = Int(clamping: unsafe drawing.marks.visible_text)
    invisibleText = Int(clamping: unsafe drawing.marks.invisible_text)
    paths = Int(clamping: unsafe drawing.marks.paths)
    isAnnotated = unsafe drawing.annotated
    isBroken = unsafe drawing.broken
    complexityMet =
      unsafe drawing.too_complex
      ? (Int(clamping: drawing.complexity), Int(clamping: drawing.maximum_complexity)) : nil
  }
}

extension PDFPlacedImage {
  init(_ image: guichet_pdf_placed_image) {
    let matrix = image.matrix
    self.init(
      object: image.object > 0 ? PDFObjectIdentifier(number: image.object, generation: image.generation) : nil,
      pixels: Pixels(width: Int(image.width), height: Int(image.height)),
      maskPixels: image.mask_width > 0 && image.mask_height > 0
        ? Pixels(width: Int(image.mask_width), height: Int(image.mask_height)) : nil,
      isOpaque: !image.stencil && !image.masked,
      isBlackStencil: image.black && !image.masked,
      placement: PDFMatrix(a: matrix.0, b: matrix.1, c: matrix.2, d: matrix.3, e: matrix.4, f: matrix.5),
      visibleTextBefore: Int(clamping: image.visible_text_before))
  }
}
