import Codecs
import Vocabulary

/// The C libraries by which documents are examined.
package enum Libraries {
  /// Name and version of each, as they are loaded.
  package static func versions(with recognition: Recognition) -> String {
    let always = [
      "libjpeg-turbo \(ImageLibraryVersions.jpeg)", "libpng \(ImageLibraryVersions.png)",
      "libtiff \(PDFLibraries.tiffVersion)", "qpdf \(PDFLibraries.qpdfVersion)",
      "poppler \(PDFLibraries.popplerVersion)"
    ]
    return (always + [recognition.version.map { "tesseract \($0)" }].compactMap(\.self)).joined(separator: ", ")
  }

  /// What they read while they examine: fonts, how to choose among them, and Poppler's character tables.
  package static let directories = [
    "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",
    "/usr/share/poppler"
  ]
}
