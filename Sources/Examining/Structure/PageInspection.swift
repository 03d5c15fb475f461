internal import Codecs
import Vocabulary

/// The pages of a PDF: how large each is shown, how much text is on it, and which cannot be shown.
struct PageInspection {
  private let bounds: Bounds
  private(set) var pages: [Page] = []
  /// The places in the page tree without a page, and the pages that the viewer cannot show; from 1.
  private(set) var missing: [Int] = []
  private(set) var boundMet: BoundMet?
  /// Whether at least one page can be shown.
  private(set) var showsAny = false

  /// Inspects the places of a page tree. The viewer passes over places without a page; its index is that of the page.
  init(_ places: [PDFPageGeometry?], shownBy view: borrowing PDFView, bounds: Bounds) {
    self.bounds = bounds
    var index = 0
    for (place, geometry) in places.enumerated() {
      guard let geometry else {
        missing.append(place + 1)
        continue
      }
      inspect(place + 1, at: index, size: ShownSize(geometry), in: view)
      index += 1
    }
  }

  /// Inspects the pages that the viewer finds where their tree cannot be read.
  init(allShownBy view: borrowing PDFView, bounds: Bounds) {
    self.bounds = bounds
    for index in 0..<min(view.pageCount, bounds.maximumPages) {
      guard let size = view.size(ofPageAt: index) else {
        missing.append(index + 1)
        continue
      }
      inspect(index + 1, at: index, size: ShownSize(width: size.width, height: size.height), in: view)
    }
  }

  private mutating func inspect(_ number: Int, at index: Int, size: ShownSize, in view: borrowing PDFView) {
    if size.longerSideInInches > bounds.maximumPageSideInInches, boundMet == nil {
      boundMet = BoundMet(
        kind: .pageSide, value: size.longerSideInInches, limit: bounds.maximumPageSideInInches, page: number)
    }
    var page = Page(
      number: number, widthInMillimetres: size.widthInMillimetres, heightInMillimetres: size.heightInMillimetres,
      rotation: size.rotation)
    if let characters = view.characterCount(ofPageAt: index) {
      page.characters = characters
      showsAny = true
    } else {
      missing.append(number)
    }
    pages.append(page)
  }
}
