internal import Codecs
import Vocabulary

/// What a page of a PDF is made of, and how fine the scan on it is, from what it draws.
struct PagePlacement {
  let drawing: PDFDrawing
  let page: PDFPageGeometry
  let rasters: PageRasters

  /// Bytes of text and number of paths that make a page more than a scan with a stamp or a frame on it.
  private static let writtenText = 50
  private static let drawnPaths = 200
  /// Paths of a frame around a picture.
  private static let framePaths = 10
  /// The part of the page that a scan takes up, where something else may be on the page, and where nothing is.
  private static let scanShare = 0.5
  private static let pastedShare = 0.05
  /// Below this, in dots per inch, a figure weighs so much that text has to bear it out.
  private static let gravelyCoarse = 100.0

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
    rasters.typical.map { raster in format(of: raster) ?? placed(raster) }
  }

  /// The same, where the pixels of what is pictured are known. Placement alone never needs them.
  ///
  /// A page whose size was made up is measured as a bare picture is. Text that is larger than most at the size on the page
  /// takes the certainty from a figure: it may be large, or the paper small.
  ///
  /// - Parameter picture: The one image that covers the page, along its own rows and columns.
  func resolution(seenIn picture: InkedPicture) -> EffectiveResolution? {
    guard let raster = rasters.typical, let size = raster.pixels, format(of: raster) == nil else { return resolution }
    var figure = placed(raster)
    switch evidence(of: raster) {
    case .assumed:
      return ResolutionEstimator(size).estimate(from: picture) ?? figure
    case .fitted:
      guard let text = TextHeight.measure(in: picture) else { return figure }
      guard text.bearsOut(raster.dotsPerInch) else {
        return ResolutionEstimator(size).estimate(from: picture) ?? figure
      }
      figure.confidence = .medium
    case .measured, .plausible:
      guard figure.confidence != .low, !raster.isOffered || raster.resolution < Self.gravelyCoarse,
        let text = TextHeight.measure(in: picture),
        text.isLarge(for: raster.dotsPerInch)
      else { return figure }
      figure.confidence = figure.confidence == .high ? .medium : .low
    }
    return figure
  }

  private var scanKind: Page.Kind { drawing.invisibleText + hiddenText > 0 ? .ocrScan : .scan }

  private var visibleText: Int { drawing.visibleText - hiddenText }

  /// Text under a covering image is there to be found, as invisible text is.
  private var hiddenText: Int {
    rasters.pictures.filter { $0.isOpaque && $0.share >= PageRasters.coveringShare }.map(\.visibleTextBefore).max() ?? 0
  }

  private func placed(_ raster: PlacedRaster) -> EffectiveResolution {
    EffectiveResolution(x: raster.x, y: raster.y, method: .placement, confidence: confidence(in: raster))
  }

  /// Where a pixel of the only image was taken for a point: its resolution, if it has exactly the pixels of a page at a
  /// usual density.
  private func format(of raster: PlacedRaster) -> EffectiveResolution? {
    guard let size = raster.pixels, evidence(of: raster) == .assumed else { return nil }
    return ResolutionEstimator(size).estimate(from: nil)
  }

  /// Whether the sizes on the page are those of the paper. Nor is it certain that a picture which takes up little of its
  /// page holds text, or that one of 72 or 96 pixels to the inch was given its size by anyone.
  private func confidence(in raster: PlacedRaster) -> EffectiveResolution.Confidence {
    switch evidence(of: raster) {
    case .assumed, .fitted: .low
    case .plausible: .medium
    case .measured: rasters.share < Self.scanShare ? .medium : .high
    }
  }

  private func evidence(of raster: PlacedRaster) -> SizeEvidence {
    SizeEvidence(of: raster, among: rasters, on: page)
  }
}
