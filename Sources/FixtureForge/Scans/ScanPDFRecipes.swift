import Vocabulary

/// The ways in which scanners, copiers and scanning programs put a page into a PDF.
enum ScanPDFRecipes {
  static let all = wholePages + layered + unusualPages + resolutions

  /// Dots per inch; offices scan at 200 and 300.
  private static let common = [150.0, 200, 200, 200, 300, 300, 300]
  /// Without grays to help, less than 200 would break thin strokes.
  private static let bilevel = [200.0, 200, 300, 300, 300, 400]

  /// One image over the page.
  private static let wholePages = [
    recipe("scan.pdf.jpeg-gray", at: common + [400]) { page, random in
      scan(page, try jpeg(page.raster, using: &random))
    },
    recipe("scan.pdf.jpeg-color", at: common, channels: .rgb) { page, random in
      scan(page, try jpeg(page.raster, using: &random))
    },
    recipe("scan.pdf.flate-gray", at: common, lossless: true) { page, _ in scan(page, PDFImage(predicted: page.raster))
    },
    // More would not stay under 5 MB.
    recipe("scan.pdf.flate-rgb", at: [150, 200, 200], channels: .rgb, lossless: true) { page, _ in
      scan(page, PDFImage(predicted: page.raster))
    },
    recipe("scan.pdf.bilevel-flate", at: bilevel) { page, _ in
      scan(page, PDFImage(Bitmap(page.raster), coding: .flate))
    },
    recipe("scan.pdf.ccitt-g4", at: bilevel) { page, _ in
      scan(page, PDFImage(Bitmap(page.raster), coding: .group4))
    },
    recipe("scan.pdf.image-mask", at: bilevel) { page, random in
      scan(page, PDFImage(Bitmap(page.raster), coding: random.draw(from: [.flate, .group4]), stencil: true))
    },
    recipe("scan.pdf.card", at: [300, 400, 600], channels: .rgb, kinds: PageKind.cards) { page, random in
      scan(page, try jpeg(page.raster, using: &random))
    },
    recipe("scan.pdf.card-copy", at: [200, 300], channels: .rgb, kinds: [.identityCardCopy]) { page, random in
      scan(page, try jpeg(page.raster, using: &random))
    },
    recipe("scan.pdf.handwriting", at: common, channels: .rgb, kinds: [.handwrittenForm]) { page, random in
      scan(page, try jpeg(page.raster, using: &random))
    }
  ]

  /// Several images, or text, that make up one page.
  private static let layered = [
    recipe("scan.pdf.strips", at: common) { page, random in try strips(of: page, using: &random) },
    recipe("scan.pdf.mrc", at: [200, 300, 300], channels: .gray) { page, random in
      try mixedRasterContent(of: page, using: &random)
    },
    recipe("scan.pdf.ocr-layer", at: common) { page, random in
      var forged = scan(page, try jpeg(page.raster, using: &random))
      forged.hiddenText = page.sheet
      return forged
    }
  ]

  /// One image, placed by a detour.
  private static let unusualPages = [
    recipe("scan.pdf.rotated", at: common) { page, random in
      var forged = ForgedPage(
        scan: try jpeg(page.raster.turnedCounterclockwise(), using: &random), resolution: page.scanner.resolution)
      forged.rotation = 90
      return forged
    },
    recipe("scan.pdf.user-unit", at: common) { page, random in
      let unit = random.draw(from: [2.0, 4, 10])
      var forged = ForgedPage(
        scan: try jpeg(page.raster, using: &random), resolution: page.scanner.resolution * unit)
      forged.userUnit = unit
      return forged
    },
    recipe("scan.pdf.form-xobject", at: common) { page, random in
      var forged = scan(page, try jpeg(page.raster, using: &random))
      forged.images[0].embedding = .formXObject
      return forged
    },
    recipe("scan.pdf.inline-image", at: bilevel) { page, _ in
      var forged = scan(page, PDFImage(Bitmap(page.raster), coding: .group4))
      forged.images[0].embedding = .inline
      return forged
    },
    // A program that takes pixels for points: the page is as large as a poster, and nobody minds.
    recipe("scan.pdf.pixels-as-points", at: [200, 300]) { page, random in
      ForgedPage(scan: try jpeg(page.raster, using: &random), resolution: 72)
    }
  ]

