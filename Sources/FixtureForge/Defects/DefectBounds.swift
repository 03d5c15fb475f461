package import Vocabulary

/// From where on a defect is more than a blemish, and from where on nobody reads the page any more. What lies between
/// is left to the measures to tell; the bounds leave them much room on both sides.
package struct DefectBounds: Equatable, Sendable {
  /// The greatest strength that surely does no harm.
  package let harmless: Double
  /// The least strength that surely makes the page useless; null where none does.
  package let hopeless: Double?
  /// The strongest that is worth making.
  package let strongest: Double

  private init(harmless: Double, hopeless: Double?, strongest: Double) {
    self.harmless = harmless
    self.hopeless = hopeless
    self.strongest = strongest
  }

  /// - Parameter xHeight: Of the text, in pixels, before the defect.
  package init(_ kind: Defect.Kind, xHeight: Double) {
    self =
      switch kind {
      case .defocus: DefectBounds(harmless: 0.12, hopeless: 0.7, strongest: 1.2)
      case .motion: DefectBounds(harmless: 0.25, hopeless: 2.5, strongest: 4)
      // Two levels of gray are left; with none at all the page would be blank, which is something else.
      case .faintness: DefectBounds(harmless: 0.5, hopeless: 0.99, strongest: 0.995)
      case .darkness: DefectBounds(harmless: 0.4, hopeless: 0.98, strongest: 0.995)
      case .glare: DefectBounds(harmless: 0, hopeless: 0.6, strongest: 0.9)
      // The eye averages over a letter: the larger it is, the more noise it bears.
      case .noise: DefectBounds(harmless: 0.08, hopeless: max(1, xHeight / 7), strongest: max(2, xHeight / 4))
      // A block of JPEG has 8 by 8 pixels: only letters not much larger are lost in it, at the very lowest qualities.
      case .compression: DefectBounds(harmless: 0.4, hopeless: xHeight <= 7 ? 0.98 : nil, strongest: 0.99)
      // Characters of 8 pixels are wanted, which are higher than their x.
      case .smallness: DefectBounds(harmless: 1 / 9.0, hopeless: 1 / 3.0, strongest: 1 / 1.5)
      case .cutOff: DefectBounds(harmless: 0, hopeless: 0.6, strongest: 0.75)
      case .rotation: DefectBounds(harmless: 1, hopeless: nil, strongest: 0.75)
      case .upscaling:
        DefectBounds(
          harmless: max(0, 1 - 10 / xHeight), hopeless: max(0.5, 1 - 1.8 / xHeight),
          strongest: max(0.6, 1 - 1.2 / xHeight))
      case .lightCopy: DefectBounds(harmless: 0.1, hopeless: 0.9, strongest: 1)
      case .darkCopy: DefectBounds(harmless: 0.05, hopeless: 0.35, strongest: 0.45)
      }
  }
}

extension Defect.Kind {
  /// Whether it is not the capture that is bad, but what was captured.
  var isOfCopies: Bool { self == .lightCopy || self == .darkCopy }

  /// What is said of a page that it has spoilt.
  package var reason: ReasonCode {
    switch self {
    case .defocus, .motion, .upscaling, .darkCopy: .legibilityBlurred
    case .faintness, .lightCopy: .legibilityFaint
    case .darkness: .legibilityDark
    case .glare: .legibilityGlare
    case .noise: .legibilityNoisy
    case .compression: .legibilityOverCompressed
    case .smallness: .legibilityTextTooSmall
    case .cutOff: .legibilityCutOff
    case .rotation: .legibilityRotated
    }
  }
}
