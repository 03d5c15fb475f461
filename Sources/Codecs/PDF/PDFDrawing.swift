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

extension PDFDrawing {
  /// Whether this is all of it. Where not even an image was found, the content may be where only a viewer finds it.
  private var isWhole: Bool { !isBroken && complexityMet == nil && !images.isEmpty }

  /// Whether certainly no text is drawn, seen or not.
  package var isWithoutText: Bool { isWhole && !isAnnotated && visibleText == 0 && invisibleText == 0 }

  /// Whether certainly nothing is seen but images.
  package var isOfImagesAlone: Bool { isWhole && !isAnnotated && visibleText == 0 && paths == 0 }
}

/// An image as it is drawn once.
package struct PDFPlacedImage: Sendable {
  package enum Cover: Equatable, Sendable {
    /// It hides that.
    case opaque
    /// A stencil, through which a colour of this luma is painted.
    case ink(UInt8)
    /// It lets that through in some other way: by a mask, by its opacity, by how colours are blended, or as a stencil for a
    /// colour that is not known.
    case other
  }

  /// Width and height of something in pixels.
  package struct Pixels: Equatable, Sendable {
    package var width: Int
    package var height: Int
  }

  /// Nil for an inline image that is small, or cannot be read.
  package var object: PDFObjectIdentifier?
  /// At least 1 a side.
  package var pixels: Pixels
  /// Of its mask, or the larger of two; nil where it has none with pixels of its own.
  package var maskPixels: Pixels?
  /// How it goes together with what lies under it.
  package var cover: Cover
  /// Whether something may be cut away from it, by more than a hundredth of its sides.
  package var isClipped: Bool
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
      cover: Cover(image),
      isClipped: image.clipped,
      placement: PDFMatrix(a: matrix.0, b: matrix.1, c: matrix.2, d: matrix.3, e: matrix.4, f: matrix.5),
      visibleTextBefore: Int(clamping: image.visible_text_before))
  }
}

extension PDFPlacedImage.Cover {
  fileprivate init(_ image: guichet_pdf_placed_image) {
    if image.masked {
      self = .other
    } else if image.stencil {
      self = UInt8(exactly: image.ink).map { .ink($0) } ?? .other
    } else {
      self = .opaque
    }
  }
}
