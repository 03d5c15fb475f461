import CCodecs

/// Writes a PDF anew, with other bytes in some of its streams. All that is not replaced stays what it is; what the
/// document does not lead to goes.
///
/// Lives no longer than its document, which is changed by it.
@safe
package struct PDFRewriter: ~Copyable {
  private let raw: OpaquePointer
  /// Each once, in the order of their numbers. They do not change with what is replaced.
  package let streams: [PDFStream]

  /// Packs what can be packed better without loss. Nil where the document has more objects than its limits allow for, or
  /// some cannot be read.
  ///
  /// - Parameter maximumDecodedBytes: Of a stream that is packed; a larger one stays as it is.
  package init?(_ document: borrowing PDFDocument, maximumDecodedBytes: Int) {
    guard let raw = unsafe guichet_pdf_remedy_create(document.raw, maximumDecodedBytes) else { return nil }
    unsafe self.raw = raw
    var count = 0
    let start = unsafe guichet_pdf_remedy_streams(raw, &count)
    streams = unsafe UnsafeBufferPointer(start: start, count: count).map { stream in PDFStream(stream) }
  }

  deinit {
    unsafe guichet_pdf_remedy_free(raw)
  }

  /// The bytes of a stream as they are stored; nil where they cannot be had.
  package func storedBytes(ofStreamAt index: Int) -> [UInt8]? {
    data(ofStreamAt: index, decoded: false, maximumBytes: streams[index].bytes)
  }

  /// The samples of an image that is stored as samples, 8 bits each; nil where they cannot be had.
  package func samples(ofStreamAt index: Int, _ image: PDFStream.Image, components: Int) -> PDFSamples? {
    let count = image.width * image.height * components
    let samples = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = unsafe guichet_pdf_remedy_samples(raw, index, buffer.count, buffer.baseAddress)
    }
    guard samples.count == count else { return nil }
    return PDFSamples(width: image.width, height: image.height, components: components, samples: samples)
  }

  /// The bytes of a stream that is stored without loss; nil where they cannot be had, or are not so many.
  package func decodedBytes(ofStreamAt index: Int, count: Int) -> [UInt8]? {
    // Some writers end an image with a line break.
    let bytes = data(ofStreamAt: index, decoded: true, maximumBytes: count + 2)
    guard let bytes, bytes.count >= count else { return nil }
    return bytes.count == count ? bytes : Array(bytes.prefix(count))
  }

  private func data(ofStreamAt index: Int, decoded: Bool, maximumBytes: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: maximumBytes) { buffer, initialized in
      initialized = unsafe guichet_pdf_remedy_data(raw, index, decoded, buffer.count, buffer.baseAddress)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Puts an image in the place of another, of the same colours. Where it is masked it has as many pixels.
  package mutating func replace(streamAt index: Int, by image: PDFCodedImage) -> Bool {
    let storage: PDFImageStorage =
      switch image.coding {
      case .jpeg: .jpeg
      case .group4: .group4
      }
    return unsafe guichet_pdf_remedy_replace(
      raw, index, storage, UInt32(clamping: image.width), UInt32(clamping: image.height), image.bytes.count,
      image.bytes)
  }

  /// The bytes that the file takes; nil where it cannot be written.
  package func measure() -> Int? {
    let length = unsafe guichet_pdf_remedy_write(raw, 0, nil)
    return length > 0 ? length : nil
  }

  /// The file; nil where it takes more bytes, or cannot be written. Written again it has the same bytes.
  package func write(maximumBytes: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: maximumBytes) { buffer, initialized in
      let length = unsafe guichet_pdf_remedy_write(raw, buffer.count, buffer.baseAddress)
      initialized = length <= buffer.count ? length : 0
    }
    return bytes.isEmpty ? nil : bytes
  }
}
