/// Why a document could not be made.
package enum ForgeError: Error, Equatable {
  /// libjpeg refused the picture, such as a side of no pixels or of more than 65,500.
  case jpegRefused
  /// qpdf could not read the document that it should encrypt.
  case encryptionRefused
  /// A file of that name is there already.
  case wouldOverwrite(String)
  /// The system call that failed on a file, and its `errno`.
  case cannotWrite(String, errno: Int32)
}

extension ForgeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .jpegRefused: "libjpeg refuses this picture"
    case .encryptionRefused: "qpdf cannot read the document to encrypt"
    case .wouldOverwrite(let path): "\(path) is there already; nothing was written"
    case .cannotWrite(let path, let number): "\(path) cannot be written (errno \(number))"
    }
  }
}
