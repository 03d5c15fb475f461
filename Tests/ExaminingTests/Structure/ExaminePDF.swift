import Examining
import Synchronization
import Vocabulary

/// Poppler is not safe in parallel, and tests run in parallel.
private let turn = Mutex(())

/// Examines a PDF in this process. `pagesKnown` is called as by the examiner.
func examinePDF(
  _ bytes: [UInt8], bounds: Bounds = Bounds(), attendants: Attendants = Attendants(),
  pagesKnown: @escaping (Int) -> Void = { _ in }
) -> Examination {
  turn.withLock { _ in
    var examination = Examination(format: .pdf)
    PDFExaminer(bounds: bounds, attendants: attendants, pagesKnown: pagesKnown).examine(bytes.span, into: &examination)
    return examination
  }
}

func examinePDF(_ writer: PDFWriter, bounds: Bounds = Bounds()) -> Examination {
  examinePDF(writer.bytes, bounds: bounds)
}

/// Warms up as a worker does.
func warmUp() -> (examinations: [Examination], legibility: Legibility) {
  turn.withLock { _ in WarmUp.run() }
}
