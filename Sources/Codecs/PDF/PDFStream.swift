import CCodecs

/// A stream that a document leads to.
package struct PDFStream: Sendable {
  /// What it is for.
  package enum Part: Sendable {
    case images, fonts, attachments, content, other
  }

  package var object: PDFObjectIdentifier
  package var part: Part
  /// As it is stored.
  package var bytes: Int
  /// Nil of what is no image, or one that cannot be stored in another way.
  package var image: Image?

  /// An image as it is stored, and could be otherwise.
  package struct Image: Sendable {
    package enum Storage: Sendable {
      /// In whatever colours: its coefficients may change, its components may not.
      case jpeg
      /// Without loss: 1 a pixel for gray, 3 for RGB, 4 for inks. They may be stored as indices of such colours.
      case samples(components: Int)
      /// One a pixel, whatever it means, without loss.
      case bits
    }

    package var storage: Storage
    /// In pixels, as its dictionary says. A JPEG has its own.
    package var width: Int
    package var height: Int
    /// Whether it has a mask, or is one: then it must keep its pixels.
    package var isMasked: Bool
    /// Whether it is the mask of another image.
    package var isMask: Bool
  }
}

extension PDFStream {
  init(_ stream: guichet_pdf_stream) {
    self.init(
      object: PDFObjectIdentifier(number: stream.object, generation: stream.generation), part: Part(stream.part),
      bytes: Int(clamping: stream.bytes), image: Image(stream))
  }
}

extension PDFStream.Image {
  fileprivate init?(_ stream: guichet_pdf_stream) {
    switch stream.storage {
    case .jpeg: storage = .jpeg
    case .samples: storage = .samples(components: Int(stream.components))
    case .bits: storage = .bits
    default: return nil
    }
    width = Int(stream.width)
    height = Int(stream.height)
    isMasked = stream.masked
    isMask = stream.is_mask
  }
}

extension PDFStream.Part {
  fileprivate init(_ part: PDFStreamPart) {
    self =
      switch part {
      case .images: .images
      case .fonts: .fonts
      case .attachments: .attachments
      case .content: .content
      default: .other
      }
  }
}
