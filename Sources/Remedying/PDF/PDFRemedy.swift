import Codecs
import Vocabulary

/// Brings a PDF under the limit: its structure better packed, and where that is not enough its images coarser.
///
/// Nothing else is touched: text, links, tags, forms, metadata and what the file says of its own conformity stay.
struct PDFRemedy {
  let aim: RemedyAim
  let bounds: Bounds

  /// Nil where there are fewer ways than attempts, or one does not come under the limit.
  func remedy(for file: Span<UInt8>, attempt: Int) throws(RemedyObstacle) -> Remedied? {
    let limits = PDFDocument.Limits(maximumPages: bounds.maximumPages, maximumObjects: Self.maximumObjects)
    let fileSize = file.count
    var result = Result<Remedied?, RemedyObstacle>.failure(RemedyObstacle(.damaged))
    PDFDocument.withDocument(in: file, limits: limits) { document in
      result = Result { () throws(RemedyObstacle) in
        try remedy(for: document, fileSize: fileSize, attempt: attempt)
      }
    }
    return try result.get()
  }

  /// Objects and array entries that one walk looks at: about a second of work.
  private static let maximumObjects = 500_000
  /// Of a stream that is packed anew: a page whose operators take more is no page.
  private static let maximumDecodedBytes = 64 << 20

  private func remedy(
    for document: borrowing PDFDocument, fileSize: Int, attempt: Int
  ) throws(RemedyObstacle) -> Remedied? {
    let structure = document.structure
    guard structure.encryption == nil, structure.complexityMet == nil else { throw RemedyObstacle(.unsupported) }
    guard structure.opening != .failed, structure.pageCount > 0 else { throw RemedyObstacle(.damaged) }
    guard !structure.hasSignature else { throw RemedyObstacle(.signed) }
    guard var rewriter = PDFRewriter(document, maximumDecodedBytes: Self.maximumDecodedBytes),
      let size = rewriter.measure()
    else { throw RemedyObstacle(.damaged) }
    let byteLimit = Int(clamping: aim.byteLimit)
    if size < byteLimit {
      // Where that is not accepted, it is not for its images.
      guard attempt == 0, let bytes = rewriter.write(maximumBytes: byteLimit - 1) else { return nil }
      return Remedied(bytes: bytes, method: .pdfStructure, quality: nil)
    }
    let images = PDFImages(rewriter.streams, PlacedResolutions(of: document), aim, bounds.remaining(besides: fileSize))
    guard images.canSave(size - byteLimit) else {
      throw RemedyObstacle(.weightElsewhere, weights: PDFWeights(rewriter.streams).heaviest)
    }
    guard let quality = images.recode(in: &rewriter, from: size, attempt: attempt),
      let bytes = rewriter.write(maximumBytes: byteLimit - 1)
    else { return nil }
    return Remedied(bytes: bytes, method: .pdfImages, quality: quality.lowest)
  }
}

extension Bounds {
  /// The same with less memory: for what a file, the library that reads it and its remedy take.
  fileprivate func remaining(besides fileSize: Int) -> Bounds {
    var remaining = self
    remaining.maximumMemory -= Int64(clamping: fileSize) + 64 << 20
    return remaining
  }
}
