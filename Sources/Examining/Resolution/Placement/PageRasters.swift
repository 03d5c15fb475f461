internal import Codecs

/// The images of a page put together to what they were before they were cut into strips, tiles and layers.
struct PageRasters {
  /// Pictures of which text can be a part; largest first.
  let pictures: [PlacedRaster]

  /// In dots per inch: above, an image is a dot or a line that an artist or a driver placed; below, it has so few pixels
  /// that it is a colour or its transition, under a page or in it.
  private static let plausible = 10.0...2400.0
  /// The part of the page from which an image hides what was drawn before it, and all images together leave only a margin.
  static let coveringShare = 0.9
  /// The part of the page that a picture takes up at least.
  private static let leastShare = 0.01
  /// Rasters to which a part is compared, latest first: layers are drawn in turns, strips of one after another.
  private static let openRasters = 8
  /// Rasters among which layers of one scan are looked for.
  private static let layeredRasters = 16

  init(_ images: [PDFPlacedImage], on page: PDFPageGeometry) {
    let placed = images.compactMap { PlacedRaster($0, on: page) }.filter {
      max($0.x, $0.y) <= Self.plausible.upperBound
    }
    pictures = Self.joined(placed, on: page.shownBox)
      .filter { $0.share >= Self.leastShare && $0.resolution >= Self.plausible.lowerBound }
      .sorted { $0.share > $1.share }
  }

  /// The part of the page that the pictures take up, 0 to 1.
  var share: Double { min(1, pictures.reduce(0) { $0 + $1.share }) }

  var coverPage: Bool { share >= Self.coveringShare }

  /// Whether one of them takes up all of the page, in both directions.
  func fill(_ page: Rectangle, within tolerance: Double) -> Bool {
    pictures.contains { $0.spansWidth(of: page, within: tolerance) && $0.spansHeight(of: page, within: tolerance) }
  }

  /// The resolution at which most of what is pictured is shown: the median by area, so that a logo neither condemns a
  /// page nor saves one.
  var typical: PlacedRaster? {
    let ranked = pictures.map { (share: $0.share, layer: finestLayer(of: $0)) }
      .sorted { $0.layer.resolution < $1.layer.resolution }
    let half = ranked.reduce(0) { $0 + $1.share } / 2
    var covered = 0.0
    return ranked.first { raster in
      covered += raster.share
      return covered >= half
    }?.layer
  }

  /// The layer of a mixed raster content page that holds its text: it lies on the background, is finer, and takes up
  /// more of it than a logo does.
  private func finestLayer(of background: PlacedRaster) -> PlacedRaster {
    pictures.prefix(Self.layeredRasters).reduce(background) { finest, layer in
      let isLayer = layer.lies(in: background) && layer.share >= 0.25 * background.share
      return isLayer && layer.resolution > finest.resolution ? layer : finest
    }
  }

  private static func joined(_ parts: [PlacedRaster], on page: Rectangle) -> [PlacedRaster] {
    let gap = 0.005 * min(page.width, page.height)
    return parts.reduce(into: []) { rasters, part in
      if let index = rasters.indices.suffix(openRasters).last(where: { rasters[$0].adjoins(part, gap: gap) }) {
        rasters[index].join(part, on: page)
      } else {
        rasters.append(part)
      }
    }
  }
}
