internal import Codecs

/// An image where a page shows it, or several that make up one: a scan is often cut into strips or tiles.
struct PlacedRaster {
  /// In dots per inch of the page, along the image's own rows and columns.
  private(set) var x: Double
  private(set) var y: Double
  /// Of an image that is alone; nil where it was put together.
  private(set) var pixels: PixelSize?
  /// Around what is shown of it, in units of the page.
  private(set) var box: Rectangle
  /// The part of the page that it takes up, 0 to 1.
  private(set) var share: Double
  /// Whether it hides what lies under it.
  private(set) var isOpaque: Bool
  /// Bytes of visible text on the page before any of it was drawn.
  private(set) var visibleTextBefore: Int

  /// By how much the resolutions of parts of one scan may differ: their places are rounded, and the more so the fewer
  /// pixels they have.
  private var tolerance: Double

  /// The coarser direction, which is the one that limits what can be read.
  var resolution: Double { min(x, y) }

  /// The geometric mean of both directions.
  var dotsPerInch: Double { (x * y).squareRoot() }

  /// Whether scanners offer this density.
  var isOffered: Bool { PaperHypothesis.isOffered(x, y) }

  /// An image as it is drawn once; nil where nothing of it is shown.
  ///
  /// Its resolution is that of its mask where the mask is finer: then the text is in the mask. The lengths of the matrix's
  /// columns are the image's sides on the page, also where it is turned or skewed.
  init?(_ image: PDFPlacedImage, on page: PDFPageGeometry) {
    let matrix = image.placement
    guard let whole = Rectangle(placedBy: matrix), let shown = whole.intersection(page.shownBox) else { return nil }
    let width = (matrix.a * matrix.a + matrix.b * matrix.b).squareRoot() * page.shownUnit / 72
    let height = (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot() * page.shownUnit / 72
    let area = abs(matrix.a * matrix.d - matrix.b * matrix.c)
    guard area > 0, area.isFinite, width > 0, height > 0 else { return nil }
    let columns = max(image.pixels.width, image.maskPixels?.width ?? 0)
    let rows = max(image.pixels.height, image.maskPixels?.height ?? 0)
    x = Double(columns) / width
    y = Double(rows) / height
    guard x.isFinite, y.isFinite else { return nil }
    pixels = PixelSize(width: columns, height: rows)
    box = shown
    share = area * (shown.area / whole.area) / page.shownBox.area
    isOpaque = image.cover == .opaque
    visibleTextBefore = image.visibleTextBefore
    tolerance = min(0.15, 0.03 + 1 / Double(min(columns, rows)))
  }

  /// Whether another can be a part of the same scan: it is as fine, and no gap lies between them.
  func adjoins(_ other: PlacedRaster, gap: Double) -> Bool {
    let tolerance = max(tolerance, other.tolerance)
    return isClose(x, other.x, within: tolerance) && isClose(y, other.y, within: tolerance)
      && box.isWithin(gap, of: other.box)
  }

  /// Adds a part of the same scan to this one. Each weighs by its area.
  mutating func join(_ part: PlacedRaster, on page: Rectangle) {
    let total = share + part.share
    pixels = nil
    x = (x * share + part.x * part.share) / total
    y = (y * share + part.y * part.share) / total
    box = box.union(part.box)
    // Parts that overlap take up no more than the whole.
    share = min(total, box.area / page.area)
    isOpaque = isOpaque && part.isOpaque
    tolerance = min(tolerance, part.tolerance)
  }

  /// Whether a pixel is as large as at this density, in both directions.
  func hasDensity(_ density: Double, within tolerance: Double) -> Bool {
    isClose(x, density, within: tolerance) && isClose(y, density, within: tolerance)
  }

  /// Whether it reaches from one side of the page to the other.
  func spansWidth(of page: Rectangle, within tolerance: Double) -> Bool {
    isClose(box.width, page.width, within: tolerance)
  }

  /// Whether it reaches from the foot of the page to its head.
  func spansHeight(of page: Rectangle, within tolerance: Double) -> Bool {
    isClose(box.height, page.height, within: tolerance)
  }

  /// Whether almost all of this lies within another.
  func lies(in other: PlacedRaster) -> Bool {
    guard let common = box.intersection(other.box) else { return false }
    return common.area >= 0.9 * box.area
  }
}

private func isClose(_ left: Double, _ right: Double, within tolerance: Double) -> Bool {
  abs(left - right) <= tolerance * max(left, right)
}
