internal import Codecs
import Vocabulary

/// The pages of a PDF: how large each is shown, what is on it, how well that can be read, and which cannot be shown.
struct PageInspection {
  private let bounds: Bounds
  private let drawn: DrawnPages
  private let legibility: PageLegibility
  private let thumbnails: ThumbnailMaker
  private(set) var pages: [Page] = []
  /// The places in the page tree without a page, and the pages that the viewer cannot show; from 1.
  private(set) var missing: [Int] = []
  private(set) var boundMet: BoundMet?
  /// Whether at least one page can be shown.
  private(set) var showsAny = false

  /// Inspects the places of a page tree or, where it cannot be read, the pages that the viewer finds. The viewer passes over
  /// places without a page; its index is that of the page.
  init(
    of document: borrowing PDFDocument, drawn: DrawnPages, shownBy view: borrowing PDFView, bounds: Bounds,
    attendants: Attendants
  ) {
    self.bounds = bounds
    self.drawn = drawn
    thumbnails = attendants.thumbnails
    let places = document.structure.places
    if document.structure.pageCount > 0 {
      legibility = PageLegibility(pages: places.count, bounds: bounds, attendants: attendants)
      inspect(places, of: document, shownBy: view)
    } else {
      let pageCount = min(view.pageCount, bounds.maximumPages)
      legibility = PageLegibility(pages: pageCount, bounds: bounds, attendants: attendants)
      inspectPages(0..<pageCount, of: document, shownBy: view)
    }
    thumbnails.finish { content, width, height in view.draw(pageAt: content.index, width: width, height: height) }
  }

  private mutating func inspect(
    _ places: [PDFPageGeometry?], of document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) {
    var index = 0
    for (place, geometry) in places.enumerated() {
      guard let geometry else {
        missing.append(place + 1)
        continue
      }
      inspect(place + 1, at: index, size: ShownSize(geometry), of: document, shownBy: view)
      index += 1
    }
  }

  private mutating func inspectPages(
    _ indices: Range<Int>, of document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) {
    for index in indices {
      guard let size = view.size(ofPageAt: index) else {
        missing.append(index + 1)
        continue
      }
      inspect(
        index + 1, at: index, size: ShownSize(width: size.width, height: size.height), of: document, shownBy: view)
    }
  }

  private mutating func inspect(
    _ number: Int, at index: Int, size: ShownSize, of document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) {
    if size.longerSideInInches > bounds.maximumPageSideInInches, boundMet == nil {
      boundMet = BoundMet(
        kind: .pageSide, value: size.longerSideInInches, limit: bounds.maximumPageSideInInches, page: number)
    }
    var page = Page(
      number: number, widthInMillimetres: size.widthInMillimetres, heightInMillimetres: size.heightInMillimetres,
      rotation: size.rotation)
    let placement = drawn.placement(ofPage: number)
    page.kind = placement?.kind
    page.resolution = placement?.resolution
    if let text = text(at: index, placement, in: view) {
      page.characters = text.characters
      showsAny = true
      let content = PageContent(index: index, size: size, placement: placement, text: text)
      let look = legibility.measure(content, of: &page, in: document, shownBy: view)
      thumbnails.see(page, content, as: look)
    } else {
      missing.append(number)
    }
    pages.append(page)
  }

  /// Nil where the viewer cannot show the page. Only where there may be a text is it looked for.
  private func text(at index: Int, _ placement: PagePlacement?, in view: borrowing PDFView) -> PDFText? {
    if placement?.drawing.isWithoutText == true { return view.size(ofPageAt: index).map { _ in .none } }
    let isScan = placement?.kind == .scan || placement?.kind == .ocrScan
    return view.text(ofPageAt: index, withWords: !isScan)
  }
}
