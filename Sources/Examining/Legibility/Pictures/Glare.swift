/// White patches without ink over text: on paper that is darker than that, or where the text fades towards them.
struct Glare {
  /// Of the area between the outermost letters, and of what joins it: letters beyond them may be hidden.
  private(set) var share = 0.0
  /// Of the rows of tiles in which there is text (columns, where it lies on its side), those that a patch interrupts.
  private(set) var interruptedShare = 0.0

  private static let white: UInt8 = 253
  private static let greatestEmptyContrast: UInt8 = 20
  /// Of what is seen beside more of it, nothing follows.
  private static let greatestShare = 0.9

  /// None.
  init() {}

  init(over text: TextInk) {
    guard let box = Self.box(of: text.lettering) else { return }
    let tiles = text.tiles
    let patches: TileMask
    if Self.isPaperDarker(in: tiles, box) {
      let all = Self.patches(of: tiles)
      patches = tiles.mask { box.contains($0, $1) && all[$0, $1] }
      share = Self.share(of: all, in: box, on: tiles)
    } else {
      patches = FadingText(tiles, in: box) { Self.isWhite(tiles, $0, $1) }.isPatch
      share = Double(patches.count) / Double(box.count)
    }
    share = max(share, Self.share(fadedOn: tiles, around: box))
    interruptedShare = Self.interruptedShare(by: patches, of: text, in: box)
  }

  private static func interruptedShare(by patches: TileMask, of text: TextInk, in box: TileBox) -> Double {
    let isSideways = text.lettering.isSideways
    let (lines, places) = isSideways ? (box.columns, box.rows) : (box.rows, box.columns)
    func isIn(_ line: Int, _ isIn: (_ row: Int, _ column: Int) -> Bool) -> Bool {
      places.contains { isSideways ? isIn($0, line) : isIn(line, $0) }
    }
    let written = lines.filter { isIn($0) { isText(text.tiles, $0, $1) } }
    return Double(written.count { isIn($0) { patches[$0, $1] } }) / Double(max(1, written.count))
  }

  /// How many characters it hides, if there are as many under it as on the rest of the text's area.
  ///
  /// - Parameter seen: How many are seen on that.
  func hidden(beside seen: Int) -> Int {
    let hiddenShare = min(share, Self.greatestShare)
    return Int(Double(seen) * hiddenShare / (1 - hiddenShare))
  }

  /// The share where hardly a letter is left, so that none fade towards what hides the others.
  static func share(besideFewLettersOf text: TextInk) -> Double {
    guard let box = box(of: text.lettering) else { return 0 }
    return share(of: ReflectedLight(text.tiles) { isWhite(text.tiles, $0, $1) }.isPatch, around: box)
  }

  private static func box(of lettering: Lettering) -> TileBox? {
    let letters = lettering.letters
    guard var box = letters.first else { return nil }
    for letter in letters.dropFirst() { box.add(letter) }
    if lettering.isSideways { box = box.turnedOver }
    let side = TileLevels.side
    return TileBox(rows: box.top / side...box.bottom / side, columns: box.left / side...box.right / side)
  }

  /// Text beside white alone is text on white paper, and so is text beside white that is as dark as any other: in rows of a
  /// table that alternate, or around a shaded box. Beside a reflection it is pale.
  private static func isPaperDarker(in tiles: TileLevels, _ box: TileBox) -> Bool {
    var papers = 0
    var (contrasts, contrastsBesideWhite): ([UInt8], [UInt8]) = ([], [])
    for row in box.rows {
      for column in box.columns where isText(tiles, row, column) {
        let contrast = tiles[row, column].contrast
        contrasts.append(contrast)
        for (row, column) in neighbours(row, column) where box.contains(row, column) {
          guard tiles[row, column].contrast < greatestEmptyContrast else { continue }
          if isWhite(tiles, row, column) { contrastsBesideWhite.append(contrast) } else { papers += 1 }
        }
      }
    }
    let least = usualShare * Double(contrasts.sorted().median ?? 0)
    let dark = contrastsBesideWhite.count { Double($0) >= least }
    return papers > 2 * contrastsBesideWhite.count && 2 * dark <= contrastsBesideWhite.count
  }

  /// Of the usual contrast. On 26 real captures, text beside a reflection had 0.67 of it at most, beside other white 0.76 and
  /// more.
  private static let usualShare = 0.75

  /// Beyond the box a patch counts where it fades: a sheet of paper or a card that lies on something white has sharp edges.
  private static func share(of patches: TileMask, in box: TileBox, on tiles: TileLevels) -> Double {
    var inside: Set<Place> = []
    for row in box.rows {
      for column in box.columns where patches[row, column] { inside.insert(Place(row: row, column: column)) }
    }
    var (spread, open) = (inside, Array(inside))
    var (faded, sharp): (Set<Place>, Set<Place>) = ([], [])
    while let place = open.popLast() {
      for (row, column) in neighbours(place.row, place.column) where tiles.contains(row, column) {
        let next = Place(row: row, column: column)
        if patches[row, column] {
          if spread.insert(next).inserted { open.append(next) }
        } else if isText(tiles, row, column) {
          sharp.insert(next)
        } else {
          faded.insert(next)
        }
      }
    }
    let counted = faded.count > sharp.count ? spread : inside
    let beyond = counted.count - inside.count
    return Double(counted.count) / Double(box.count + beyond)
  }

  /// Where the letters that are left do not lie around what is hidden: patches anywhere on the page, towards which they fade.
  private static func share(fadedOn tiles: TileLevels, around box: TileBox) -> Double {
    guard tiles.rows > 0, tiles.columns > 0 else { return 0 }
    let page = TileBox(rows: 0...tiles.rows - 1, columns: 0...tiles.columns - 1)
    return share(of: FadingText(tiles, in: page) { isWhite(tiles, $0, $1) }.isPatch, around: box)
  }

  /// Of the area of the letters and of all patches together.
  private static func share(of patches: TileMask, around box: TileBox) -> Double {
    let inside = box.rows.reduce(0) { sum, row in sum + box.columns.count { patches[row, $0] } }
    return Double(patches.count) / Double(box.count + patches.count - inside)
  }

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// A reflection is in one piece; white specks on grey paper are none.
  private static func patches(of tiles: TileLevels) -> TileMask {
    let white = tiles.mask { isWhite(tiles, $0, $1) }
    let drawn = white.patches { DrawnWhite.isDrawn($0, on: tiles) }
    return tiles.mask { row, column in
      white[row, column] && neighbours(row, column).count { white[$0, $1] } >= 3 && !drawn[row, column]
    }
  }

  private static func isWhite(_ tiles: TileLevels, _ row: Int, _ column: Int) -> Bool {
    guard tiles.contains(row, column) else { return false }
    let tile = tiles[row, column]
    return tile.mean >= white && tile.contrast < greatestEmptyContrast
  }

  private static func isText(_ tiles: TileLevels, _ row: Int, _ column: Int) -> Bool {
    tiles[row, column].contrast >= InkThresholds.sureContrast
  }

  private static func neighbours(_ row: Int, _ column: Int) -> [(Int, Int)] {
    [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
  }
}

extension TileLevels {
  fileprivate func contains(_ row: Int, _ column: Int) -> Bool {
    (0..<rows).contains(row) && (0..<columns).contains(column)
  }
}
