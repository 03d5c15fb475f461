/// The ink of a picture and the text that it makes, with what is known of the light around it.
struct TextInk {
  let width: Int
  let height: Int
  let tiles: TileLevels
  let components: [InkComponents.Component]
  let lettering: Lettering
  /// Of letters, in levels: the median.
  let typicalContrast: UInt8
  /// The standard deviation of the grain, in levels.
  let grain: Double
  /// Set last, from all of the above.
  private(set) var glare = Glare()
  private(set) var cut = CutText()
  private(set) var broken = BrokenText()

  private static let leastContrast = 8.0
  /// Of marks in lines: what is fainter than these may be texture, or shine through from the other side.
  private static let plenty = 60
  /// Strokes of which so little stands in lines may be broken; what joins them is closer to the level of paper.
  private static let brokenAlignment = 0.8
  private static let shallowDepth = 0.3
  /// Grain of a greater deviation, and variation of more levels where there is nothing, hide the ink.
  private static let greatestGrain = 5.0
  private static let greatestQuiet = 40.0

  init(_ picture: InkedPicture, coding: PictureCoding) {
    width = picture.luma.width
    height = picture.luma.height
    tiles = picture.tiles
    grain = Self.grain(tiles)
    // Around ink, coarse quantisers leave ripples.
    let least = Self.leastContrast + (coding.meanQuantiser ?? 0) / 3
    let isGrainy = grain >= Self.greatestGrain && QuietContrast(tiles).typical(of: tiles) > Self.greatestQuiet
    var found = isGrainy ? nil : Found(picture.components)
    let isSure = found?.lettering.markCount ?? 0 >= Self.plenty
    if !isSure {
      // Faint ink, or none: a reader tells it from grain by being more than that.
      let calm = isGrainy ? Self.smoothed(picture) : picture
      let quiet = QuietContrast(calm.tiles)
      found = Found(calm.components { quiet.ofInk(at: $0, least: least) })
    }
    if let halfway = found, halfway.lettering.alignment < Self.brokenAlignment, !isGrainy {
      let closer = Found(picture.components(depth: Self.shallowDepth))
      let isAsMuch = closer.lettering.markCount * 5 >= halfway.lettering.markCount * 3
      if isAsMuch, closer.lettering.alignment > halfway.lettering.alignment { found = closer }
    }
    components = found?.components ?? []
    lettering = found?.lettering ?? Lettering([])
    typicalContrast = lettering.letters.map(\.contrast).sorted().median ?? 0
    glare = Glare(over: self)
    cut = textAtBorder
    broken = BrokenText(self, of: isSure ? Self.withFaintInk(components, of: picture, least: least) : components)
  }

  /// With what is left of strokes in tiles in which there is no ink for certain, if there are many of these. Of a copy that is
  /// too light, only the boldest letters are as dark as before.
  private static func withFaintInk(
    _ components: [InkComponents.Component], of picture: InkedPicture, least: Double
  ) -> [InkComponents.Component] {
    let quiet = QuietContrast(picture.tiles)
    var (faint, sure) = (0, 0)
    for tile in picture.tiles.levels where tile.contrast > 0 {
      if tile.contrast >= InkThresholds.sureContrast {
        sure += 1
      } else if tile.contrast >= quiet.ofInk(at: tile.brightest, least: least) {
        faint += 1
      }
    }
    guard Double(faint) >= leastFaintShare * Double(faint + sure) else { return components }
    return picture.components { quiet.ofInk(at: $0, least: least) }
  }

  /// Of the tiles with ink. Of 320 scans and photos, of which most are sound, four in five have less.
  private static let leastFaintShare = 0.1

  private struct Found {
    let components: [InkComponents.Component]
    let lettering: Lettering

    init(_ components: [InkComponents.Component]) {
      self.components = components
      lettering = Lettering(components)
    }
  }

  /// As often as it takes for the grain to leave the ink in sight, or as it helps.
  private static func smoothed(_ picture: InkedPicture) -> InkedPicture {
    var calm = picture
    for _ in 0..<3 where QuietContrast(calm.tiles).typical(of: calm.tiles) > greatestQuiet {
      let samples = SmoothedSamples.smooth(calm.luma.samples, width: calm.luma.width)
      calm = InkedPicture(LumaPicture(samples, width: calm.luma.width, reduction: calm.luma.reduction))
    }
    return calm
  }

  /// Measured where there is least of it: the differences of neighbours have 1.128 times its deviation in the mean.
  private static func grain(_ tiles: TileLevels) -> Double {
    let grains = tiles.levels.lazy.filter { $0.brightest > 0 }.map(\.grain).sorted()
    return grains.isEmpty ? 0 : Double(grains[grains.count / 5]) / 16 / 1.128
  }
}

extension TextInk {
  /// The level of paper: half of the tiles with text are brighter.
  var paperLevel: Int {
    let side = TileLevels.side
    return lettering.letters.map { letter in
      let stored = lettering.isSideways ? letter.turnedOver : letter
      return Int(tiles[stored.top / side, stored.left / side].brightest)
    }.sorted().median ?? 255
  }

  /// Whether nothing is written: not a mark in a line, almost no ink, and no ground but one.
  var isBlank: Bool {
    let inked = tiles.levels.count { $0.contrast >= InkThresholds.sureContrast }
    return lettering.markCount < 4 && inked * Self.blankShare < tiles.levels.count && !hasAreas
  }

  /// Whether a twentieth or more of the picture is far darker than the rest: it shows something, if no letters.
  private var hasAreas: Bool {
    let brightest = tiles.levels.map { Int($0.mean) }.max() ?? 0
    let dark = tiles.levels.count { Int($0.mean) + 2 * Int(InkThresholds.sureContrast) < brightest }
    return dark * 20 >= tiles.levels.count
  }

  /// One tile in so many may hold a speck, a punched hole or a fold.
  private static let blankShare = 100
}

extension QuietContrast {
  /// Of the tiles of ordinary brightness.
  fileprivate func typical(of tiles: TileLevels) -> Double {
    let levels = tiles.levels.lazy.map(\.brightest).filter { $0 > 0 }.sorted()
    return levels.isEmpty ? 0 : self[levels[levels.count / 2]]
  }
}
