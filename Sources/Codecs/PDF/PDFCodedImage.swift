import CCodecs

/// An image as it is put into a PDF.
package struct PDFCodedImage: Sendable {
  package enum Coding: Sendable {
    case jpeg
    /// One bit a pixel, as facsimile machines code it (ITU-T T.6).
    case group4
  }

  package var coding: Coding
  /// In pixels.
  package var width: Int
  package var height: Int
  package var bytes: [UInt8]

  package init(jpeg bytes: [UInt8], width: Int, height: Int) {
    coding = .jpeg
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Codes rows of one bit a pixel, each padded to whole bytes; nil where that takes more bytes.
  package init?(bits: [UInt8], width: Int, height: Int, maximumBytes: Int) {
    precondition(bits.count >= (width + 7) / 8 * height, "there is a bit for each pixel")
    coding = .group4
    self.width = width
    self.height = height
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, maximumBytes)) { buffer, initialized in
      initialized = unsafe guichet_pdf_code_group4(
        UInt32(width), UInt32(height), bits, buffer.count, buffer.baseAddress)
    }
    guard !bytes.isEmpty else { return nil }
  }
}
