import Codecs
import Vocabulary

/// The pictures that make up a page together: a scan in strips, ink over paper (mixed raster content, ITU-T T.44), photographs
/// side by side. They are painted one over the other, as finely as they were scanned, and reduced after that.
struct PageLayers {
  /// A picture on the page.
  fileprivate struct Layer {
    let picture: LumaPicture
    let ink: UInt8?
    let columns: PaintedSpan
    let rows: PaintedSpan
    /// Of each of those columns the sample; empty where they follow one another.
    let columnSamples: [Int]
    /// The samples of a row, one for each pixel on which it is painted: the same for some rows in turn.
    var stretched: (line: Int, samples: [UInt8]) = (-1, [])
  }

  /// Where an image is to be painted, and with how many pixels it has to be decoded.
  struct Plan {
    let object: PDFObjectIdentifier
    /// By how much it may be decoded smaller, 1, 2, 4 or 8.
    let reduction: Int
    fileprivate let ink: UInt8?
    fileprivate let box: (left: Double, top: Double, right: Double, bottom: Double)
  }

  /// In the order of drawing.
  let plans: [Plan]
  /// Where what comes of it lies on the page as shown.
  let place: PicturePlace
  private let size: PixelSize
  private var layers: [Layer] = []

  /// Draws of images on a page: strips of a few rows each.
  private static let maximumCount = 2_000

  /// Nil where more is drawn than images, or one of them is not simply laid on the others: upright, whole, and as fine as the
  /// page is painted, or so coarse that no text is in it.
  ///
  /// - Parameter drawing: At the resolution of what is on the page.
  init?(_ content: PageContent, _ drawing: PageDrawing) {
    guard let placement = content.placement, placement.drawing.isOfImagesAlone,
      placement.drawing.images.count <= Self.maximumCount
    else { return nil }
    let box = placement.page.shownBox
    place = PicturePlace(whole: placement.page)
    size = place.isTurnedSideways ? PixelSize(width: drawing.size.height, height: drawing.size.width) : drawing.size
    var plans: [Plan] = []
    for image in placement.drawing.images {
      guard let plan = Plan(image, on: box, of: size) else { return nil }
      plans.append(plan)
    }
    self.plans = plans
  }

  /// Lays the next image on the others.
  mutating func lay(_ picture: LumaPicture) {
    layers.append(Layer(picture, plans[layers.count], of: size))
  }

  /// The page on white, along its own rows and columns.
  func picture(reduction: Int) -> LumaPicture {
    var reducer = LumaReducer(width: size.width, height: size.height, factor: reduction)
    var layers = layers
    var row = [UInt8](repeating: 255, count: size.width)
    for y in 0..<size.height {
      for x in row.indices { row[x] = 255 }
      for index in layers.indices { layers[index].paint(y, on: &row) }
      reducer.add(row.span, count: 1)
    }
    return reducer.picture
  }
}

extension PageLayers.Plan {
  fileprivate init?(_ image: PDFPlacedImage, on page: Rectangle, of size: PixelSize) {
    guard let object = image.object, !image.isClipped else { return nil }
    switch image.cover {
    case .opaque: ink = nil
    case .ink(let luma): ink = luma
    case .other: return nil
    }
    let matrix = image.placement
    guard max(abs(matrix.b), abs(matrix.c)) <= 0.001 * min(abs(matrix.a), abs(matrix.d)) else { return nil }
    self.object = object
    let (across, down) = (Double(size.width) / page.width, Double(size.height) / page.height)
    box = (
      left: (matrix.e - page.left) * across, top: (page.top - matrix.f - matrix.d) * down,
      right: (matrix.e + matrix.a - page.left) * across, bottom: (page.top - matrix.f) * down
    )
    guard [box.left, box.top, box.right, box.bottom].allSatisfy({ abs($0) < 1e6 }) else { return nil }
    let samplesPerPixel = (
      x: Double(image.pixels.width) / abs(box.right - box.left),
      y: Double(image.pixels.height) / abs(box.bottom - box.top)
    )
    let coarser = min(samplesPerPixel.x, samplesPerPixel.y), finer = max(samplesPerPixel.x, samplesPerPixel.y)
    if finer <= Self.coarse {
      reduction = 1
    } else {
      let fitting = [8, 4, 2, 1].first { coarser >= Double($0) * (1 - Self.tolerance) }
      guard let fitting, finer <= Double(fitting) * (1 + Self.tolerance) else { return nil }
      reduction = fitting
    }
  }

