import Codecs
import Vocabulary

/// The C libraries by which documents are examined.
package enum Libraries {
  /// Name and version of each, as they are loaded.
  package static var versions: String {
    [
      "libjpeg-turbo \(ImageLibraryVersions.jpeg)", "libpng \(ImageLibraryVersions.png)",
      "qpdf \(PDFLibraries.qpdfVersion)", "poppler \(PDFLibraries.popplerVersion)"
    ].joined(separator: ", ")
  }

  /// Has them bind their symbols and read their configuration. A process that forks a child for each document calls this
  /// once, so that its children find it done.
  package static func warmUp() {
    ImageWarmUp.run()
    PDFLibraries.warmUp()
  }
}
