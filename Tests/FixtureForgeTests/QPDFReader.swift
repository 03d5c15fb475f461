import CQPDF

/// A PDF as qpdf reads it.
@safe
final class QPDFReader {
  private var handle: qpdf_data?
  /// qpdf reads from here for as long as the document is open.
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// Whether it was opened, perhaps with warnings.
  let opened: Bool
  let warned: Bool

  init(_ bytes: [UInt8], password: String = "") {
    let handle = unsafe qpdf_init()
    unsafe self.handle = handle
    unsafe qpdf_silence_errors(handle)
    unsafe qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe self.input = input
    let status = unsafe input.withMemoryRebound(to: CChar.self) { buffer in
      unsafe qpdf_read_memory(handle, "forged.pdf", buffer.baseAddress, UInt64(buffer.count), password)
    }
    opened = status & QPDF_ERRORS == 0
    warned = unsafe qpdf_more_warnings(handle) == QPDF_TRUE
  }

  deinit {
    // An error that nobody took is printed.
    if unsafe qpdf_has_error(handle) == QPDF_TRUE { _ = unsafe qpdf_get_error(handle) }
    unsafe qpdf_cleanup(&handle)
    unsafe input.deallocate()
  }

  /// Null where the page tree cannot be walked.
  var pageCount: Int? {
    let count = unsafe qpdf_get_num_pages(handle)
    return count < 0 ? nil : Int(count)
  }

  var encrypted: Bool { unsafe qpdf_is_encrypted(handle) == QPDF_TRUE }
  var allowsPrinting: Bool { unsafe qpdf_allow_print_low_res(handle) == QPDF_TRUE }
  var allowsExtraction: Bool { unsafe qpdf_allow_extract_all(handle) == QPDF_TRUE }

  /// Whether every object and stream can be decoded without a word of complaint.
  var sound: Bool {
    let clean = unsafe qpdf_check_pdf(handle) == QPDF_SUCCESS && qpdf_more_warnings(handle) == QPDF_FALSE
    return opened && !warned && clean
  }

  /// A value of the catalog, in PDF's own words.
  func catalog(_ key: String) -> String {
    let root = unsafe qpdf_get_root(handle)
    return unsafe String(cString: qpdf_oh_unparse_resolved(handle, qpdf_oh_get_key(handle, root, key)))
  }

  /// A value of a page, from 0.
  func page(_ index: Int, _ key: String) -> String {
    let page = unsafe qpdf_get_page_n(handle, index)
    return unsafe String(cString: qpdf_oh_unparse_resolved(handle, qpdf_oh_get_key(handle, page, key)))
  }
}