  /// By how much a picture may be finer or coarser than a page in which its own samples are painted.
  private static let tolerance = 0.01
  /// Samples to a pixel of what holds colours and shades alone: so few that their squares do not matter.
  private static let coarse = 0.5
}

extension PageLayers.Layer {
  fileprivate init(_ picture: LumaPicture, _ plan: PageLayers.Plan, of size: PixelSize) {
    self.picture = picture
    ink = plan.ink
    columns = PaintedSpan(from: plan.box.left, to: plan.box.right, within: size.width, samples: picture.width)
    columnSamples = columns.isOneToOne ? [] : columns.pixels.map(columns.sample)
    rows = PaintedSpan(from: plan.box.top, to: plan.box.bottom, within: size.height, samples: picture.height)
  }

  mutating func paint(_ y: Int, on row: inout [UInt8]) {
    guard rows.pixels.contains(y) else { return }
    let line = rows.sample(for: y)
    if columns.isOneToOne {
      let start = line * picture.width + columns.sample(for: columns.pixels.lowerBound)
      paint(picture.samples, from: start, on: &row)
    } else {
      if stretched.line != line { stretch(line) }
      paint(stretched.samples, from: 0, on: &row)
    }
  }

  private mutating func stretch(_ line: Int) {
    let start = line * picture.width
    let samples = picture.samples
    stretched = (line, columnSamples.map { samples[start + $0] })
  }

  private func paint(_ samples: [UInt8], from start: Int, on row: inout [UInt8]) {
    unsafe samples.withUnsafeBufferPointer { samples in
      unsafe row.withUnsafeMutableBufferPointer { row in
        let levels = unsafe UnsafeBufferPointer(rebasing: samples[start..<start + columns.pixels.count])
        let pixels = unsafe UnsafeMutableBufferPointer(rebasing: row[columns.pixels])
        guard let ink else {
          for index in 0..<levels.count { unsafe pixels[index] = levels[index] }
          return
        }
        // A stencil is white where nothing is painted, and black where the colour is.
        for index in 0..<levels.count {
          let level = unsafe UInt16(levels[index])
          let sum = unsafe UInt16(pixels[index]) &* level &+ UInt16(ink) &* (255 &- level) &+ 127
          // Divided by 255.
          unsafe pixels[index] = UInt8(truncatingIfNeeded: (sum &+ 1 &+ sum >> 8) >> 8)
        }
      }
    }
  }
}

/// The pixels along a side of a page on which those of a picture are painted.
private struct PaintedSpan {
  let pixels: Range<Int>
  /// Where the picture begins, and how many of its samples there are to a pixel; negative where it is mirrored.
  private let start: Double
  private let samplesPerPixel: Double
  private let count: Int

  /// Borders are moved to whole pixels, so that neither a gap nor a seam is left between two pictures.
  ///
  /// - Parameters:
  ///   - start: Where the first sample begins, in pixels; beyond `end` where the picture is mirrored.
  init(from start: Double, to end: Double, within length: Int, samples count: Int) {
    self.start = start.rounded()
    self.count = count
    let extent = end.rounded() - self.start
    samplesPerPixel = Double(count) / extent
    func bounded(_ pixel: Double) -> Int { Int(min(max(pixel, 0), Double(length))) }
    let (first, last) = (min(self.start, self.start + extent), max(self.start, self.start + extent))
    pixels = count > 0 ? bounded(first)..<bounded(last) : 0..<0
  }

  /// Of a pixel among them.
  func sample(for pixel: Int) -> Int {
    min(max(Int((Double(pixel) + 0.5 - start) * samplesPerPixel), 0), count - 1)
  }

  /// Whether each pixel has the sample after that of the pixel before it.
  var isOneToOne: Bool { samplesPerPixel == 1 }
}
