internal import Codecs

/// How much the size that a picture has on its page says of the paper that it shows.
enum SizeEvidence {
  /// The page has the size of a paper, or the picture a density that scanners offer.
  case measured
  /// Neither, and no habit of a program explains it.
  case plausible
  /// As large as the paper of the page allows: an app has fitted it in, whatever it shows.
  case fitted
  /// A pixel is a point or a 96th of an inch: a program that knew no density assumed one.
  case assumed

  /// By how much sides may differ: pages are often rounded to whole points.
  private static let tolerance = 0.01
  /// The same for what programs compute.
  private static let exactness = 0.005

  /// - Parameters:
  ///   - raster: One of the rasters, or a layer of one.
  ///   - rasters: All that is pictured on the page.
  init(of raster: PlacedRaster, among rasters: PageRasters, on page: PDFPageGeometry) {
    let size = ShownSize(page)
    let isMadeToMeasure = rasters.coverPage && !Self.isPaper(size)
    if raster.isOffered || !isMadeToMeasure && rasters.fill(page.shownBox, within: Self.tolerance) {
      self = .measured
    } else if isMadeToMeasure {
      let isAssumed = raster.hasDensity(72, within: Self.exactness) || raster.hasDensity(96, within: Self.exactness)
      self = isAssumed ? .assumed : Self.isCut(size) ? .fitted : .plausible
    } else {
      let box = page.shownBox
      let isFitted =
        raster.spansWidth(of: box, within: Self.exactness) || raster.spansHeight(of: box, within: Self.exactness)
      self = isFitted ? .fitted : .plausible
    }
  }

  private static func isPaper(_ page: ShownSize) -> Bool {
    PaperFormat.all.contains { $0.fits(width: page.width / 72, height: page.height / 72, tolerance: tolerance) }
  }

  /// Whether one side is that of common paper, and the other follows from the picture.
  private static func isCut(_ page: ShownSize) -> Bool {
    let sides = PaperFormat.all.filter { $0.use == .common }.flatMap { [$0.shortSide, $0.longSide] }
    return sides.contains { side in
      [page.width, page.height].contains { abs($0 / 72 / side - 1) <= 0.002 }
    }
  }
}
