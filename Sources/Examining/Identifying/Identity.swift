import Vocabulary

/// What a document was recognised as, before it becomes an examination.
struct Identity: Equatable {
  var format: FileFormat
  /// PRONOM's identifier; nil where the bytes that are looked at do not tell the version, or PRONOM has none.
  var puid: String?
  /// Whether an Office document carries macros.
  var hasMacros = false
  /// Whether a password is needed to open an Office document or to unpack an archive.
  var needsPassword = false

  init(_ format: FileFormat, _ puid: String? = nil) {
    self.format = format
    self.puid = puid
  }
}
