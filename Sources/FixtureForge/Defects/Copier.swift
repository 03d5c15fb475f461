/// A photocopier whose threshold is set badly: it makes everything paper or toner, and what it makes of a stroke depends on
/// where between the two it draws the line.
package struct Copier: Equatable, Sendable {
  /// Copies of copies.
  private let generations: Int
  /// The standard deviation of the optics over the x-height.
  private let softness: Double
  /// Between paper, 0, and ink, 1.
  private let threshold: Double
  /// Where toner and its grain come from.
  private let seed: UInt64

  /// Of one generation, in x-heights. A light copy is sharp enough for strokes to thin before they break.
  private static let (softnessOfLightCopies, softnessOfDarkCopies) = (0.06, 0.09)
  private static let thresholdOfDarkCopies = 0.25
  /// By how many standard deviations an edge moves at that threshold: the quantile of the normal distribution.
  private static let spread = 0.674
  /// The standard deviation of the unevenness of toner and light, as a share of the distance between paper and ink.
  private static let grain = 0.06
  /// Levels between paper and ink over which the copy goes from one to the other, as a share of all.
  private static let transition = 0.2

  /// Nil for what no copier does, and where nothing is to be done.
  package init?(_ defect: Defect, seed: UInt64) {
    guard defect.strength > 0 else { return nil }
    self.seed = seed
    switch defect.kind {
    case .lightCopy:
      (generations, softness, threshold) = (1, Self.softnessOfLightCopies, 0.5 + defect.strength / 2)
    case .darkCopy:
      let each = Self.softnessOfDarkCopies * Self.spread
      generations = max(1, Int((defect.strength / each).rounded(.up)))
      softness = defect.strength / Double(generations) / Self.spread
      threshold = Self.thresholdOfDarkCopies
    default: return nil
    }
  }

  /// - Parameters:
  ///   - raster: A sheet as it was drawn, with black ink on white paper.
  ///   - xHeight: In pixels.
  func copy(_ raster: Raster, xHeight: Double) -> Raster {
    var random = RandomSequence(seed: seed)
    var copy = raster
    for _ in 0..<generations {
      copy.defocus(deviation: softness * xHeight)
      copy.addGrain(floor: 255 * Self.grain, growth: 0, using: &random)
      copy.mapLevels { level in
        let ink = 1 - Double(level) / 255
        let toner = (ink - threshold) / Self.transition + 0.5
        return UInt8((255 * (1 - min(max(toner, 0), 1))).rounded())
      }
    }
    return copy
  }
}
