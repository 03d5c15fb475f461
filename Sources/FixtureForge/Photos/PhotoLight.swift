internal import Glibc

/// The light on a sheet and how a camera takes it: the level of white paper at every place of the picture.
struct PhotoLight {
  /// What a hand or the phone itself takes away.
  struct Shadow {
    /// In shares of the picture's size; may lie outside of it.
    var centre: Sheet.Point
    /// In shares of the picture's diagonal.
    var radius: Double
    var softness: Double
    /// Share of the light that is gone, 0 to 1.
    var depth: Double
  }

  /// Of white paper in the middle, over white.
  var level: Double
  /// By how much each colour is off, about 1.
  var balance: (red: Double, green: Double, blue: Double)
  /// Loss from one border to the other, 0 to 1, and its direction in radians.
  var gradient: (loss: Double, angle: Double)
  /// Loss in the corners, 0 to 1.
  var vignetting: Double
  var shadow: Shadow?
  /// A lamp that flickers while the rows are read one after the other: share of the light, waves down the picture.
  var flicker: (depth: Double, waves: Double, phase: Double)

  /// - Parameter random: The kinds of light in which documents are photographed, all of them good enough to read by.
  init(using random: inout RandomSequence) {
    level = random.draw(0.78...0.97)
    let warmth = random.draw(-0.05...0.08)
    balance = (1 + warmth, 1, 1 - warmth * random.draw(1...1.8))
    gradient = (random.draw(0...0.28), random.draw(0...2 * Double.pi))
    vignetting = random.draw(0...0.15)
    let shadow = Shadow(
      centre: Sheet.Point(random.draw(-0.1...1.1), random.draw(from: [-0.15, 1.15])),
      radius: random.draw(0.15...0.45), softness: random.draw(0.02...0.15),
      depth: random.draw(0.1...0.4))
    self.shadow = random.happens(0.4) ? shadow : nil
    let flickers = random.happens(0.15)
    flicker = (
      flickers ? random.draw(0.02...0.07) : 0, random.draw(2...6), random.draw(0...2 * Double.pi)
    )
  }

  /// The level of white paper over white; both directions in shares of the picture's size.
  func level(atX x: Double, y: Double) -> Double {
    let (fromCentreX, fromCentreY) = (2 * x - 1, 2 * y - 1)
    let along = fromCentreX * cos(gradient.angle) + fromCentreY * sin(gradient.angle)
    let corner = (fromCentreX * fromCentreX + fromCentreY * fromCentreY) / 2
    var light = level * (1 - gradient.loss * (along + 1) / 2) * (1 - vignetting * corner)
    if flicker.depth > 0 {
      light *= 1 + flicker.depth * sin(2 * Double.pi * flicker.waves * y + flicker.phase)
    }
    if let shadow { light *= 1 - shadow.depth * shadow.share(atX: x, y: y) }
    return light
  }
}

extension PhotoLight.Shadow {
  /// 1 in the middle, 0 outside, smooth over the edge.
  fileprivate func share(atX x: Double, y: Double) -> Double {
    // The diagonal of a picture whose sides are as 3 to 4 is 1.25 times the longer side.
    let (offX, offY) = ((x - centre.x) * 0.8, y - centre.y)
    let distance = (offX * offX + offY * offY).squareRoot() / 1.25
    let share = min(max((radius + softness - distance) / (2 * softness), 0), 1)
    return share * share * (3 - 2 * share)
  }
}
