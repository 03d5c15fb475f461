import CCodecs

/// The libraries behind ``PDFDocument`` and ``PDFView``.
package enum PDFLibraries {
  package static var qpdfVersion: String {
    unsafe String(cString: guichet_pdf_qpdf_version())
  }

  package static var popplerVersion: String {
    unsafe String(cString: guichet_pdf_poppler_version())
  }

  package static var tiffVersion: String {
    let words = unsafe String(cString: guichet_pdf_tiff_version())
    return words.prefix { !$0.isNewline }.split(separator: " ").last.map(String.init) ?? ""
  }

  /// Loads what the libraries load once, such as the configuration of fonts, by showing a document of our own. A process that
  /// forks one child for each document calls it before; no thread is left behind.
  package static func warmUp(with document: Span<UInt8>) {
    unsafe document.withUnsafeBufferPointer { bytes in
      unsafe guichet_pdf_warm_up(bytes.count, bytes.baseAddress)
    }
  }
}
