internal import Vocabulary

/// Scans and photos of every size of paper that say nothing of their density: what estimates of it are judged on.
package enum PaperRecipes {
  package static let all = Paper.allCases.flatMap { paper in
    [scan(of: paper, as: .jpeg), scan(of: paper, as: .png), photo(of: paper)]
  }

  private static func scan(of paper: Paper, as format: FileFormat) -> Recipe {
    let name = "paper.scan-\(format.rawValue).\(paper.rawValue)"
    return Recipe(name) { random in
      let sheet = paper.sheet(using: &random)
      let channels = random.draw(from: [Raster.Channels.gray, .gray, .rgb])
      var scanner = FlatbedScanner(
        resolution: random.draw(from: paper.scanResolutions), channels: channels, using: &random)
      if format == .png { scanner = scanner.smoothed() }
      var page = ScannedPage(sheet, scanner: scanner)
      if random.draws(oneIn: 4) { page.raster = trimmed(page.raster, using: &random) }
      let bytes =
        format == .png
        ? PNGWriter(level: 1).encode(page.raster)
        : try JPEGWriter(quality: random.draw(65...88)).encode(page.raster)
      return document(name, format, bytes, page.truth(number: 1))
    }
  }

  private static func photo(of paper: Paper) -> Recipe {
    let name = "paper.photo.\(paper.rawValue)"
    return Recipe(name) { random in
      let sheet = paper.sheet(using: &random)
      let photo = Photograph(size: random.draw(from: [.megapixels2, .megapixels8, .megapixels12]), using: &random)
      let exposure = photo.expose(sheet, using: &random)
      var writer = JPEGWriter(quality: random.draw(80...94))
      writer.exif = ExifBlock(orientation: photo.orientation.rawValue, resolution: 72)
      let bytes = try writer.encode(photo.develop(exposure, using: &random))
      let truth = PageTruth(
        number: 1, widthInMillimetres: sheet.width * 25.4 / 72, heightInMillimetres: sheet.height * 25.4 / 72,
        resolution: exposure.resolution, text: sheet.text)
      return document(name, .jpeg, bytes, truth)
    }
  }

  /// Found by a scanner that looks for the border of the paper by itself, and loses up to a hundredth of it.
  private static func trimmed(_ raster: Raster, using random: inout RandomSequence) -> Raster {
    func kept(_ count: Int) -> Range<Int> {
      let lost = random.draw(0...count / 100)
      let before = random.draw(0...lost)
      return before..<count - (lost - before)
    }
    return raster.cropped(columns: kept(raster.width), rows: kept(raster.height))
  }

  /// Only the resolution is known: nothing was done to the page, and nothing was chosen to be beyond doubt.
  private static func document(
    _ name: String, _ format: FileFormat, _ bytes: [UInt8], _ page: PageTruth
  ) -> ForgedDocument {
    ForgedDocument(
      nameExtension: format == .png ? "png" : "jpg", bytes: bytes,
      truth: DocumentTruth(recipe: name, format: format, verdict: nil, reasons: nil, pages: [page]))
  }
}
