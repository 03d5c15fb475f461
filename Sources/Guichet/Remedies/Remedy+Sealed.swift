import SystemPackage
import Vocabulary

extension Remedy {
  init(_ sealed: SealedRemedy, at path: FilePath) {
    self.init(
      path: path.string, bytes: sealed.bytes, sha256: sealed.sha256, method: sealed.method, quality: sealed.quality)
  }
}

extension SealedRemedy {
  /// The name of the original; the ending of another format is added to it, so that no two remedies meet.
  func name(inPlaceOf original: FilePath, format: FileFormat) -> FilePath {
    guard method.format != format, let ending = method.format.extensions.first, let last = original.lastComponent else {
      return original
    }
    return original.removingLastComponent().appending("\(last.string).\(ending)")
  }
}

extension RemedyMethod {
  /// Of what is made in this way.
  var format: FileFormat {
    switch self {
    case .jpegLossless, .jpegRequantised, .jpegScaled, .jpegReencoded, .pngToJPEG: .jpeg
    case .pngLossless, .pngBilevel: .png
    case .pdfImages, .pdfStructure: .pdf
    }
  }
}
