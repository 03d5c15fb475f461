import Codecs
import Examining
import Guichet

/// Everything that is measured in one process, and the way through the workers.
public struct Workloads: Sendable {
  let documents: BenchmarkDocuments

  public init() throws {
    documents = try BenchmarkDocuments()
  }

  /// What runs here, without a worker.
  public var local: [Workload] {
    bareDecodings + decodings + identifications + examinations + resolutions + legibilities + remedies + judgements
  }

  /// The whole way of a document: received, sent to a worker, examined in a child of its own, judged. Each run throws a
  /// `Fault` where there is no worker; it is found through the variable `GUICHET_WORKER`.
  public var throughWorkers: [Workload] {
    let checker = SharedChecker()
    let kinds = [("tiny", documents.exifJPEG), ("pdf", documents.bornDigitalPDF), ("scan", documents.scan)]
    return kinds.map { name, bytes in
      Workload("pool.round-trip.\(name)") {
        let record = try await checker.started().check(Source(bytes: bytes, name: "document"))
        if let fault = record.fault { throw fault }
        return Tally(bytes: bytes.count, reasons: record.reasons.count)
      }
    }
  }

  func bareDecoding(of bytes: [UInt8], denominator: Int = 1) -> @Sendable () -> Void {
    { _ = BareDecoding.rows(of: bytes, denominator: denominator) }
  }

  private var bareDecodings: [Workload] {
    JPEGScale.allCases.map { scale in
      Workload("bare.jpeg.\(scale)") { [bytes = documents.scan] in
        Tally(bytes: bytes.count, rows: BareDecoding.rows(of: bytes, denominator: scale.rawValue))
      }
    }
  }

  /// Each against the bare decoding of the same document at the same scale.
  private var decodings: [Workload] {
    var workloads = JPEGScale.allCases.map { scale in
      Workload("jpeg.decode.\(scale)", against: bareDecoding(of: documents.scan, denominator: scale.rawValue)) {
        [bytes = documents.scan] in
        try LumaDecoding.jpeg(bytes, scale: scale)
      }
    }
    workloads.append(
      Workload("jpeg.decode.progressive-eighth", against: bareDecoding(of: documents.progressiveScan, denominator: 8)) {
        [bytes = documents.progressiveScan] in
        try LumaDecoding.jpeg(bytes, scale: .eighth)
      })
    workloads.append(Workload("png.decode") { [bytes = documents.png] in try LumaDecoding.png(bytes) })
    return workloads
  }

  private var identifications: [Workload] {
    let kinds = [
      ("jpeg", documents.scan), ("png", documents.png), ("pdf", documents.bornDigitalPDF),
      ("docx", documents.officeDocument)
    ]
    return kinds.map { name, bytes in
      Workload("identify.\(name)") {
        _ = FormatIdentifier().identify(bytes.span)
        return Tally(bytes: bytes.count)
      }
    }
  }

  private var examinations: [Workload] {
    let kinds = [
      ("pdf.born-digital", documents.bornDigitalPDF), ("pdf.scan", documents.scannedPDF),
      ("pdf.protected", documents.protectedPDF), ("png", documents.png), ("jpeg.exif", documents.exifJPEG)
    ]
    let structure = Workload("pdf.structure") { [bytes = documents.bornDigitalPDF] in
      let limits = PDFDocument.Limits(maximumPages: 300, maximumObjects: 500_000)
      PDFDocument.withDocument(in: bytes.span, limits: limits) { _ in }
      return Tally(bytes: bytes.count)
    }
    let scan = Workload("examine.jpeg.scan", against: bareDecoding(of: documents.scan)) { [bytes = documents.scan] in
      examine(bytes)
    }
    return [structure, scan] + kinds.map { name, bytes in Workload("examine.\(name)") { examine(bytes) } }
  }

  func examine(_ bytes: [UInt8]) -> Tally {
    let examination = Examiner(bounds: Bounds()).examine(bytes.span)
    return Tally(pages: examination.pages.count, bytes: bytes.count)
  }

  private var judgements: [Workload] {
    let kinds = [("conforme", documents.bornDigitalPDF), ("refused", documents.protectedPDF)]
    return kinds.map { name, bytes in
      let examination = Examiner(bounds: Bounds()).examine(bytes.span)
      let evidence = Evidence(name: "document.pdf", bytes: Int64(bytes.count), examination: examination)
      return Workload("judge.\(name)") {
        Tally(bytes: 0, reasons: Policy.edocPerso.judge(evidence).reasons.count)
      }
    }
  }
}
