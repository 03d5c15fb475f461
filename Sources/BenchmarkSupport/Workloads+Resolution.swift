import Codecs
import Examining

/// How large on paper is what a document shows: by what the pages of a PDF draw, and where a picture tells nothing, by
/// its outline and the height of its text.
extension Workloads {
  var resolutions: [Workload] {
    let walk = Workload("resolution.pdf.walk-100") { [bytes = documents.longScannedPDF] in
      Tally(pages: Self.walk(over: bytes), bytes: bytes.count)
    }
    let pages = Workload("examine.pdf.scan-100") { [bytes = documents.longScannedPDF] in examine(bytes) }
    // The scale at which as many pixels as these are measured.
    let reference = bareDecoding(of: documents.photo, denominator: JPEGScale.half.rawValue)
    let decoding = Workload("jpeg.decode.photo-half", against: reference) { [bytes = documents.photo] in
      try LumaDecoding.jpeg(bytes, scale: .half)
    }
    let estimate = Workload("examine.jpeg.photo", against: reference) { [bytes = documents.photo] in examine(bytes) }
    return [walk, pages, decoding, estimate]
  }

  /// The pages whose content was walked to its end.
  private static func walk(over bytes: [UInt8]) -> Int {
    var pages = 0
    let limits = PDFDocument.Limits(maximumPages: 300, maximumObjects: 500_000)
    PDFDocument.withDocument(in: bytes.span, limits: limits) { document in
      for place in document.structure.places.indices
      where document.drawing(ofPlaceAt: place).complexityMet == nil { pages += 1 }
    }
    return pages
  }
}
