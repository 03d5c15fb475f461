import CCodecs

/// An image of a PDF by its object, for its pixels to be had without drawing a page.
package struct PDFStoredImage: Sendable {
  package enum Coding: Sendable {
    /// A JPEG of gray or colour, shown as it is stored.
    case jpeg
    /// Samples that are luma, or colours that it follows from, stored as they are, deflated, or as a facsimile of group 4.
    /// Those of a stencil are what it shows in black on white.
    case samples
    case other
  }

  package var coding: Coding
  /// In pixels, as its dictionary says; 0 where that is not known. A JPEG has its own.
  package var width: Int
  package var height: Int
  /// Bits a sample; 0 where that is not known.
  package var bits: Int
}

/// The identity of an object in a PDF.
package struct PDFObjectIdentifier: Equatable, Hashable, Sendable {
  package var number: Int32
  package var generation: Int32
}

extension PDFDocument {
  /// How an image is stored. Its masks are not looked at.
  package func image(_ object: PDFObjectIdentifier) -> PDFStoredImage {
    let image = unsafe guichet_pdf_document_image(raw, object.number, object.generation)
    return PDFStoredImage(
      coding: PDFStoredImage.Coding(image.coding), width: Int(image.width), height: Int(image.height),
      bits: Int(image.bits))
  }

  /// Lends the bytes of an image that is a JPEG, decrypted where they have to be. They are empty where there are none.
  package func withJPEG<Result>(_ object: PDFObjectIdentifier, _ body: (Span<UInt8>) -> Result) -> Result {
    var length = 0
    let start = unsafe guichet_pdf_document_jpeg(raw, object.number, object.generation, &length)
    return unsafe body(Span(_unsafeElements: UnsafeBufferPointer(start: start, count: length)))
  }

  /// Decodes an image of samples to luma, and hands its rows on as they come: one byte a pixel, without gaps.
  ///
  /// - Returns: The number of rows.
  package func readLuma(of object: PDFObjectIdentifier, width: Int, _ take: (Span<UInt8>, _ count: Int) -> Void) -> Int
  {
    // The closure outlives none of the calls that it is lent to.
    withoutActuallyEscaping(take) { take in
      var sink = RowSink(width: width, take: take)
      return unsafe withUnsafeMutablePointer(to: &sink) { sink in
        unsafe Int(
          guichet_pdf_document_luma(
            raw, object.number, object.generation,
            { context, count, luma in
              guard let sink = unsafe context?.assumingMemoryBound(to: RowSink.self) else { return }
              let bytes = unsafe UnsafeBufferPointer(start: luma, count: count * sink.pointee.width)
              unsafe sink.pointee.take(Span(_unsafeElements: bytes), count)
            }, sink))
      }
    }
  }
}

private struct RowSink {
  var width: Int
  var take: (Span<UInt8>, _ count: Int) -> Void
}

extension PDFStoredImage.Coding {
  fileprivate init(_ coding: PDFImageCoding) {
    self =
      switch coding {
      case .jpeg: .jpeg
      case .samples: .samples
      default: .other
      }
  }
}
