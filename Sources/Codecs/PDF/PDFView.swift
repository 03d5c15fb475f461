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

  /// The characters of a page that are not white space, by its index from 0; nil where the page cannot be shown.
  package func characterCount(ofPageAt index: Int) -> Int? {
    guard let index = Int32(exactly: index) else { return nil }
    let count = unsafe guichet_pdf_view_count_characters(raw, index)
    return count < 0 ? nil : Int(count)
  }

  /// Width and height of a page as shown, in points; nil where it cannot be shown.
  package func size(ofPageAt index: Int) -> (width: Double, height: Double)? {
    guard let index = Int32(exactly: index) else { return nil }
    var (width, height) = (0.0, 0.0)
    guard unsafe guichet_pdf_view_page_size(raw, index, &width, &height) else { return nil }
    return (width, height)
  }
}
