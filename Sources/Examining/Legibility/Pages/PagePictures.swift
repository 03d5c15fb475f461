import Codecs
import Vocabulary

/// Gets at what a reader sees of the pages of a PDF, as luma: of a page that is one picture from its stream, of one that is
/// several from theirs, of any other by drawing it.
struct PagePictures {
  private let bounds: Bounds
  private let time: ProcessorShare
  private let secondOpinion: SecondOpinion
  private let coefficients: KeptCoefficients

  /// What may be drawn at most: about a second of work.
  private static let maximumDrawingCost = 100e6
  /// Pixels of a picture that is decoded at most, and of one in many scans: about half a second of work.
  private static let maximumPixels = 50_000_000
  private static let maximumProgressivePixels = 25_000_000

  /// - Parameter time: What looking at all pages may take. A look that was begun is finished.
  init(bounds: Bounds, time: ProcessorShare, attendants: Attendants) {
    self.bounds = bounds
    self.time = time
    secondOpinion = attendants.secondOpinion
    coefficients = attendants.coefficients
  }

  func look(
    at content: PageContent, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> PageLook {
    guard !time.isSpent else { return .notMeasured }
    var decoding = decoding(of: content, in: document, shownBy: view)
    if case .leftToViewer = decoding { decoding = layers(of: content, in: document, shownBy: view) }
    return switch decoding {
    case .seen(let look): look
    case .leftToViewer: drawing(of: content, shownBy: view)
    case .broken: drawing(of: content, shownBy: view).ofBrokenContent
    }
  }

  private func legibility(at place: PicturePlace, _ coding: PictureCoding) -> PictureLegibility {
    PictureLegibility(place: place, coding: coding, secondOpinion: secondOpinion)
  }

  // MARK: Decoding

  /// What comes of decoding the pictures on a page.
  private enum Decoding {
    case seen(PageLook)
    /// There is none, or the usual decoders do not show them as they are on the page.
    case leftToViewer
    /// Not all of it can be read. The viewer shows what it can.
    case broken
  }

  private func decoding(
    of content: PageContent, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> Decoding {
    guard let (object, place) = content.onlyPicture else { return .leftToViewer }
    let image = document.image(object)
    return switch image.coding {
    case .jpeg: jpeg(object, at: place, in: document)
    case .samples: samples(image, object, at: place, of: content, in: document, shownBy: view)
    case .other: .leftToViewer
    }
  }

  private func jpeg(
    _ object: PDFObjectIdentifier, at place: PicturePlace, in document: borrowing PDFDocument
  ) -> Decoding {
    document.withJPEG(object) { file in
      do throws(JPEGError) {
        var decoder = try JPEGDecoder()
        try decoder.keepCoefficients(upTo: coefficients.bytesLeft(for: object))
        let header = try decoder.readHeader(file)
        guard header.isShownAsStored else { return .leftToViewer }
        guard isAffordable(header, bytes: file.count) else { return .seen(.notMeasured) }
        let (luma, _) = try JPEGLuma.decode(
          file, by: decoder, header, maximumScans: bounds.maximumScans, keepingIn: coefficients, of: object)
        guard luma.isComplete else { return .broken }
        let picture = InkedPicture(luma.picture)
        let legibility = legibility(at: place, PictureCoding(header)).measure(picture) { reduction in
          JPEGLuma.decode(file, reduction: reduction, maximumScans: bounds.maximumScans)
        } chroma: {
          ChromaPicture(jpeg: file, maximumScans: bounds.maximumScans)
        }
        return .seen(PageLook(legibility, picture: picture, at: place))
      } catch {
        return .broken
      }
    }
  }

  private func isAffordable(_ header: JPEGHeader, bytes: Int) -> Bool {
    let maximumPixels = header.coefficientBytes > 0 ? Self.maximumProgressivePixels : Self.maximumPixels
    return bounds.met(byWidth: header.width, height: header.height) == nil
      && header.width * header.height <= maximumPixels && bounds.met(by: header, bytes: bytes) == nil
  }

  private func samples(
    _ image: PDFStoredImage, _ object: PDFObjectIdentifier, at place: PicturePlace, of content: PageContent,
    in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> Decoding {
    guard bounds.met(byWidth: image.width, height: image.height) == nil,
      image.width * image.height <= Self.maximumPixels
    else { return .seen(.notMeasured) }
    let size = PixelSize(width: image.width, height: image.height)
    guard let decoded = luma(of: image, object, reduction: LumaPicture.reduction(for: size), in: document) else {
      return .broken
    }
    let picture = InkedPicture(decoded)
    let legibility = legibility(at: place, PictureCoding(isBilevel: image.bits == 1)).measure(picture) { reduction in
      luma(of: image, object, reduction: reduction, in: document)
    } chroma: {
      chroma(of: content, shownBy: view)
    }
    return .seen(PageLook(legibility, picture: picture, at: place))
  }

  /// Nil where not all of its rows are there.
  private func luma(
    of image: PDFStoredImage, _ object: PDFObjectIdentifier, reduction: Int, in document: borrowing PDFDocument
  ) -> LumaPicture? {
    var reducer = LumaReducer(width: image.width, height: image.height, factor: reduction)
    let rows = document.readLuma(of: object, width: image.width) { rows, count in reducer.add(rows, count: count) }
    return rows == image.height ? reducer.picture : nil
  }

  // MARK: Layers

  private func layers(
    of content: PageContent, in document: borrowing PDFDocument, shownBy view: borrowing PDFView
  ) -> Decoding {
    let drawing = PageDrawing(of: content)
    guard var layers = PageLayers(content, drawing), isAffordable(layers, in: document) else {
      return .leftToViewer
    }
    for plan in layers.plans {
      guard let picture = picture(plan.object, reduction: plan.reduction, in: document) else { return .broken }
      layers.lay(picture)
    }
    let picture = layers.picture(reduction: drawing.reduction)
    let legibility = legibility(at: layers.place, PictureCoding()).measure(InkedPicture(picture)) { reduction in
      layers.picture(reduction: reduction)
    } chroma: {
      chroma(of: content, shownBy: view)
    }
    return .seen(PageLook(legibility, sight: (picture, layers.place)))
  }

  /// Whether all of them can be decoded, and have no more pixels together than one picture may have.
  private func isAffordable(_ layers: PageLayers, in document: borrowing PDFDocument) -> Bool {
    var pixels = 0
    for plan in layers.plans {
      let image = document.image(plan.object)
      switch image.coding {
      case .jpeg:
        let header = document.withJPEG(plan.object) { file in
          Self.header(of: file).flatMap { isAffordable($0, bytes: file.count) ? $0 : nil }
        }
        guard let header, header.isShownAsStored else { return false }
        // Its own, which may be more than its dictionary says.
        pixels += header.width * header.height
      case .samples:
        guard bounds.met(byWidth: image.width, height: image.height) == nil else { return false }
        pixels += image.width * image.height
      case .other: return false
      }
      guard pixels <= Self.maximumPixels else { return false }
    }
    return true
  }

  private static func header(of file: Span<UInt8>) -> JPEGHeader? {
    do throws(JPEGError) {
      var decoder = try JPEGDecoder()
      return try decoder.readHeader(file)
    } catch {
      return nil
    }
  }

  /// Nil where not all of it is there.
  private func picture(
    _ object: PDFObjectIdentifier, reduction: Int, in document: borrowing PDFDocument
  ) -> LumaPicture? {
    let image = document.image(object)
    if image.coding == .samples { return luma(of: image, object, reduction: reduction, in: document) }
    return document.withJPEG(object) { file in
      JPEGLuma.decode(file, reduction: reduction, maximumScans: bounds.maximumScans)
    }
  }

  // MARK: Drawing

  /// The page as it is drawn is the page as it is shown.
  private func drawing(of content: PageContent, shownBy view: borrowing PDFView) -> PageLook {
    guard isAffordable(content) else { return .notMeasured }
    let drawing = PageDrawing(of: content)
    guard let picture = draw(content, drawing, reduction: drawing.reduction, shownBy: view) else {
      return PageLook(Legibility(state: .uncertain))
    }
    return PageLook(
      legibility(at: .whole, PictureCoding()).measure(InkedPicture(picture)) { reduction in
        draw(content, drawing, reduction: reduction, shownBy: view)
      } chroma: {
        chroma(of: content, shownBy: view)
      },
      sight: (picture, .whole))
  }

  private func isAffordable(_ content: PageContent) -> Bool {
    !time.isSpent && content.drawingCost <= Self.maximumDrawingCost
  }

  /// Nil where it cannot be drawn, or that would take too long.
  func draw(
    _ content: PageContent, _ drawing: PageDrawing, reduction: Int, shownBy view: borrowing PDFView
  ) -> LumaPicture? {
    drawn(.luma, of: content, drawing.size(reduction: reduction), shownBy: view).map { samples, width in
      LumaPicture(samples, width: width, reduction: reduction)
    }
  }

  private func chroma(of content: PageContent, shownBy view: borrowing PDFView) -> ChromaPicture? {
    let drawing = PageDrawing(of: content)
    return drawn(.chroma, of: content, drawing.size(reduction: ChromaPicture.reduction), shownBy: view).map {
      ChromaPicture(page: $0, width: $1)
    }
  }

  private func drawn(
    _ samples: DecodedSamples, of content: PageContent, _ size: PixelSize, shownBy view: borrowing PDFView
  ) -> (samples: [UInt8], width: Int)? {
    guard isAffordable(content) else { return nil }
    return view.draw(pageAt: content.index, width: size.width, height: size.height, samples: samples).map {
      ($0, size.width)
    }
  }
}

extension JPEGHeader {
  /// Not in inks.
  fileprivate var isShownAsStored: Bool { color == .gray || color == .ycc || color == .rgb }
}
