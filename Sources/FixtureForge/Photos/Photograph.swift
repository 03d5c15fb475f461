internal import CForge

/// A sheet photographed by a phone: where it lies, in what light, and how the camera stores it.
package struct Photograph: Sendable {
  /// The pixels of a sensor, three to four.
  package enum Size: Int, CaseIterable, Sendable {
    case megapixels2 = 1600
    case megapixels8 = 3264
    case megapixels12 = 4032
    case megapixels24 = 5712
    case megapixels48 = 8064

    package var longSide: Int { rawValue }
    package var shortSide: Int { rawValue * 3 / 4 }
  }

  /// How the first row and column lie (Exif 2.32, 4.6.4, tag Orientation), of those that cameras write.
  package enum Orientation: UInt16, CaseIterable, Sendable {
    case upright = 1
    case upsideDown = 3
    case turnedCounterclockwise = 6
    case turnedClockwise = 8

    /// Quarters by which a viewer turns the stored picture clockwise.
    var quarterTurns: Int {
      switch self {
      case .upright: 0
      case .turnedCounterclockwise: 1
      case .upsideDown: 2
      case .turnedClockwise: 3
      }
    }
  }

  package var size: Size
  /// Whether it is higher than wide as shown.
  package var portrait: Bool
  package var orientation: Orientation
  /// Quarters by which the sheet's upper side is turned clockwise in the picture as shown: none in a good photo.
  package var quarterTurns = 0
  /// The level of black ink over that of the paper.
  package var inkShare: Double
  /// What the sheet went through before; nil for the sheet itself.
  package var copier: Copier?
  var light: PhotoLight
  var table: TableTop
  /// The standard deviation of the lens in focus, in pixels.
  var softness: Double
  /// Share of the picture that the sheet fills, in the direction in which it fills more.
  var fill: Double
  var pose: PhotoGeometry.Pose
  /// The sensor's, in levels: in black, and what comes on top in white.
  var grain: (floor: Double, growth: Double)

  /// A photo taken with care.
  package init(size: Size, using random: inout RandomSequence) {
    self.size = size
    portrait = true
    orientation = random.draw(from: [.turnedCounterclockwise, .turnedCounterclockwise, .upright, .turnedClockwise])
    inkShare = random.draw(0.1...0.2)
    light = PhotoLight(using: &random)
    table = random.draw(from: TableTop.allCases)
    softness = random.draw(0.3...0.6)
    fill = random.draw(0.88...0.96)
    let degree = Double.pi / 180
    pose = PhotoGeometry.Pose(
      turn: random.draw(-2.5 * degree...2.5 * degree), tiltX: random.draw(-5 * degree...5 * degree),
      tiltY: random.draw(-5 * degree...5 * degree), curlX: random.draw(-0.04...0.04),
      curlY: random.draw(-0.08...0.08), offsetX: random.draw(-0.015...0.015),
      offsetY: random.draw(-0.015...0.015))
    grain = (random.draw(0.8...2.2), random.draw(0.5...2.8))
  }

  /// Width and height as stored.
  package var storedSize: (width: Int, height: Int) {
    let onItsSide = orientation.quarterTurns % 2 == 1
    return portrait != onItsSide ? (size.shortSide, size.longSide) : (size.longSide, size.shortSide)
  }

  package func expose(_ sheet: Sheet, using random: inout RandomSequence) -> Exposure {
    let paper = (width: sheet.width / 72, height: sheet.height / 72)
    let (geometry, resolution) = framing(of: paper)
    let texture = table.texture(using: &random)
    let onPaper = PictureText(sheet)
    let flat = SheetRenderer(resolution: resolution, channels: .rgb).render(sheet)
      .copied(by: copier, xHeight: onPaper.xHeight * resolution / 72).printed(inkShare: inkShare)
    var raster = photo(of: flat, on: texture, geometry: geometry, flatResolution: resolution)
    raster.soften(deviation: softness)
    let text = onPaper.mapped(scale: resolution / 72) {
      geometry.pixel(showing: Sheet.Point($0.x / 72, $0.y / 72))
    }
    return Exposure(
      raster: raster, text: text, resolution: resolution, paperLevel: paperLevel(amid: text), inkShare: inkShare)
  }

  /// What the sensor adds at last.
  package func develop(_ exposure: Exposure, using random: inout RandomSequence) -> Raster {
    var raster = exposure.raster
    raster.addGrain(floor: grain.floor, growth: grain.growth, using: &random)
    return raster
  }

  /// The resolution at which the sheet fills its share of the picture and lies in it as a whole.
  private func framing(of paper: (width: Double, height: Double)) -> (PhotoGeometry, resolution: Double) {
    // A viewer turns the stored picture by the orientation: stored, the sheet lies the other way.
    let quarters = (quarterTurns - orientation.quarterTurns + 4) % 4
    var pose = pose
    pose.turn += Double(quarters) * Double.pi / 2
    let stored = storedSize
    let onItsSide = quarters % 2 == 1
    let (width, height) = onItsSide ? (paper.height, paper.width) : (paper.width, paper.height)
    var resolution = min(Double(stored.width) / width, Double(stored.height) / height) * fill
    while true {
      let geometry = PhotoGeometry(sheet: paper, picture: stored, resolution: resolution, pose: pose)
      if geometry.isWhole(margin: 0.004) { return (geometry, resolution) }
      resolution *= 0.98
    }
  }

  private func photo(of flat: Raster, on texture: Raster, geometry: PhotoGeometry, flatResolution: Double) -> Raster {
    let (width, height) = storedSize
    let nodes = nodes(geometry: geometry, flatResolution: flatResolution)
    // The same texture at every size of the picture, twice as large as its pixels at 12 megapixels.
    let step = UInt32(128 * Size.megapixels12.longSide / size.longSide)
    var (flat, texture) = (flat, texture)
    var photo = Raster(width: width, height: height, channels: .rgb, filledWith: 0)
    flat.withPicture { flat in
      texture.withPicture { texture in
        photo.withPicture { photo in
          unsafe nodes.withUnsafeBufferPointer { nodes in
            unsafe guichet_forge_photo_warp(flat, texture, step, nodes.baseAddress, photo)
          }
        }
      }
    }
    return photo
  }

  private func nodes(geometry: PhotoGeometry, flatResolution: Double) -> [guichet_forge_photo_node] {
    let (width, height) = storedSize
    let cell = Int(guichet_forge_photo_cell)
    var nodes: [guichet_forge_photo_node] = []
    for row in stride(from: 0, through: (height + cell - 1) / cell * cell, by: cell) {
      for column in stride(from: 0, through: (width + cell - 1) / cell * cell, by: cell) {
        let place = geometry.place(atX: Double(column), y: Double(row))
        let level = light.level(atX: Double(column) / Double(width), y: Double(row) / Double(height))
        nodes.append(
          guichet_forge_photo_node(
            x: Float(place.x * flatResolution - 0.5), y: Float(place.y * flatResolution - 0.5),
            red: Float(level * light.balance.red), green: Float(level * light.balance.green),
            blue: Float(level * light.balance.blue)))
      }
    }
    return nodes
  }

  private func paperLevel(amid text: PictureText) -> Double {
    let (width, height) = storedSize
    let points = text.points
    let sum = points.reduce(0) { $0 + light.level(atX: $1.x / Double(width), y: $1.y / Double(height)) }
    return points.isEmpty ? 255 * light.level : min(255 * sum / Double(points.count), 255)
  }
}
