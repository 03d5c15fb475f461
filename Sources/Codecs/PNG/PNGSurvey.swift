import CCodecs

/// What pixels a picture has.
package struct PNGSurvey: Sendable {
  /// Red, green, blue and alpha.
  package typealias Color = (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8)

  let raw: guichet_png_survey

  init(_ raw: guichet_png_survey) {
    self.raw = raw
  }

  package var isOpaque: Bool { raw.opaque }
  package var isGray: Bool { raw.gray }

  /// The different colours, in the order in which they were met; nil where there are more than 256.
  package var palette: [Color]? {
    guard raw.color_count <= UInt32(GUICHET_PNG_MAXIMUM_COLORS) else { return nil }
    return unsafe withUnsafeBytes(of: raw.colors) { colors in
      (0..<Int(raw.color_count)).map { index in
        let entry = 4 * index
        return unsafe (colors[entry], colors[entry + 1], colors[entry + 2], colors[entry + 3])
      }
    }
  }

  /// Pixels by their luma, 0 to 255; of no use where they are not gray.
  package var levels: [Int] {
    unsafe withUnsafeBytes(of: raw.levels) { unsafe $0.bindMemory(to: UInt64.self).map { Int($0) } }
  }
}

/// How the pixels of a PNG are stored.
package struct PNGLayout: Equatable, Sendable {
  /// Of the IHDR chunk (ISO/IEC 15948, 11.2.1).
  package enum ColorType: UInt8, Sendable {
    case gray = 0
    case rgb = 2
    case indexed = 3
    case grayAlpha = 4
    case rgba = 6
  }

  package var colorType: ColorType
  /// Of a sample: 8, or less where there is one channel.
  package var bits: Int
  let packing: PNGPacking

  private init(_ colorType: ColorType, bits: Int, packing: PNGPacking) {
    self.colorType = colorType
    self.bits = bits
    self.packing = packing
  }

  /// The upper bits of gray alone.
  package static func gray(bits: Int) -> PNGLayout { PNGLayout(.gray, bits: bits, packing: .channels) }
  package static let grayAlpha = PNGLayout(.grayAlpha, bits: 8, packing: .grayAlpha)
  package static let rgb = PNGLayout(.rgb, bits: 8, packing: .channels)
  package static let rgba = PNGLayout(.rgba, bits: 8, packing: .channels)
  /// Indices of the survey's palette.
  package static func indexed(bits: Int) -> PNGLayout { PNGLayout(.indexed, bits: bits, packing: .index) }
  /// Black below the middle of luma, white above.
  package static let bilevel = PNGLayout(.gray, bits: 1, packing: .bilevel)

  package var channels: Int {
    switch colorType {
    case .gray, .indexed: 1
    case .grayAlpha: 2
    case .rgb: 3
    case .rgba: 4
    }
  }
}
