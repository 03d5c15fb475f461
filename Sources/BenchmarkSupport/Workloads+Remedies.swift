import Examining
import Guichet
import Remedying

/// What is made in place of a document that is too large, each under a limit that leaves it no other way.
extension Workloads {
  var remedies: [Workload] {
    [
      remedy("jpeg.requantised", of: documents.photo, under: documents.photo.count * 3 / 5),
      remedy("png.jpeg", of: documents.png, under: documents.png.count / 2),
      remedy("pdf.images", of: documents.longScannedPDF, under: documents.longScannedPDF.count * 3 / 5)
    ]
  }

  /// Its tally counts what is read: what is written may follow the version of a library.
  private func remedy(_ name: String, of bytes: [UInt8], under limit: Int) -> Workload {
    let policy = Policy.edocPerso
    let aim = RemedyAim(
      byteLimit: Int64(limit), minimumResolution: policy.minimumResolution,
      advisedResolution: policy.scanningResolution)
    let examination = Examiner(bounds: policy.bounds).examine(bytes.span)
    return Workload("remedy.\(name)", against: bareDecoding(of: documents.photo)) {
      let remedied = try Remedier(aim: aim, bounds: policy.bounds).remedy(for: bytes.span, examination, attempt: 0)
      precondition(remedied.bytes.count < limit, "a remedy is under its limit")
      return Tally(bytes: bytes.count)
    }
  }
}
