package import Vocabulary

/// Makes the picture by which a person recognises a document: of its first page that can be seen, or of the one that is
/// hardest to read where that leaves a doubt. What was decoded to be measured is used again; a page is drawn only where
/// nothing was.
///
/// One for each document.
package final class ThumbnailMaker {
  private let isWanted: Bool
  private var choice: Choice?

  /// The page that is shown, as far as is known.
  private struct Choice {
    let page: Int
    /// 0 to 100; of one without a doubt 100.
    let score: Int
    let sight: Sight
  }

  /// How a page can be shown.
  private enum Sight {
    case made(Thumbnail)
    case undrawn(PageContent)
  }

  /// Scores that leave no doubt are from here on.
  private static let doubtlessScore = 75
  /// In pixels, as ``PageContent/drawingCost`` counts them: a fifth of a second of work.
  private static let maximumDrawingCost = 20e6

  /// Nothing is made.
  package static var none: ThumbnailMaker { ThumbnailMaker(isWanted: false) }

  package init(isWanted: Bool) {
    self.isWanted = isWanted
  }

  /// Nil where none is wanted, or nothing could be seen.
  package var thumbnail: Thumbnail? {
    if case .made(let thumbnail) = choice?.sight { return thumbnail }
    return nil
  }

  /// Takes a picture in that is a page by itself.
  ///
  /// - Parameter size: Of the whole picture as it is stored, of which rows may be missing.
  func see(_ picture: LumaPicture, size: PixelSize, orientation: Int?) {
    guard isWanted else { return }
    let place = PicturePlace(orientation: orientation)
    let outline = place.isTurnedSideways ? PixelSize(width: size.height, height: size.width) : size
    let drawing = ThumbnailDrawing(width: Double(outline.width), height: Double(outline.height))
    guard let thumbnail = drawing.thumbnail(of: picture, fullHeight: size.height, at: place, page: 1) else { return }
    choice = Choice(page: 1, score: 100, sight: .made(thumbnail))
  }

  /// Takes a page of a PDF in, with what was seen of it.
  func see(_ page: Page, _ content: PageContent, as look: PageLook) {
    guard isWanted else { return }
    let measured = page.legibility?.score ?? 100
    let score = measured < Self.doubtlessScore ? measured : 100
    guard score < choice?.score ?? 101 else { return }
    let drawing = ThumbnailDrawing(width: content.size.width, height: content.size.height)
    let thumbnail = look.sight.flatMap { picture, place in
      drawing.thumbnail(of: picture, fullHeight: picture.height * picture.reduction, at: place, page: page.number)
    }
    choice = Choice(page: page.number, score: score, sight: thumbnail.map { .made($0) } ?? .undrawn(content))
  }

  /// Has the page that was chosen drawn, unless there is a picture of it or that would take too long.
  ///
  /// - Parameter draw: Rows of luma without gaps, of a width and a height; nil where it fails.
  func finish(drawing draw: (_ content: PageContent, _ width: Int, _ height: Int) -> [UInt8]?) {
    guard let choice, case .undrawn(let content) = choice.sight else { return }
    guard content.drawingCost <= Self.maximumDrawingCost else { return }
    let drawing = ThumbnailDrawing(width: content.size.width, height: content.size.height)
    guard let samples = draw(content, drawing.width, drawing.height) else { return }
    self.choice = Choice(
      page: choice.page, score: choice.score, sight: .made(drawing.thumbnail(samples, page: choice.page)))
  }
}
