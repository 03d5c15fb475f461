import Vocabulary

extension JPEGSegments {
  /// What the segments alone tell; nil where there is no frame header, or one that no process allows. The color is for
  /// the decoder to tell, since it follows from conventions.
  func facts(of file: Span<UInt8>) -> ImageFacts? {
    guard let frame, frame.width > 0, frame.height > 0, frame.components > 0 else { return nil }
    let coding = isHierarchical ? .hierarchical : ImageFacts.Coding(process: frame.process)
    guard coding.allows(bits: frame.precision) else { return nil }
    let exif = exif.map { ExifReader(file, block: $0) }
    return ImageFacts(
      width: frame.width, height: frame.height, components: frame.components, bits: frame.precision,
      color: frame.components == 1 ? .gray : .other, coding: coding, orientation: exif?.orientation,
      densities: [density?.declared, exif?.density].compactMap(\.self))
  }
}

extension ImageFacts.Coding {
  /// By the last four bits of the frame's marker (ISO/IEC 10918-1, table B.1).
  fileprivate init(process: UInt8) {
    switch process {
    case 0: self = .baseline
    case 1: self = .extendedSequential
    case 2: self = .progressive
    case 3, 11: self = .lossless
    case 9: self = .arithmeticSequential
    case 10: self = .arithmeticProgressive
    default: self = .hierarchical
    }
  }

  /// Table B.2.
  fileprivate func allows(bits: Int) -> Bool {
    switch self {
    case .baseline: bits == 8
    case .lossless: (2...16).contains(bits)
    // Its frames may be of any process.
    case .hierarchical: (2...16).contains(bits)
    default: bits == 8 || bits == 12
    }
  }
}

extension JPEGSegments.Density {
  /// Nil where a number is zero or the unit unknown.
  fileprivate var declared: DeclaredDensity? {
    guard x > 0, y > 0 else { return nil }
    let unit: DeclaredDensity.Unit? =
      switch self.unit {
      case 0: .ratio
      case 1: .perInch
      case 2: .perCentimetre
      default: nil
      }
    return unit.map { DeclaredDensity(source: .jfif, x: Double(x), y: Double(y), unit: $0) }
  }
}
