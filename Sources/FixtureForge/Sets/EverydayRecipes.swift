internal import Vocabulary

/// Scans, pictures and screenshots with which nothing is wrong.
package enum EverydayRecipes {
  /// A page as a flatbed scanner delivers it, in a PDF.
  package static let scan = Recipe("everyday.scan", .pdf, named: "pdf", expecting: .conforme) { random in
    let (raster, truth) = Paperwork.scan(from: &random)
    let image = try PDFImage(raster, jpeg: JPEGWriter(quality: random.draw(65...85)))
    return ForgedContent(ForgedPDF([ForgedPage(scan: image, resolution: 200)]).bytes(), pages: [truth])
  }

  /// The same as a JPEG.
  package static let picture = Recipe("everyday.picture", .jpeg, named: "jpg", expecting: .conforme) { random in
    let (raster, truth) = Paperwork.scan(from: &random)
    let writer = JPEGWriter(quality: random.draw(65...85), density: .perInch(200, 200))
    return ForgedContent(try writer.encode(raster), pages: [truth])
  }

  /// The same as a PNG.
  package static let losslessPicture = Recipe("everyday.png", .png, named: "png", expecting: .conforme) { random in
    let (raster, truth) = Paperwork.scan(from: &random, grain: 0)
    return ForgedContent(PNGWriter(pixelsPerMetre: 7874).encode(raster), pages: [truth])
  }
}
