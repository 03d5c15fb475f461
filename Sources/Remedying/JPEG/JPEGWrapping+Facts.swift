import Codecs
import Vocabulary

extension JPEGWrapping {
  /// What a picture says of itself and its remedy must too: how it is turned, and how large it is.
  init(_ image: ImageFacts) {
    self.init(density: Density(image.densities) ?? .unknown, orientation: image.orientation ?? 1)
  }

  /// Of the same picture with so many eighths of its width and height.
  func scaled(eighths: Int) -> JPEGWrapping {
    var scaled = self
    guard density.unit != 0 else { return scaled }
    scaled.density.x = UInt16((Double(density.x) * Double(eighths) / 8).rounded(.up))
    scaled.density.y = UInt16((Double(density.y) * Double(eighths) / 8).rounded(.up))
    return scaled
  }
}

extension JPEGWrapping.Density {
  /// The first that is more than a ratio, or that ratio.
  fileprivate init?(_ densities: [DeclaredDensity]) {
    guard let declared = densities.first(where: { $0.unit != .ratio }) ?? densities.first else { return nil }
    switch declared.unit {
    case .ratio: self.init(unit: 0, declared, factor: 1)
    case .perInch: self.init(unit: 1, declared, factor: 1)
    case .perCentimetre: self.init(unit: 2, declared, factor: 1)
    case .perMetre: self.init(unit: 1, declared, factor: 0.0254)
    }
  }

  private init?(unit: UInt8, _ declared: DeclaredDensity, factor: Double) {
    guard let x = UInt16(exactly: (declared.x * factor).rounded()), x > 0,
      let y = UInt16(exactly: (declared.y * factor).rounded()), y > 0
    else { return nil }
    self.init(unit: unit, x: x, y: y)
  }
}
