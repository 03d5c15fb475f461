import Vocabulary

/// By how much a picture may be made smaller: what is finer than the recipient advises buys nothing.
struct ScaleChoice {
  /// Of its width and height, 1 to 7, falling; empty where every pixel is needed, or nothing is known.
  let eighths: [Int]

  init(_ page: Page, _ aim: RemedyAim) {
    guard let resolution = Self.resolution(of: page) else {
      eighths = []
      return
    }
    // First what the recipient advises at most, then what it advises at least.
    let advised = [aim.advisedResolution.upperBound, aim.advisedResolution.lowerBound]
    var eighths: [Int] = []
    for target in advised where target >= aim.minimumResolution && target < resolution {
      let choice = Int((8 * target / resolution).rounded(.up))
      if (1...7).contains(choice), choice < eighths.last ?? 8 { eighths.append(choice) }
    }
    self.eighths = eighths
  }

  /// In dots per inch. Where it is not known for certain, what the height of the characters makes of it counts, since
  /// that is what must stay.
  private static func resolution(of page: Page) -> Double? {
    if let resolution = page.resolution, resolution.confidence == .high { return min(resolution.x, resolution.y) }
    return page.legibility?.characterHeightInPixels.map { $0 * resolutionForOnePixel }
  }

  /// Of characters an A4 page of office text.
  private static let resolutionForOnePixel = 14.0
}
