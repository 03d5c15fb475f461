import Vocabulary

/// The values of the default policy, as an explanation shows them.
enum Threshold {
  private static let policy = Policy.edocPerso
  private static let bounds = policy.bounds

  static let formats = Catalogue(policy: policy, evidence: Evidence(bytes: 0)).acceptedFormats
  static let sizeLimit = words(Double(policy.sizeLimit), .bytes)
  static let sizeAdvice = words(Double(policy.sizeAdvice[.jpeg] ?? policy.sizeLimit), .bytes)
  static let missingShare = words(policy.toleratedMissingShare, .share)

  static let minimumScore = policy.minimumScore
  static let minimumCharacterHeight = words(policy.minimumCharacterHeight, .pixels)
  static let minimumCharacters = policy.minimumCharacters

  static let maximumBytes = words(Double(bounds.maximumBytes), .bytes)
  static let maximumPixels = words(Double(bounds.maximumPixels), .pixels)
  static let maximumSide = words(Double(bounds.maximumSide), .pixels)
  static let maximumScans = words(Double(bounds.maximumScans), .scans)
  static let maximumPages = words(Double(bounds.maximumPages), .pages)
  static let maximumPageSide = words(bounds.maximumPageSideInInches, .inches)
  static let maximumMemory = words(Double(bounds.maximumMemory), .bytes)
  static let secondsPerPage = words(Double(bounds.secondsPerPage), .seconds)
  static let secondsPerFile = words(Double(bounds.secondsPerFile), .seconds)

  static func words(_ value: Double, _ unit: Quantity.Unit) -> Words {
    let quantity = Quantity(value, unit)
    return Words(fr: Figures(.fr).text(quantity), en: Figures(.en).text(quantity))
  }
}
