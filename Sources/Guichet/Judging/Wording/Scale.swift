import Vocabulary

/// The unit that people use for a quantity: megabytes for bytes, metres for inches.
struct Scale {
  let divisor: Double
  /// The decimals that are worth showing.
  let decimals: Int
  private let singular: Words
  private let plural: Words

  /// Written after a number, with the space before it; empty for a plain count. French has the plural from two on,
  /// English for all but one.
  func suffix(for value: Double, in language: Language) -> String {
    let isSingular = language == .fr ? value.magnitude < 2 : value == 1
    return (isSingular ? singular : plural)[language]
  }

  static func fitting(_ quantity: Quantity, beside other: Quantity?) -> Scale {
    // A figure is compared in the unit of its limit, unless it is so small that nothing would be left of it.
    let size = quantity.value.magnitude
    let reference = other.map { $0.value.magnitude }.flatMap { size >= $0 / 10 ? $0 : nil } ?? size
    switch quantity.unit {
    case .bytes: return bytes(reference)
    case .pixels where reference >= 1_000_000:
      return Scale(1_000_000, decimals: 1, fr: ("million de pixels", "millions de pixels"), en: ("million pixels", nil))
    case .pixels: return Scale(fr: ("pixel", "pixels"), en: ("pixel", "pixels"))
    case .pages: return Scale(fr: ("page", "pages"), en: ("page", "pages"))
    case .inches: return Scale(1 / 0.0254, decimals: 2, fr: ("m", nil), en: ("m", nil))
    case .scans: return Scale(fr: ("passage", "passages"), en: ("scan", "scans"))
    case .seconds: return Scale(fr: ("seconde", "secondes"), en: ("second", "seconds"))
    case .dotsPerInch: return Scale(fr: ("DPI", nil), en: ("DPI", nil))
    case .share: return percent
    case .score, .count: return plain
    }
  }

  private static func bytes(_ reference: Double) -> Scale {
    switch reference {
    case 1_000_000_000...: Scale(1_000_000_000, decimals: 1, fr: ("Go", nil), en: ("GB", nil))
    case 1_000_000...: Scale(1_000_000, decimals: 1, fr: ("Mo", nil), en: ("MB", nil))
    case 1_000...: Scale(1_000, fr: ("ko", nil), en: ("kB", nil))
    default: Scale(fr: ("octet", "octets"), en: ("byte", "bytes"))
    }
  }

  /// Only French puts a space before the sign.
  private static let percent = Scale(
    divisor: 0.01, decimals: 1, singular: Words(fr: "\(Typesetting.space)%", en: "%"))

  private static let plain = Scale(divisor: 1, decimals: 0, singular: Words(fr: "", en: ""))

  private typealias Forms = (singular: String, plural: String?)

  private init(_ divisor: Double = 1, decimals: Int = 0, fr: Forms, en: Forms) {
    let space = Typesetting.space
    self.init(
      divisor: divisor, decimals: decimals,
      singular: Words(fr: "\(space)\(fr.singular)", en: "\(space)\(en.singular)"),
      plural: Words(fr: "\(space)\(fr.plural ?? fr.singular)", en: "\(space)\(en.plural ?? en.singular)"))
  }

  private init(divisor: Double, decimals: Int, singular: Words, plural: Words? = nil) {
    self.divisor = divisor
    self.decimals = decimals
    self.singular = singular
    self.plural = plural ?? singular
  }
}
