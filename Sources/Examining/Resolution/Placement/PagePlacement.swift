internal import Codecs
import Vocabulary

/// What a page of a PDF is made of, and how fine the scan on it is, from what it draws.
struct PagePlacement {
  private let drawing: PDFDrawing
  private let page: PDFPageGeometry
  private let rasters: PageRasters

  /// Bytes of text and number of paths that make a page more than a scan with a stamp or a frame on it.
  private static let writtenText = 50
  private static let drawnPaths = 200
  /// Paths of a frame around a picture.
  private static let framePaths = 10
  /// The part of the page that a scan takes up, where something else may be on the page, and where nothing is.
  private static let scanShare = 0.5
  private static let pastedShare = 0.05
  /// The part of the page from which an image hides what was drawn before it.
  private static let coveringShare = 0.9

  init(_ drawing: PDFDrawing, on page: PDFPageGeometry) {
    self.drawing = drawing
    self.page = page
    rasters = PageRasters(drawing.images, on: page)
  }

  var kind: Page.Kind {
    let isWritten = visibleText >= Self.writtenText || drawing.paths >= Self.drawnPaths
    if rasters.share >= Self.scanShare { return isWritten ? .mixed : scanKind }
    if visibleText == 0, drawing.paths <= Self.framePaths {
      if rasters.share >= Self.pastedShare { return scanKind }
      if drawing.images.isEmpty, drawing.paths == 0, !drawing.isAnnotated { return .blank }
    }
    return .bornDigital
  }

  /// Of what is pictured on the page; nil where nothing is.
  var resolution: EffectiveResolution? {
    rasters.typical.map { raster in
      EffectiveResolution(x: raster.x, y: raster.y, method: .placement, confidence: confidence(in: raster))
    }
  }

  private var scanKind: Page.Kind { drawing.invisibleText + hiddenText > 0 ? .ocrScan : .scan }

  private var visibleText: Int { drawing.visibleText - hiddenText }

  /// Text under a covering image is there to be found, as invisible text is.
  private var hiddenText: Int {
    rasters.pictures.filter { $0.isOpaque && $0.share >= Self.coveringShare }.map(\.visibleTextBefore).max() ?? 0
  }

  /// Whether the sizes on the page are those of the paper.
  ///
  /// Programs that know no density assume 72 or 96. A page made that way is as large as its picture has pixels, and says
  /// nothing of the paper unless it has a usual format; a picture laid on a page that way has a size that nobody chose.
  /// Nor is it certain that a picture which takes up little of its page holds text.
  private func confidence(in raster: PlacedRaster) -> EffectiveResolution.Confidence {
    let isAssumed = [72.0, 96.0].contains { density in
      max(abs(raster.x - density), abs(raster.y - density)) <= 0.005 * density
    }
    let covers = raster.share >= Self.coveringShare
    if isAssumed, covers, !isOfUsualFormat { return .low }
    return rasters.share < Self.scanShare || isAssumed && !covers ? .medium : .high
  }

  private var isOfUsualFormat: Bool {
    let shown = ShownSize(page)
    // Pages are often rounded to whole points.
    return PaperFormat.all.contains { $0.fits(width: shown.width / 72, height: shown.height / 72, tolerance: 0.01) }
  }
}
