/// Whether what is in a picture is in focus.
///
/// Limits were set on nine forged photos that were out of focus or shaken, and on 63 photos of things, cards and documents
/// with little text, as they are and blurred: the steepest edges of those photos rose over 2 to 4 samples.
struct PictureFocus {
  /// Of the contrast of a tile, in one sample: steeper ones are in focus.
  private static let steep = 0.2
  /// Dust and defects of a sensor are as sharp in any picture.
  private static let tolerated = 2
  /// Of the tiles, those that hold more than paper and a few lines. In photos of things it is three or more in ten.
  private static let greatestVariedShare = 0.14

  private let picture: InkedPicture
  /// Tiles that hold more than one level.
  private let varied: [Int]

  init(_ picture: InkedPicture) {
    self.picture = picture
    varied = picture.tiles.levels.indices.filter { picture.tiles.levels[$0].contrast >= InkThresholds.sureContrast }
  }

  /// Whether there are edges, all of them soft, on what is even for the most part: paper that lies there may be empty but
  /// for a few lines, and these be blurred beyond being found as text, but then the border of the paper is blurred as well.
  var isMissedEverywhere: Bool {
    guard !varied.isEmpty, Double(varied.count) <= Self.greatestVariedShare * Double(picture.tiles.levels.count) else {
      return false
    }
    return varied.lazy.filter(isInFocus).prefix(Self.tolerated + 1).count <= Self.tolerated
  }

  /// Of the tiles that hold more than one level, 0 to 1.
  var share: Double { Double(varied.count(where: isInFocus)) / Double(max(1, varied.count)) }

  private func isInFocus(_ tile: Int) -> Bool {
    let tiles = picture.tiles
    let steepest = Self.steepestStep(in: picture.luma, row: tile / tiles.columns, column: tile % tiles.columns)
    return Double(steepest) >= 2 * Self.steep * Double(tiles.levels[tile].contrast)
  }

  /// In levels, over two samples, in either direction: over one, grain would be as steep.
  private static func steepestStep(in picture: LumaPicture, row: Int, column: Int) -> Int {
    let (samples, width, height) = (picture.samples.span, picture.width, picture.height)
    let side = TileLevels.side
    var steepest = 0
    for row in row * side..<min((row + 1) * side, height) {
      for column in column * side..<min((column + 1) * side, width) {
        let place = row * width + column
        let sample = Int(samples[place])
        if column + 2 < width { steepest = max(steepest, abs(Int(samples[place + 2]) - sample)) }
        if row + 2 < height { steepest = max(steepest, abs(Int(samples[place + 2 * width]) - sample)) }
      }
    }
    return steepest
  }
}