  /// Too low, lower than advised, higher than advised.
  private static let resolutions = [
    Recipe("scan.pdf.low-resolution") { random in
      try document("scan.pdf.low-resolution", [ScanResolution.tooLow(channels: .gray, using: &random)]) {
        scan($0, try jpeg($0.raster, using: &random))
      }
    },
    Recipe("scan.pdf.below-advice") { random in
      let channels = random.draw(from: [Raster.Channels.gray, .rgb])
      return try document("scan.pdf.below-advice", [ScanResolution.belowAdvice(channels: channels, using: &random)]) {
        scan($0, try jpeg($0.raster, using: &random))
      }
    },
    recipe("scan.pdf.high-resolution", at: [400, 400, 400, 600], severalPages: false) { page, _ in
      scan(page, PDFImage(Bitmap(page.raster), coding: .group4))
    }
  ]

  private static func recipe(
    _ name: String, at resolutions: [Double], channels: Raster.Channels = .gray,
    kinds: [PageKind] = PageKind.printedPages, severalPages: Bool = true, lossless: Bool = false,
    page makePage: @escaping @Sendable (ScannedPage, inout RandomSequence) throws -> ForgedPage
  ) -> Recipe {
    Recipe(name) { random in
      let resolution = random.draw(from: resolutions)
      let count = severalPages && !lossless ? random.draw(from: [1, 1, 1, 1, 1, 1, 1, 2, 2, 3]) : 1
      let pages = (0..<count).map { _ in
        ScannedPage(kinds, resolution: resolution, channels: channels, smoothed: lossless, using: &random)
      }
      return try document(name, pages, certain: kinds.allSatisfy(\.isPrintedPage)) { try makePage($0, &random) }
    }
  }

  private static func document(
    _ name: String, _ pages: [ScannedPage], certain: Bool = true, page makePage: (ScannedPage) throws -> ForgedPage
  ) rethrows -> ForgedDocument {
    let bytes = ForgedPDF(try pages.map(makePage), title: "Numérisation").bytes()
    let truth = DocumentTruth(
      cleanScan: name, format: .pdf, bytes: bytes.count,
      pages: pages.enumerated().map { $1.truth(number: $0 + 1) }, certain: certain)
    return ForgedDocument(nameExtension: "pdf", bytes: bytes, truth: truth)
  }

  private static func scan(_ page: ScannedPage, _ image: PDFImage) -> ForgedPage {
    ForgedPage(scan: image, resolution: page.scanner.resolution)
  }

  private static func jpeg(_ raster: Raster, using random: inout RandomSequence) throws(ForgeError) -> PDFImage {
    var writer = JPEGWriter(quality: random.draw(70...88))
    writer.progressive = random.draws(oneIn: 12)
    return try PDFImage(raster, jpeg: writer)
  }

  /// An image for every so many rows, as scanners send them.
  private static func strips(of page: ScannedPage, using random: inout RandomSequence) throws -> ForgedPage {
    let raster = page.raster
    let rows = random.draw(from: [64, 128, 256, 512])
    let bilevel = page.scanner.resolution >= 200 && random.draws(oneIn: 2)
    let scale = 72 / page.scanner.resolution
    var forged = ForgedPage(width: Double(raster.width) * scale, height: Double(raster.height) * scale)
    for top in stride(from: 0, to: raster.height, by: rows) {
      let strip = raster.rows(top..<min(top + rows, raster.height))
      let image =
        bilevel ? PDFImage(Bitmap(strip), coding: .group4) : try PDFImage(strip, jpeg: JPEGWriter(quality: 80))
      let bottom = forged.height - Double(top + strip.height) * scale
      forged.images.append(
        .init(image: image, matrix: [forged.width, 0, 0, Double(strip.height) * scale, 0, bottom]))
    }
    return forged
  }

  /// Mixed raster content (ITU-T T.44): the paper in colour at a low resolution, the ink through a stencil at a high one.
  private static func mixedRasterContent(
    of page: ScannedPage, using random: inout RandomSequence
  ) throws -> ForgedPage {
    let layers = page.sheet.layers
    var scanner = page.scanner
    let text = Bitmap(scanner.scan(layers.text))
    scanner.resolution = random.draw(from: [75, 100])
    scanner.channels = .rgb
    let background = try PDFImage(scanner.scan(layers.background), jpeg: JPEGWriter(quality: 55))
    let stencil = PDFImage(text, coding: random.draw(from: [.flate, .group4]), stencil: true)
    var forged = scan(page, stencil)
    forged.images.insert(.init(image: background, matrix: forged.images[0].matrix), at: 0)
    return forged
  }
}
