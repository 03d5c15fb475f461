internal import Vocabulary

/// Documents of 6 to 40 MB, of each kind that people send: what remedies are measured on.
package enum HeavyRecipes {
  package static let all = jpegs + pngs + scans + mixtures

  static let jpegs =
    [
      PhotoRecipes.photo("heavy.jpeg.photo.24mp", .megapixels24, quality: 98...100),
      PhotoRecipes.photo("heavy.jpeg.photo.48mp", .megapixels48, quality: 95...99)
    ] + [
      Recipe("heavy.jpeg.scan") { random in
        let resolution = random.draw(from: [400.0, 600])
        let (raster, truth) = page(at: resolution, from: &random)
        let density = UInt16(resolution)
        var writer = JPEGWriter(
          quality: random.draw(resolution > 400 ? 96...98 : 99...100), density: .perInch(density, density))
        writer.subsampled = random.draws(oneIn: 2)
        writer.progressive = random.draws(oneIn: 4)
        return OversizeRecipes.document(
          "heavy.jpeg.scan", .jpeg, "jpg", try writer.encode(raster), pages: [truth])
      }
    ]

  static let pngs = [
    Recipe("heavy.png.photo") { random in
      let sheet = PageSources.sheets(&random)
      var photo = Photograph(size: .megapixels8, using: &random)
      photo.orientation = .upright
      let raster = photo.develop(photo.expose(sheet, using: &random), using: &random)
      return png("heavy.png.photo", raster, density: nil, [sheet].truths[0])
    },
    Recipe("heavy.png.scan") { random in
      let resolution = random.draw(from: [200.0, 300])
      let (raster, truth) = page(at: resolution, from: &random)
      return png("heavy.png.scan", raster, density: resolution, truth)
    },
    // Of a long page, by a program that compresses nothing.
    Recipe("heavy.png.screenshot") { random in
      let (raster, truth) = Paperwork.scan(
        from: &random, resolution: random.draw(from: [150.0, 200]), channels: .rgb, grain: 0)
      return png("heavy.png.screenshot", raster, density: nil, truth, level: 0)
    }
  ]

  static let scans = [
    pdf("heavy.pdf.scan.color", pages: 2...6) { random, _ in
      let (raster, truth) = page(at: 300, from: &random)
      return (
        ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: random.draw(90...97))), resolution: 300), truth
      )
    },
    pdf("heavy.pdf.scan.gray", pages: 4...12) { random, _ in
      let (raster, truth) = page(at: 300, channels: .gray, from: &random)
      return (
        ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: random.draw(88...95))), resolution: 300), truth
      )
    },
    pdf("heavy.pdf.scan.fine", pages: 1...2) { random, _ in
      let (raster, truth) = page(at: 600, channels: .gray, from: &random)
      return (ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: 92)), resolution: 600), truth)
    },
    pdf("heavy.pdf.scan.lossless", pages: 1...2) { random, _ in
      let (raster, truth) = page(at: 200, from: &random)
      return (ForgedPage(scan: PDFImage(predicted: raster), resolution: 200), truth)
    }
  ]

  /// Pages that were written, pages that were scanned, and pages that were written around a photo.
  static let mixtures = [
    pdf("heavy.pdf.mixed", pages: 3...8) { random, number in
      switch number % 3 {
      case 1:
        let sheet = Paperwork.sheet(from: &random)
        return (ForgedPage(sheet), [sheet].truths[0])
      case 2:
        let (raster, truth) = page(at: 300, from: &random)
        return (ForgedPage(scan: try PDFImage(raster, jpeg: JPEGWriter(quality: 96)), resolution: 300), truth)
      default:
        let sheet = Paperwork.sheet(from: &random)
        let photo = Photograph(size: .megapixels8, using: &random)
        let raster = photo.develop(photo.expose(PageSources.sheets(&random), using: &random), using: &random)
        var page = ForgedPage(sheet)
        let height = 180 * Double(raster.height) / Double(raster.width)
        page.images = [
          .init(image: try PDFImage(raster, jpeg: JPEGWriter(quality: 97)), matrix: [180, 0, 0, height, 380, 20])
        ]
        return (page, [sheet].truths[0])
      }
    }
  ]

  /// As a scanner delivers it, with more or less grain.
  private static func page(
    at resolution: Double, channels: Raster.Channels = .rgb, from random: inout RandomSequence
  ) -> (raster: Raster, truth: PageTruth) {
    Paperwork.scan(from: &random, resolution: resolution, channels: channels, grain: random.draw(3...7))
  }

  /// - Parameter density: In dots per inch.
  private static func png(
    _ name: String, _ raster: Raster, density: Double?, _ truth: PageTruth, level: Int32 = 1
  ) -> ForgedDocument {
    let writer = PNGWriter(pixelsPerMetre: density.map { UInt32(($0 / 0.0254).rounded()) }, level: level)
    return OversizeRecipes.document(name, .png, "png", writer.encode(raster), pages: [truth])
  }

  private static func pdf(
    _ name: String, pages: ClosedRange<Int>,
    page makePage: @escaping @Sendable (inout RandomSequence, _ number: Int) throws -> (ForgedPage, PageTruth)
  ) -> Recipe {
    Recipe(name) { random in
      var (forged, truths): ([ForgedPage], [PageTruth]) = ([], [])
      for number in 1...random.draw(pages) {
        var (page, truth) = try makePage(&random, number)
        truth.number = number
        forged.append(page)
        truths.append(truth)
      }
      return OversizeRecipes.document(name, .pdf, "pdf", ForgedPDF(forged).bytes(), pages: truths)
    }
  }
}
