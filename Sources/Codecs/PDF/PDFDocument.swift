import CCodecs

/// A PDF opened with the empty password: the objects in it, as qpdf reads them.
///
/// Lives no longer than the bytes that it reads, which is why it is only lent to a closure.
@safe
package struct PDFDocument: ~Copyable {
  /// What the opening and reading of a document may cost.
  package struct Limits: Sendable {
    /// Pages that are described; the others are only counted.
    package var maximumPages: Int
    /// Objects and array entries that are looked at.
    package var maximumObjects: Int
    /// Operators of content streams that are looked at, all pages together: half a second of work. Default: 5,000,000. Of
    /// 307 collected documents the one with the most, of 186 pages, has 234,000.
    package var maximumOperators = 5_000_000
    /// Bytes of content streams that are decoded, all pages together. Default: 64 MiB.
    package var maximumContentBytes = 64 << 20

    package init(maximumPages: Int, maximumObjects: Int) {
      self.maximumPages = maximumPages
      self.maximumObjects = maximumObjects
    }
  }

  let raw: OpaquePointer
  package let structure: PDFStructure

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits) {
    let limits = guichet_pdf_limits(
      maximum_pages: max(0, limits.maximumPages), maximum_objects: UInt64(max(0, limits.maximumObjects)),
      maximum_operators: UInt64(max(0, limits.maximumOperators)),
      maximum_content: UInt64(max(0, limits.maximumContentBytes)))
    unsafe raw = guichet_pdf_document_open(bytes.count, bytes.baseAddress, limits)
    structure = unsafe PDFStructure(guichet_pdf_document_facts(raw))
  }

  deinit {
    unsafe guichet_pdf_document_free(raw)
  }

  /// Opens a document, whether or not there is a way into it, and lends it to `body`.
  package static func withDocument(in bytes: Span<UInt8>, limits: Limits, _ body: (borrowing PDFDocument) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe body(PDFDocument(bytes, limits: limits))
    }
  }

  /// Walks over what a page draws, by its place in the page tree, from 0.
  package func drawing(ofPlaceAt place: Int) -> PDFDrawing {
    unsafe PDFDrawing(guichet_pdf_document_drawing(raw, place))
  }

  /// Opens the same document in Poppler and lends that view to `body`.
  package func withView<Result>(_ body: (borrowing PDFView) -> Result) throws(PDFView.Refusal) -> Result {
    var length = 0
    let start = unsafe guichet_pdf_document_bytes(raw, &length)
    return body(try unsafe PDFView(UnsafeBufferPointer(start: start, count: length)))
  }
}
