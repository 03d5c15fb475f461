import CCodecs

/// A PDF as Poppler shows it, opened with the empty password.
///
/// Poppler is not safe in parallel: one thread of a process makes all calls. A view lives no longer than its document, which
/// lends it to a closure.
@safe
package struct PDFView: ~Copyable {
  /// Why Poppler shows nothing.
  package enum Refusal: Error, Equatable, Sendable {
    /// It asks for a password, or does not know the security handler.
    case encrypted
    case damaged
  }

  private let raw: OpaquePointer

  /// Opens what ``PDFDocument/withView(_:)`` gives it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    var status = PDFViewStatus.damaged
    guard let raw = unsafe guichet_pdf_view_open(bytes.count, bytes.baseAddress, &status) else {
      throw status == .encrypted ? .encrypted : .damaged
    }
    unsafe self.raw = raw
  }

  deinit {
    unsafe guichet_pdf_view_free(raw)
  }

  /// The pages that Poppler expects to be there, from the page tree's own count.
  package var pageCount: Int {
    unsafe Int(guichet_pdf_view_page_count(raw))
  }

  /// The text of a page, by its index from 0; nil where the page cannot be shown. Without its words, which take time to tell
  /// apart, only its characters are counted.
  package func text(ofPageAt index: Int, withWords: Bool) -> PDFText? {
    guard let index = Int32(exactly: index),
      let text = unsafe guichet_pdf_view_read_text(raw, index, withWords ? PDFText.maximumWords : 0)
    else { return nil }
    defer { unsafe guichet_pdf_text_free(text) }
    return unsafe PDFText(text.pointee)
  }

  /// Width and height of a page as shown, in points; nil where it cannot be shown.
  package func size(ofPageAt index: Int) -> (width: Double, height: Double)? {
    guard let index = Int32(exactly: index) else { return nil }
    var (width, height) = (0.0, 0.0)
    guard unsafe guichet_pdf_view_page_size(raw, index, &width, &height) else { return nil }
    return (width, height)
  }

  /// How often Poppler found fault with what it was to draw, in all drawings so far: what it cannot read is left white.
  package var drawingFaults: UInt64 {
    unsafe guichet_pdf_view_drawing_faults(raw)
  }

  /// Draws a page on white, in rows without gaps; nil where it cannot be drawn. Nothing bounds the time it takes.
  ///
  /// - Parameters:
  ///   - width: In pixels, at least 1, as is `height`.
  package func draw(pageAt index: Int, width: Int, height: Int, samples: DecodedSamples = .luma) -> [UInt8]? {
    guard let index = Int32(exactly: index), let columns = UInt32(exactly: width), let rows = UInt32(exactly: height)
    else { return nil }
    var isDrawn = false
    let bytes = samples.bytes * width * height
    let drawn = unsafe [UInt8](unsafeUninitializedCapacity: bytes) { drawn, count in
      isDrawn = unsafe guichet_pdf_view_draw(raw, index, columns, rows, samples == .chroma, drawn.baseAddress)
      count = isDrawn ? bytes : 0
    }
    return isDrawn ? drawn : nil
  }
}
