import Codecs
import Vocabulary

/// Finds out how well the pages of a PDF can be read, as a reader sees them: pictures of text by their pixels, written text
/// by what the document says of it.
struct PageLegibility {
  private let pictures: PagePictures

  /// The part of the page that a picture takes up for it to be what the page is, and how many times as many characters have
  /// to be in it as there are written.
  private static let coveringShare = 0.9
  private static let picturedText = 4

  /// - Parameter pages: How many will be asked for.
  init(pages: Int, bounds: Bounds, attendants: Attendants) {
    // Half of what the process may take: the rest is for everything else, and for the look that spends the last of it.
    let seconds = min((Double(pages) + 1) * Double(bounds.secondsPerPage), Double(bounds.secondsPerFile))
    let time = ProcessorShare(seconds: seconds / 2)
    pictures = PagePictures(bounds: bounds, time: time, attendants: attendants)
  }

  /// Puts into a page how well it can be read and, where its only picture is decoded for that, how fine it is.
  ///
  /// - Returns: What was seen of it.
  func measure(
    _ content: PageContent, of page: inout Page, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> PageLook {
    let faultsBefore = view.drawingFaults
    var look =
      switch content.placement?.kind {
      // What the walk could not read, the viewer may.
      case .blank where content.text.characters == 0: PageLook(Legibility(state: .blank))
      case .scan, .ocrScan: pictures.look(at: content, in: document, shownBy: view)
      case _ where content.text.characters == 0: unwritten(content, in: document, shownBy: view)
      default: written(content, in: document, shownBy: view)
      }
    let isBroken = content.placement?.drawing.isBroken ?? false
    if isBroken || view.drawingFaults > faultsBefore { look = look.ofBrokenContent }
    page.legibility = look.legibility
    if let picture = look.picture, let placement = content.placement {
      page.resolution = placement.resolution(seenIn: picture)
    }
    return look
  }

  /// A page of text. A picture that covers it may be a scan that something was written on, or a decoration: it counts where
  /// it is bright as paper, and much more is to be read in it.
  private func written(
    _ content: PageContent, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> PageLook {
    if content.placement?.kind == .mixed, content.coveringShare >= Self.coveringShare {
      let look = pictures.look(at: content, in: document, shownBy: view)
      let characters = look.legibility.state == .measured ? look.legibility.characters ?? 0 : 0
      if characters > Self.picturedText * content.text.characters, look.isOnPaper { return look }
    }
    return PageLook(
      WrittenText(content).legibility { drawing in
        pictures.draw(content, drawing, reduction: drawing.reduction, shownBy: view)
      })
  }

  /// A page without text: shapes, among which letters may be that were turned into outlines, or pasted pictures.
  private func unwritten(
    _ content: PageContent, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> PageLook {
    let look = pictures.look(at: content, in: document, shownBy: view)
    guard content.picturedShare == 0, look.legibility.state == .measured else { return look }
    // Outlines are as sharp as they are drawn.
    var legibility = Legibility(state: .measured)
    legibility.score = 100
    legibility.families = Legibility.Families(geometry: 100, light: 100)
    legibility.characters = look.legibility.characters
    legibility.turn = look.legibility.turn
    return PageLook(legibility, sight: look.sight)
  }
}
