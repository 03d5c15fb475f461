import Vocabulary

/// Scans and screenshots that are sent as they are, without a PDF around them.
enum ScanPictureRecipes {
  static let all = jpegs + pngs + screenshots

  private static let jpegs = [
    recipe("scan.jpeg.density", at: [200, 200, 300, 300]) { try jpeg($0, density: .perInch, using: &$1) },
    recipe("scan.jpeg.density-per-centimetre", at: [200, 300]) { try jpeg($0, density: .perCentimetre, using: &$1) },
    recipe("scan.jpeg.density-exif", at: [200, 300]) { try jpeg($0, density: .exif, using: &$1) },
    // Estimated from the format of the page, a resolution at the very limit could fall on either side of it.
    recipe("scan.jpeg.no-density", at: [240, 300, 300]) { try jpeg($0, density: .none, using: &$1) },
    recipe("scan.jpeg.card", at: [300, 600], kinds: PageKind.cards) { try jpeg($0, density: .perInch, using: &$1) },
    Recipe("scan.jpeg.low-resolution") { random in
      let page = ScanResolution.tooLow(channels: random.draw(from: [.gray, .rgb]), using: &random)
      return document("scan.jpeg.low-resolution", .jpeg, page, try jpeg(page, density: .perInch, using: &random))
    },
    Recipe("scan.jpeg.below-advice") { random in
      let page = ScanResolution.belowAdvice(channels: random.draw(from: [.gray, .rgb]), using: &random)
      return document("scan.jpeg.below-advice", .jpeg, page, try jpeg(page, density: .perInch, using: &random))
    }
  ]

  private static let pngs = [
    recipe("scan.png.density", format: .png, at: [200, 300], channels: [.gray]) { page, _ in
      PNGWriter(pixelsPerMetre: UInt32((page.scanner.resolution / 0.0254).rounded()), level: 1).encode(page.raster)
    },
    recipe("scan.png.no-density", format: .png, at: [240], channels: [.gray]) { page, _ in
      PNGWriter(level: 1).encode(page.raster)
    }
  ]

  private static let screenshots = [
    Recipe("screenshot.png") { random in
      var screenshot = Screenshot(owner: Invention.person(using: &random))
      var total = Amount(cents: 0)
      screenshot.refunds = (0..<random.draw(3...6)).map { _ in
        let paid = Amount(cents: random.draw(1_000...24_000))
        let refund = paid.share(thousandthsOfPercent: 70_000)
        total = total + refund
        return [
          Invention.shortDate(in: 2026...2026, using: &random), Invention.person(using: &random).firstName,
          random.draw(from: ["Consultation", "Pharmacie", "Optique", "Kinésithérapie, 4 séances", "Orthodontie"]),
          "\(paid.formatted) €", "\(refund.formatted) €"
        ]
      }
      screenshot.total = "\(total.formatted) €"
      let sheet = screenshot.sheet()
      // A screen of 1280, 1600, 1920 or 2560 pixels.
      let renderer = SheetRenderer(resolution: random.draw(from: [72.0, 90, 108, 144]), channels: .rgb)
      let bytes = PNGWriter(level: 1).encode(renderer.render(sheet))
      let page = PageTruth(
        number: 1, widthInMillimetres: nil, heightInMillimetres: nil, resolution: nil, text: sheet.text)
      return ForgedDocument(
        nameExtension: "png", bytes: bytes,
        truth: DocumentTruth(cleanScan: "screenshot.png", format: .png, bytes: bytes.count, pages: [page]))
    }
  ]

  private enum DensityNote {
    case none, perInch, perCentimetre, exif
  }

  private static func recipe(
    _ name: String, format: FileFormat = .jpeg, at resolutions: [Double],
    channels: [Raster.Channels] = [.gray, .rgb], kinds: [PageKind] = PageKind.printedPages,
    encode: @escaping @Sendable (ScannedPage, inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe(name) { random in
      let page = ScannedPage(
        kinds, resolution: random.draw(from: resolutions), channels: random.draw(from: channels),
        smoothed: format == .png, using: &random)
      return document(
        name, format, page, try encode(page, &random), certain: kinds.allSatisfy(\.isPrintedPage))
    }
  }

  private static func document(
    _ name: String, _ format: FileFormat, _ page: ScannedPage, _ bytes: [UInt8], certain: Bool = true
  ) -> ForgedDocument {
    ForgedDocument(
      nameExtension: format == .png ? "png" : "jpg", bytes: bytes,
      truth: DocumentTruth(
        cleanScan: name, format: format, bytes: bytes.count, pages: [page.truth(number: 1)], certain: certain))
  }

  private static func jpeg(
    _ page: ScannedPage, density: DensityNote, using random: inout RandomSequence
  ) throws(ForgeError) -> [UInt8] {
    let resolution = page.scanner.resolution
    var writer = JPEGWriter(quality: random.draw(70...85))
    switch density {
    case .none: break
    case .perInch: writer.density = .perInch(UInt16(resolution), UInt16(resolution))
    case .perCentimetre:
      let dots = UInt16((resolution / 2.54).rounded())
      writer.density = .perCentimetre(dots, dots)
    case .exif: writer.exif = ExifBlock(resolution: UInt32(resolution))
    }
    return try writer.encode(page.raster)
  }
}
