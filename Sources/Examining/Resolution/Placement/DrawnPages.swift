internal import Codecs
import Vocabulary

/// What the pages of a PDF draw, in the order of its page tree.
struct DrawnPages {
  /// Nil where a place names no page, and from where a bound was met.
  private let placements: [PagePlacement?]
  /// The bound that ended the walk over what is drawn.
  let boundMet: BoundMet?

  init(of document: borrowing PDFDocument) {
    var placements: [PagePlacement?] = []
    var boundMet: BoundMet?
    for (place, geometry) in document.structure.places.enumerated() where boundMet == nil {
      let drawing = geometry.map { _ in document.drawing(ofPlaceAt: place) }
      boundMet = drawing?.complexityMet.map { met in
        BoundMet(kind: .complexity, value: Double(met.value), limit: Double(met.limit), page: place + 1)
      }
      placements.append(geometry.flatMap { geometry in drawing.map { PagePlacement($0, on: geometry) } })
    }
    self.placements = placements
    self.boundMet = boundMet
  }

  /// Nil where the page tree does not lead to the page, counted from 1, or a bound was met before.
  func placement(ofPage number: Int) -> PagePlacement? {
    placements.indices.contains(number - 1) ? placements[number - 1] : nil
  }
}
