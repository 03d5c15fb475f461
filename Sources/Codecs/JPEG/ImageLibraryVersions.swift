import CCodecs

/// The libraries behind ``JPEGDecoder`` and ``PNGDecoder``.
package enum ImageLibraryVersions {
  /// Of libjpeg-turbo, as compiled against: the library does not tell its own.
  package static var jpeg: String {
    unsafe String(cString: guichet_jpeg_library_version())
  }

  /// Of libpng, as loaded.
  package static var png: String {
    unsafe String(cString: guichet_png_library_version())
  }
}
