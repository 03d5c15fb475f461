import Codecs
import Vocabulary

/// Brings a PDF under the limit: its structure better packed, and where that is not enough its images coarser.
///
/// Nothing else is touched: text, links, tags, forms, metadata and what the file says of its own conformity stay.
struct PDFRemedy {
  let aim: RemedyAim
  let bounds: Bounds
  /// As they were examined.
  let pages: [Page]
  /// Of its images, where they were read as it was examined.
  let coefficients: KeptCoefficients

  /// By the first way from the attempt's own that leads there. Nil where none does.
  func remedy(for file: Span<UInt8>, attempt: Int) throws(RemedyObstacle) -> Remedied? {
    var way = attempt
    while true {
      switch try outcome(for: file, way: way) {
      case .made(let remedied): return remedied
      case .outOfReach: way += 1
      case .noWay: return nil
      }
    }
  }

  private enum Outcome {
    case made(Remedied)
    /// This way does not lead under the limit, or only where images become too coarse.
    case outOfReach
    /// There are fewer.
    case noWay
  }

  /// Opens the document anew: a way changes it.
  private func outcome(for file: Span<UInt8>, way: Int) throws(RemedyObstacle) -> Outcome {
    let limits = PDFDocument.Limits(maximumPages: bounds.maximumPages, maximumObjects: Self.maximumObjects)
    let fileSize = file.count
    var result = Result<Outcome, RemedyObstacle>.failure(RemedyObstacle(.damaged))
    PDFDocument.withDocument(in: file, limits: limits) { document in
      result = Result { () throws(RemedyObstacle) in try outcome(for: document, fileSize: fileSize, way: way) }
    }
    return try result.get()
  }

  /// Objects and array entries that one walk looks at: about a second of work.
  private static let maximumObjects = 500_000
  /// Of a stream that is packed anew: a page whose operators take more is no page.
  private static let maximumDecodedBytes = 64 << 20

  private func outcome(
    for document: borrowing PDFDocument, fileSize: Int, way: Int
  ) throws(RemedyObstacle) -> Outcome {
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
      guard way == 0, let bytes = rewriter.write(maximumBytes: byteLimit - 1) else { return .noWay }
      return .made(Remedied(bytes: bytes, method: .pdfStructure, quality: nil))
    }
    let images = PDFImages(
      rewriter.streams, PlacedImages(of: document, pages: pages), aim,
      bounds.remaining(besides: fileSize + coefficients.bytesOfImages), coefficients)
    guard images.canSave(size - byteLimit) else {
      throw RemedyObstacle(.weightElsewhere, weights: PDFWeights(rewriter.streams).heaviest)
    }
    guard let quality = images.recode(in: &rewriter, from: size, way: way) else { return .noWay }
    guard let bytes = rewriter.write(maximumBytes: byteLimit - 1) else { return .outOfReach }
    return .made(Remedied(bytes: bytes, method: .pdfImages, quality: quality.lowest))
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
