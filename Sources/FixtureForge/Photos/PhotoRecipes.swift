internal import Vocabulary

/// Photos of documents, taken with care.
package enum PhotoRecipes {
  package static let all = recipes(pages: PageSources.sheets)
  /// Of 48 megapixels, stored upright or turned by a note, and pushed below the limit of size or not.
  package static let large = largeRecipes(pages: PageSources.sheets)

  package static func recipes(pages: @escaping PageSource) -> [Recipe] {
    [
      jpeg("photo.2mp", .megapixels2, pages), jpeg("photo.8mp", .megapixels8, pages),
      jpeg("photo.12mp", .megapixels12, pages), landscape(pages), located(pages),
      jpeg("photo.card", .megapixels8, PageSources.cards), screenshot(pages)
    ]
  }

  package static func largeRecipes(pages: @escaping PageSource) -> [Recipe] {
    [
      photo("photo.48mp", .megapixels48, quality: 84...95, pages),
      photo("photo.48mp.compressed", .megapixels48, quality: 40...60, pages)
    ]
  }

  private static func jpeg(_ name: String, _ size: Photograph.Size, _ pages: @escaping PageSource) -> Recipe {
    Recipe(name) { random in
      let sheet = pages(&random)
      let photo = Photograph(size: size, using: &random)
      return try document(name, of: sheet, by: photo, using: &random)
    }
  }

  /// Signed by a phone.
  static func photo(
    _ name: String, _ size: Photograph.Size, quality: ClosedRange<Int>,
    _ pages: @escaping PageSource = PageSources.sheets
  ) -> Recipe {
    Recipe(name) { random in
      let sheet = pages(&random)
      let photo = Photograph(size: size, using: &random)
      let model = "Imaginaire \(random.draw(12...17)) Pro"
      return try document(
        name, of: sheet, by: photo, camera: ExifBlock.Camera(make: "Fabrique Fictive", model: model), quality: quality,
        using: &random)
    }
  }

  /// The phone was held across, one way or the other: the sheet stands upright in a wide picture.
  private static func landscape(_ pages: @escaping PageSource) -> Recipe {
    let name = "photo.12mp.landscape"
    return Recipe(name) { random in
      let sheet = pages(&random)
      var photo = Photograph(size: .megapixels12, using: &random)
      photo.portrait = false
      photo.orientation = random.draw(from: [.upright, .upsideDown])
      return try document(name, of: sheet, by: photo, using: &random)
    }
  }

  /// With the place where it was taken.
  private static func located(_ pages: @escaping PageSource) -> Recipe {
    let name = "photo.12mp.located"
    return Recipe(name) { random in
      let sheet = pages(&random)
      let photo = Photograph(size: .megapixels12, using: &random)
      let place = ExifBlock.Place(
        latitude: [UInt32(random.draw(43...50)), UInt32(random.draw(0...60)), 0],
        longitude: [UInt32(random.draw(0...7)), UInt32(random.draw(0...60)), 0])
      return try document(name, of: sheet, by: photo, place: place, using: &random)
    }
  }

  private static func document(
    _ name: String, of sheet: Sheet, by photo: Photograph, camera: ExifBlock.Camera? = nil,
    place: ExifBlock.Place? = nil, quality: ClosedRange<Int> = 84...95, using random: inout RandomSequence
  ) throws(ForgeError) -> ForgedDocument {
    let exposure = photo.expose(sheet, using: &random)
    var writer = JPEGWriter(quality: random.draw(quality))
    writer.exif = ExifBlock(
      camera: camera, orientation: photo.orientation.rawValue, resolution: 72, place: place)
    let bytes = try writer.encode(photo.develop(exposure, using: &random))
    let truth = CapturedPage(sound: exposure, of: sheet)
      .documentTruth(recipe: name, format: .jpeg, byteCount: bytes.count)
    return ForgedDocument(nameExtension: "jpg", bytes: bytes, truth: truth)
  }

  /// The photo as a phone's screen shows it: smaller, so that its grain is averaged away, and without its notes.
  private static func screenshot(_ pages: @escaping PageSource) -> Recipe {
    let name = "photo.screenshot"
    return Recipe(name) { random in
      let sheet = pages(&random)
      var photo = Photograph(size: .megapixels2, using: &random)
      photo.orientation = .upright
      let exposure = photo.expose(sheet, using: &random)
      let bytes = PNGWriter().encode(exposure.raster)
      let truth = CapturedPage(sound: exposure, of: sheet)
        .documentTruth(recipe: name, format: .png, byteCount: bytes.count)
      return ForgedDocument(nameExtension: "png", bytes: bytes, truth: truth)
    }
  }
}

extension CapturedPage {
  /// Nothing was done to it, and the file does not say how large the paper is.
  fileprivate init(sound exposure: Exposure, of sheet: Sheet) {
    self.init(
      sheet: sheet, resolution: exposure.resolution, isDeclared: false, xHeight: exposure.text.xHeight,
      soundXHeight: exposure.text.xHeight, defects: [])
  }
}
