import Codecs
import Examining

/// How well a page can be read: its one decoding, and all that is measured on it.
extension Workloads {
  var legibilities: [Workload] {
    [("scan", documents.scan), ("photo", documents.photo)].map { name, bytes in
      let reference = bareDecoding(of: bytes, denominator: JPEGScale.half.rawValue)
      return Workload("legibility.jpeg.\(name)", against: reference) {
        _ = try MeasureSheet(ofJPEG: bytes.span)
        return Tally(pages: 1, bytes: bytes.count)
      }
    }
  }
}
