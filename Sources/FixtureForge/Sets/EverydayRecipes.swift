internal import Vocabulary

/// Pictures with which nothing is wrong.
package enum EverydayRecipes {
  /// A page as a flatbed scanner delivers it, as a PNG.
  package static let losslessPicture = Recipe("everyday.png", .png, named: "png", expecting: .conforme) { random in
    let (raster, truth) = Paperwork.scan(from: &random, grain: 0)
    return ForgedContent(PNGWriter(pixelsPerMetre: 7874).encode(raster), pages: [truth])
  }
}
