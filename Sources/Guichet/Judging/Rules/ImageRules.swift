import Vocabulary

/// Whether a JPEG or PNG can be shown, and by which readers.
enum ImageRules: RuleFamily {
  static func findings(in evidence: Evidence, under policy: Policy) -> [Finding] {
    guard let examination = policy.acceptedFacts(of: evidence), examination.format.isAcceptableImage else { return [] }
    let animated = animated(examination.image)
    if let image = examination.image, image.isUnsupported(in: examination.format) {
      // What no common reader decodes looks broken too: one reason is enough.
      return [Finding(.imageUnsupportedCoding)] + animated
    }
    return damage(examination.damage, tolerated: policy.toleratedMissingShare) + rareCoding(examination.image)
      + animated
  }

  private static func damage(_ damage: Damage?, tolerated: Double) -> [Finding] {
    guard let damage else { return [] }
    let code: ReasonCode = damage.kind == .truncated ? .imageTruncated : .imageDamaged
    guard damage.kind != .unreadable, let share = damage.missingShare else { return [Finding(code)] }
    // A file may lack its end marker and still have every row.
    guard share > 0 else { return [] }
    return [
      Finding(
        code, severity: share < tolerated ? .advice : .refusal, measured: Quantity(share, .share),
        limit: Quantity(tolerated, .share))
    ]
  }

  private static func rareCoding(_ image: ImageFacts?) -> [Finding] {
    switch image?.coding {
    case .arithmeticSequential, .arithmeticProgressive: [Finding(.imageRareCoding)]
    default: []
    }
  }

  private static func animated(_ image: ImageFacts?) -> [Finding] {
    guard let image, image.frames > 1 else { return [] }
    return [Finding(.imageAnimated, measured: Quantity(Double(image.frames), .count), limit: Quantity(1, .count))]
  }
}

extension FileFormat {
  /// The images that are examined beyond their first bytes.
  var isAcceptableImage: Bool { self == .jpeg || self == .png }
}

extension ImageFacts {
  /// JPEG has processes that hardly any reader knows: lossless, hierarchical, and samples of more than 8 bits.
  fileprivate func isUnsupported(in format: FileFormat) -> Bool {
    format == .jpeg && (coding == .lossless || coding == .hierarchical || bits > 8)
  }
}
