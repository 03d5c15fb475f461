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

  /// Loads what the libraries load once, such as the configuration of fonts. A process that forks one child for each
  /// document calls it before; no thread is left behind.
  package static func warmUp() {
    guichet_pdf_warm_up()
  }
}
