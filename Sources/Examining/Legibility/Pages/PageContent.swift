import Codecs
import Vocabulary

/// What is known of a page before it is looked at.
struct PageContent {
  /// In the viewer, from 0.
  var index: Int
  var size: ShownSize
  /// Nil where only the viewer finds the page.
  var placement: PagePlacement?
  var text: PDFText

  /// The part of the page from which an image on it is looked at.
  private static let seenShare = 0.01
  /// The part of an image that must lie on the page for it to stand for what is seen.
  private static let shownShare = 0.95

  /// The image that is all that is pictured on the page, and where; nil where there are several, where it is masked, cut or
  /// skewed, or where it is not known by an object.
  var onlyPicture: (object: PDFObjectIdentifier, place: PicturePlace)? {
    guard let placement else { return nil }
    let seen = placement.drawing.images.filter { image in
      PlacedRaster(image, on: placement.page).map { $0.share >= Self.seenShare } ?? false
    }
    guard seen.count == 1, !seen[0].isClipped, seen[0].cover == .opaque || isBlackOnPaper(seen[0]),
      let object = seen[0].object, let place = PicturePlace(seen[0].placement, on: placement.page),
      place.shownShare >= Self.shownShare
    else { return nil }
    return (object, place)
  }

  /// Whether a stencil shows on the page what its own pixels are: black, with nothing painted that could lie under it.
  private func isBlackOnPaper(_ image: PDFPlacedImage) -> Bool {
    image.cover == .ink(0) && placement?.drawing.paths == 0
  }

  /// The part of the page that its only picture takes up, put together from strips or not; 0 where there are several.
  var coveringShare: Double {
    guard let pictures = placement?.rasters.pictures, pictures.count == 1 else { return 0 }
    return pictures[0].share
  }

  /// The part of the page that is pictured, 0 to 1.
  var picturedShare: Double { placement?.rasters.share ?? 0 }

  /// About how many pixels drawing it takes, where a path or a character of text counts as some of them.
  var drawingCost: Double {
    guard let drawing = placement?.drawing else { return 0 }
    let pixels = drawing.images.reduce(0.0) { sum, image in
      let mask = image.maskPixels.map { Double($0.width) * Double($0.height) } ?? 0
      return sum + Double(image.pixels.width) * Double(image.pixels.height) + mask
    }
    return pixels + 1000 * Double(drawing.paths + drawing.visibleText)
  }

  /// At how many dots per inch the page is to be drawn for what is on it to be measured.
  var drawnResolution: Double {
    // Letters are as sharp as they are drawn; of pictures nothing is lost.
    let usual = 150.0
    guard let typical = placement?.rasters.typical, picturedShare >= 0.05 else { return usual }
    let own = min(max(typical.x, typical.y), 600)
    return placement?.kind == .scan || placement?.kind == .ocrScan ? own : max(own, usual)
  }
}
