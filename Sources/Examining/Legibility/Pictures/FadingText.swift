/// White patches towards which the text around them fades, on paper that is nearly white itself: there glare has no edge.
///
/// Of a margin, or a space between paragraphs, the letters beside it are as dark as all others; light that was reflected
/// falls off over several of them, and leaves none of them dark. Limits were set on 76 receipts with a reflection laid over
/// them, on 192 forged pages, and on 2,300 real documents, photos and screen captures without one, 617 of which have white
/// patches beside text.
struct FadingText {
  let isPatch: TileMask

  /// Of the area of the text. Smaller ones hide little.
  private static let leastShare = 0.1
  /// In levels: a tile with less has nothing written in it.
  private static let leastContrast: UInt8 = 16
  /// Tiles with something written in them, or of a single level, below which nothing is known.
  private static let leastTiles = 4
  /// The darkest fifth of the text in some tiles.
  private static let dark = 0.8
  /// Of the contrast of dark text in the tiles further away, in those beside a patch.
  private static let greatestRise = 0.8
  /// The same of all but the darkest tenth, over that of dark text anywhere. At the edge of a sheet, a card or a box some
  /// letters are as dark as any.
  private static let (nearlyAll, greatestContrast) = (0.9, 0.9)
  /// The tiles around a patch that are looked at, in each direction.
  private static let reach = 4

  /// - Parameters:
  ///   - box: Where text is, and what may hide it is looked for.
  ///   - isWhite: Whether a tile holds nothing but white.
  init(_ tiles: TileLevels, in box: TileBox, isWhite: (_ row: Int, _ column: Int) -> Bool) {
    func mask(_ isIn: (_ row: Int, _ column: Int) -> Bool) -> TileMask {
      tiles.mask { box.contains($0, $1) && isIn($0, $1) }
    }
    let white = mask(isWhite)
    let leastCount = max(1, Int((Double(box.count) * Self.leastShare).rounded(.up)))
    guard white.count >= leastCount else {
      isPatch = mask { _, _ in false }
      return
    }
    let written = mask { tiles[$0, $1].contrast >= Self.leastContrast }
    let usual = tiles.sorted(\.contrast, in: written).quantile(Self.dark)
    isPatch = white.patches { patch in
      guard patch.count >= leastCount else { return false }
      let rings = patch.rings(Self.reach)
      func contrasts(in rings: ArraySlice<TileMask>, where isIn: (_ row: Int, _ column: Int) -> Bool) -> [Double] {
        tiles.sorted(\.contrast, in: mask { row, column in isIn(row, column) && rings.contains { $0[row, column] } })
      }
      let beside = contrasts(in: rings[..<1]) { written[$0, $1] }
      let beyond = contrasts(in: rings[1...]) { written[$0, $1] }
      return Self.fades(beside: beside, beyond: beyond, usual: usual)
        && !DrawnWhite.isAmongLevels(patch, on: tiles, in: box) && !DrawnWhite.isDrawn(patch, on: tiles)
    }
  }

  private static func fades(beside: [Double], beyond: [Double], usual: Double) -> Bool {
    min(beside.count, beyond.count) >= leastTiles && beside.quantile(dark) <= greatestRise * beyond.quantile(dark)
      && beside.quantile(nearlyAll) <= greatestContrast * usual
  }
}
