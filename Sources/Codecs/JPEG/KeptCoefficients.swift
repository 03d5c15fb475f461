/// Where the coefficients of JPEGs wait that were read to examine a document, for who makes it lighter: so they are read
/// once.
///
/// One for each document.
package final class KeptCoefficients {
  /// What they may take in memory; 0 where nobody waits for them.
  private let maximumBytes: Int
  /// By the image of a PDF that they are of; nil for a file that is a JPEG.
  private var kept: [PDFObjectIdentifier?: Kept] = [:]
  /// Those of images of a PDF, in memory.
  package private(set) var bytesOfImages = 0

  private final class Kept {
    var coefficients: JPEGCoefficients?
  }

  /// Beside them a PDF has its objects and views in memory: what is over is read again.
  private static let maximumBytesOfImages = 96 << 20

  package init(maximumBytes: Int) {
    self.maximumBytes = maximumBytes
  }

  /// Nobody waits.
  package static var none: KeptCoefficients { KeptCoefficients(maximumBytes: 0) }

  /// What the coefficients of one more JPEG may take; 0 where nobody waits for them, or they wait already.
  ///
  /// - Parameter object: The image of a PDF. Nil: a file that is a JPEG.
  package func bytesLeft(for object: PDFObjectIdentifier? = nil) -> Int {
    guard kept[object] == nil else { return 0 }
    return object == nil ? maximumBytes : min(maximumBytes, Self.maximumBytesOfImages) - bytesOfImages
  }

  /// - Parameter decoder: Made to keep them, of a JPEG in which it found nothing wrong.
  package func keep(_ decoder: consuming JPEGDecoder, of object: PDFObjectIdentifier? = nil) {
    guard bytesLeft(for: object) > 0, let coefficients = try? JPEGCoefficients(decodedBy: decoder) else { return }
    if object != nil { bytesOfImages += coefficients.bytesInMemory }
    let entry = Kept()
    entry.coefficients = consume coefficients
    kept[object] = entry
  }

  /// Once; nil where there are none, so that the JPEG has to be read.
  package func take(of object: PDFObjectIdentifier? = nil) -> JPEGCoefficients? {
    kept[object]?.coefficients.take()
  }
}
