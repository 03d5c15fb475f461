internal import CForge
internal import Glibc

/// What optics, movement and electronics do to pixels; lengths are in pixels, levels in 1/255 of white.
extension Raster {
  /// Out of focus: about normal, by three boxes whose variances add up to that of `deviation`.
  mutating func defocus(deviation: Double) {
    soften(variance: deviation * deviation / 3, passes: 3)
  }

  /// The softness of a lens in focus: one small box.
  mutating func soften(deviation: Double) {
    soften(variance: deviation * deviation, passes: 1)
  }

  private mutating func soften(variance: Double, passes: UInt32) {
    guard variance > 0 else { return }
    // A box of 2r + 1 samples has the variance r (r + 1) / 3; a share of one more at each end fills what is missing.
    let radius = (((1 + 12 * variance).squareRoot() - 1) / 2).rounded(.down)
    let missing = variance * (2 * radius + 1) - radius * (radius + 1) * (2 * radius + 1) / 3
    let fraction = missing / (2 * ((radius + 1) * (radius + 1) - variance))
    let done = withPicture { picture in
      unsafe guichet_forge_photo_box(picture, UInt32(radius), Float(fraction), passes)
    }
    precondition(done, "no memory to soften \(samples.count) samples")
  }

  /// Moved evenly along a line of `length` while it was exposed; the angle is in radians.
  mutating func smear(length: Double, angle: Double) {
    guard length > 0 else { return }
    let taps = Self.taps(length: length, angle: angle)
    let done = withPicture { picture in
      unsafe taps.withUnsafeBufferPointer { taps in
        unsafe guichet_forge_photo_smear(picture, taps.count, taps.baseAddress)
      }
    }
    precondition(done, "no memory to smear \(samples.count) samples")
  }

  /// The line as weights of whole pixels: 256 places along it, each shared among the four pixels around it.
  private static func taps(length: Double, angle: Double) -> [guichet_forge_photo_tap] {
    let (cosine, sine) = (cos(angle), sin(angle))
    let reach = Int(length / 2) + 2
    let side = 2 * reach + 1
    var weights = [Double](repeating: 0, count: side * side)
    for place in 0..<256 {
      let along = ((Double(place) + 0.5) / 256 - 0.5) * length
      let (x, y) = (along * cosine + Double(reach), along * sine + Double(reach))
      let (column, row) = (Int(x), Int(y))
      let (right, below) = (x - Double(column), y - Double(row))
      weights[row * side + column] += (1 - right) * (1 - below)
      weights[row * side + column + 1] += right * (1 - below)
      weights[(row + 1) * side + column] += (1 - right) * below
      weights[(row + 1) * side + column + 1] += right * below
    }
    // What rounding takes from one pixel goes to the next: all together stay 256.
    var taps: [guichet_forge_photo_tap] = []
    var (exact, given) = (0.0, 0)
    for (index, weight) in weights.enumerated() where weight > 0 {
      exact += weight
      let share = Int(exact.rounded()) - given
      given += share
      guard share > 0 else { continue }
      let (x, y) = (index % side - reach, index / side - reach)
      taps.append(guichet_forge_photo_tap(x: Int32(x), y: Int32(y), weight: UInt16(share)))
    }
    return taps
  }

  /// Grain whose deviation is `floor` levels in black and `floor` + `growth` in white.
  mutating func addGrain(floor: Double, growth: Double, using random: inout RandomSequence) {
    let normals = Self.normals(eachRepeated: channels.rawValue, using: &random)
    let room = UInt64(normals.count / channels.rawValue - width)
    let offsets = (0..<height).map { _ in UInt32(random.next() % room) * UInt32(channels.rawValue) }
    withPicture { picture in
      unsafe normals.withUnsafeBufferPointer { normals in
        unsafe offsets.withUnsafeBufferPointer { offsets in
          unsafe guichet_forge_photo_grain(
            picture, normals.baseAddress, offsets.baseAddress, Float(floor), Float(growth))
        }
      }
    }
  }

  private static func normals(eachRepeated times: Int, using random: inout RandomSequence) -> [Float] {
    var normals: [Float] = []
    let count = 1 << 16
    normals.reserveCapacity(count * times)
    for _ in 0..<count {
      let deviate = Float(random.nextNormal())
      for _ in 0..<times { normals.append(deviate) }
    }
    return normals
  }

  /// A reflection: white inside an ellipse, fading up to 1.3 times its size.
  mutating func addGlare(centre: Sheet.Point, radiusX: Double, radiusY: Double) {
    guard radiusX > 0, radiusY > 0 else { return }
    var spot = guichet_forge_photo_spot(
      centre_x: Float(centre.x), centre_y: Float(centre.y), radius_x: Float(radiusX), radius_y: Float(radiusY),
      halo: 1.3)
    withPicture { unsafe guichet_forge_photo_glare($0, &spot) }
  }

  /// Every level multiplied.
  mutating func scaleLevels(by factor: Double) {
    mapLevels { UInt8(min((Double($0) * factor).rounded(), 255)) }
  }

  /// Every level replaced by another.
  mutating func mapLevels(_ replacement: (UInt8) -> UInt8) {
    let levels = (UInt8.min...UInt8.max).map(replacement)
    for index in samples.indices { samples[index] = levels[Int(samples[index])] }
  }

  /// Averaged into fewer pixels.
  func shrunk(width: Int, height: Int) -> Raster {
    precondition(width <= self.width && height <= self.height)
    return unsafe resized(width: width, height: height) { unsafe guichet_forge_photo_shrink($0, $1) }
  }

  /// Interpolated into more pixels.
  func enlarged(width: Int, height: Int) -> Raster {
    unsafe resized(width: width, height: height) { unsafe guichet_forge_photo_enlarge($0, $1) }
  }

  private func resized(
    width: Int, height: Int,
    fill: (UnsafePointer<guichet_forge_picture>, UnsafePointer<guichet_forge_picture>) -> Bool
  ) -> Raster {
    var (input, output) = (self, Raster(width: width, height: height, channels: channels))
    let done = input.withPicture { input in
      output.withPicture { output in unsafe fill(input, output) }
    }
    precondition(done, "no memory to make \(width) × \(height) pixels")
    return output
  }

  /// The part between these columns and rows.
  func cropped(columns: Range<Int>, rows: Range<Int>) -> Raster {
    var cropped: [UInt8] = []
    cropped.reserveCapacity(columns.count * rows.count * channels.rawValue)
    for row in rows {
      let start = row * width
      cropped +=
        samples[(start + columns.lowerBound) * channels.rawValue..<(start + columns.upperBound) * channels.rawValue]
    }
    return Raster(width: columns.count, height: rows.count, channels: channels, samples: cropped)
  }

  /// Lends the pixels to a C loop.
  @safe
  mutating func withPicture<Result>(_ body: (UnsafePointer<guichet_forge_picture>) -> Result) -> Result {
    let (width, height, channels) = (UInt32(width), UInt32(height), UInt32(channels.rawValue))
    return unsafe samples.withUnsafeMutableBufferPointer { samples in
      var picture = unsafe guichet_forge_picture(
        width: width, height: height, channels: channels, samples: samples.baseAddress)
      return unsafe body(&picture)
    }
  }
}
