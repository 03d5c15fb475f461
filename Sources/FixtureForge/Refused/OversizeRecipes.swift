internal import Vocabulary

/// Documents around the sizes that decide. What they weigh is measured and not planned: grain makes most of it.
package enum OversizeRecipes {
  package static let all = [
    padded("pdf.just-under", to: 4_999_999), padded("pdf.at-limit", to: 5_000_000),
    padded("pdf.just-over", to: 5_000_001), padded("pdf.far-over", to: 7_300_000),
    scan("scan.pdf", quality: 92...100),
    picture("jpeg.around-advice", quality: 92...98, grain: 4...7),
    picture("jpeg.around-limit", quality: 98...100, grain: 6...8),
    paddedJPEG("jpeg.just-under-advice", to: 2_999_999), paddedJPEG("jpeg.at-advice", to: 3_000_000),
    paddedJPEG("jpeg.just-under", to: 4_999_999), paddedJPEG("jpeg.at-limit", to: 5_000_000),
    Recipe("oversize.png") { random in
      let resolution = random.draw(from: [200.0, 250, 300])
      let (raster, truth) = Paperwork.scan(
        from: &random, resolution: resolution, grain: random.draw(3...7))
      let bytes = PNGWriter(pixelsPerMetre: UInt32((resolution / 0.0254).rounded())).encode(raster)
      return document("oversize.png", .png, "png", bytes, pages: [truth])
    }
  ]

  private static func padded(_ name: String, to size: Int) -> Recipe {
    let name = "oversize.\(name)"
    return Recipe(name) { random in
      let sheets = Paperwork.sheets(from: &random)
      let bytes = PaddedDocument.pdf(sheets.map { ForgedPage($0) }, to: size, using: &random)
      return document(name, .pdf, "pdf", bytes, pages: sheets.truths)
    }
  }

  private static func scan(_ name: String, quality: ClosedRange<Int>) -> Recipe {
    let name = "oversize.\(name)"
    return Recipe(name) { random in
      let grain: Double = random.draw(3...7)
      let (raster, truth) = Paperwork.scan(from: &random, resolution: 300, grain: grain)
      let image = try PDFImage(raster, jpeg: JPEGWriter(quality: random.draw(quality)))
      let bytes = ForgedPDF([ForgedPage(scan: image, resolution: 300)], title: "Numérisation").bytes()
      return document(name, .pdf, "pdf", bytes, pages: [truth])
    }
  }

  private static func picture(
    _ name: String, quality: ClosedRange<Int>, grain: ClosedRange<Double>
  ) -> Recipe {
    let name = "oversize.\(name)"
    return Recipe(name) { random in
      let grain = random.draw(grain)
      let (raster, truth) = Paperwork.scan(from: &random, resolution: 300, grain: grain)
      let writer = JPEGWriter(quality: random.draw(quality), density: .perInch(300, 300))
      return document(name, .jpeg, "jpg", try writer.encode(raster), pages: [truth])
    }
  }

  private static func paddedJPEG(_ name: String, to size: Int) -> Recipe {
    let name = "oversize.\(name)"
    return Recipe(name) { random in
      let (raster, truth) = Paperwork.scan(from: &random)
      let picture = try JPEGWriter(quality: 80, density: .perInch(200, 200)).encode(raster)
      return document(name, .jpeg, "jpg", PaddedDocument.jpeg(picture, to: size), pages: [truth])
    }
  }

  static func document(
    _ recipe: String, _ format: FileFormat, _ nameExtension: String, _ bytes: [UInt8], pages: [PageTruth]
  ) -> ForgedDocument {
    let truth = DocumentTruth(
      recipe: recipe, format: format, expecting: ExpectedJudgement(format, byteCount: bytes.count), pages: pages)
    return ForgedDocument(nameExtension: nameExtension, bytes: bytes, truth: truth)
  }
}
