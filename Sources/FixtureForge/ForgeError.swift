/// Why a document could not be made.
package enum ForgeError: Error, Equatable {
  /// libjpeg refused the picture, such as a side of no pixels or of more than 65,500.
  case jpegRefused
  /// qpdf could not read the document that it should encrypt.
  case encryptionRefused
  /// Memory ran out in a C library.
  case outOfMemory
  /// A file of that name is there already.
  case wouldOverwrite(String)
  /// The system call that failed on a file, and its `errno`.
  case cannotWrite(String, errno: Int32)
}
