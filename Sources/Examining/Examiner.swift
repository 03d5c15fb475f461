package import Vocabulary

/// Finds out the facts about one document, cheapest first: what it is, then what only its format can tell.
///
/// Runs in a process of its own, on bytes that are hostile until proven otherwise. It never fails: what cannot be read is
/// a fact too. What kills the process is its parent's to tell, and a lack of memory must kill it: the libraries below go on
/// without what they had no memory for, and what they say then cannot be believed.
package struct Examiner {
  /// What the examination may cost.
  package var bounds: Bounds
  /// Called once, when the number of pages is known and before any of them is looked at, so that the process can limit
  /// its CPU time by it.
  package var pagesKnown: (Int) -> Void

  package var attendants: Attendants

  /// - Parameter attendants: Default: none.
  package init(
    bounds: Bounds, attendants: Attendants = Attendants(), pagesKnown: @escaping (Int) -> Void = { _ in }
  ) {
    self.bounds = bounds
    self.attendants = attendants
    self.pagesKnown = pagesKnown
  }

  package func examine(_ bytes: Span<UInt8>) -> Examination {
    var examination = FormatIdentifier().identify(bytes)
    switch examination.format {
    case .pdf:
      PDFExaminer(bounds: bounds, attendants: attendants, pagesKnown: pagesKnown).examine(bytes, into: &examination)
    case .jpeg:
      JPEGExaminer(bounds: bounds, attendants: attendants).examine(bytes, into: &examination)
    case .png:
      PNGExaminer(bounds: bounds, attendants: attendants).examine(bytes, into: &examination)
    default: break
    }
    return examination
  }
}
