import Vocabulary

/// Estimates the effective resolution of a JPEG or PNG, which has no page to be measured on: from the declared density
/// and the paper that has exactly its size, and where these leave a doubt from its pixels.
struct ResolutionEstimator {
  private let size: PixelSize
  private let isTurned: Bool
  private let declared: [DeclaredResolution]
  private let exact: [PaperHypothesis]
  /// What the file says without its pixels; nil where that is in doubt.
  private let settled: EffectiveResolution?

  /// Smaller pictures hold no text that can be measured.
  private static let leastSide = 160.0

  init(_ facts: ImageFacts) {
    self.init(
      PixelSize(width: facts.width, height: facts.height), declared: DeclaredResolution.plausible(in: facts),
      // These orientations exchange rows and columns.
      isTurned: facts.orientation.map { $0 >= 5 } ?? false)
  }

  /// For a picture of which only the pixels are known.
  init(_ size: PixelSize) {
    self.init(size, declared: [], isTurned: false)
  }

  private init(_ size: PixelSize, declared: [DeclaredResolution], isTurned: Bool) {
    self.size = size
    self.isTurned = isTurned
    self.declared = declared
    exact = PaperHypothesis.exact(size)
    settled = Self.settled(size, declared, exact)
  }

  /// By how much the picture is to be reduced to be measured, 1, 2, 4 or 8; nil where it need not be.
  var reduction: Int? {
    let isUseful = settled == nil && !(size.isScreen && declared.isEmpty) && size.shortSide >= Self.leastSide
    return isUseful ? LumaPicture.reduction(for: size) : nil
  }

  /// Along the rows and columns as shown.
  ///
  /// - Parameter picture: Nil where the pixels are not known.
  func estimate(from picture: InkedPicture?) -> EffectiveResolution? {
    let estimate = settled ?? picture.flatMap(measured)
    guard isTurned, var estimate else { return estimate }
    (estimate.x, estimate.y) = (estimate.y, estimate.x)
    return estimate
  }

  // MARK: Without pixels

  private static func settled(
    _ size: PixelSize, _ declared: [DeclaredResolution], _ exact: [PaperHypothesis]
  ) -> EffectiveResolution? {
    let fitting = declared.filter { !$0.papers(for: size).isEmpty }
    if fitting.count == 1, let density = fitting.first {
      // A picture that was scaled down may have kept its density.
      guard exact.allSatisfy({ abs($0.dotsPerInch / density.dotsPerInch - 1) < 0.02 }) else { return nil }
      return EffectiveResolution(density, density.isOffered || !exact.isEmpty ? .high : .medium)
    }
    // In few pixels, or cut, a receipt or a passport may have the size of a page by chance.
    guard declared.isEmpty, exact.count == 1, let paper = exact.first, paper.format.use == .common,
      paper.dotsPerInch >= 150, paper.isFilled(by: size)
    else { return nil }
    return EffectiveResolution(paper, .pageFormat, .high)
  }

  // MARK: With pixels

  private func measured(_ picture: InkedPicture) -> EffectiveResolution? {
    let outline = exact.isEmpty ? PaperOutline.find(in: picture.luma) : nil
    let text = TextHeight.measure(in: picture, within: outline)
    return exactPaper(text) ?? confirmedDensity(text) ?? outlinedPaper(outline, text) ?? shapedPaper(text)
      ?? unconfirmedDensity(text) ?? roll(outline, text)
      ?? text.map { EffectiveResolution($0.usualResolution, .textHeight, .low) }
  }

  private func exactPaper(_ text: TextHeight?) -> EffectiveResolution? {
    guard let text else { return exact.first.map { EffectiveResolution($0, .pageFormat, .low) } }
    return PaperChoice(exact, text).map { EffectiveResolution($0.paper, .pageFormat, $0.confidence) }
  }

  /// A density on its own is believed where the text bears it out.
  private func confirmedDensity(_ text: TextHeight?) -> EffectiveResolution? {
    guard let text else { return nil }
    return declared.filter { text.bearsOut($0.dotsPerInch) }
      .min { text.distance(to: $0.dotsPerInch) < text.distance(to: $1.dotsPerInch) }
      .map { EffectiveResolution($0, declared.count == 1 ? .medium : .low) }
  }

  private func unconfirmedDensity(_ text: TextHeight?) -> EffectiveResolution? {
    guard text == nil, !size.hasSensorShape, declared.count == 1, let density = declared.first, density.isOffered else {
      return nil
    }
    return EffectiveResolution(density, .low)
  }

  private func outlinedPaper(_ outline: Quadrilateral?, _ text: TextHeight?) -> EffectiveResolution? {
    guard let outline, let text else { return nil }
    let choice = PaperChoice(outline.papers(in: size), text)
    return choice.map { EffectiveResolution($0.paper, .outline, $0.confidence) }
  }

  private func shapedPaper(_ text: TextHeight?) -> EffectiveResolution? {
    let papers = PaperHypothesis.shaped(like: size, tolerance: 0.012)
    if let text { return PaperChoice(papers, text).map { EffectiveResolution($0.paper, .pageFormat, $0.confidence) } }
    // Cards are rarely stored upright, and in fewer pixels.
    guard !size.isWide, size.longSide >= 1500, let paper = papers.first, paper.format.use == .common else { return nil }
    return EffectiveResolution(paper, .pageFormat, .low)
  }

  /// A receipt of any length: a roll tells by its width.
  private func roll(_ outline: Quadrilateral?, _ text: TextHeight?) -> EffectiveResolution? {
    guard let text, outline != nil || !size.hasSensorShape else { return nil }
    let sides = outline?.meanSides ?? (first: size.shortSide, second: size.longSide)
    let width = min(sides.first, sides.second)
    // Of a card with a dark heading only the rest is seen.
    guard outline == nil || max(sides.first, sides.second) > 1.8 * width else { return nil }
    let rolls = PaperFormat.rolls.map { (dotsPerInch: width / $0.width, rarity: $0.rarity) }
    func cost(_ roll: (dotsPerInch: Double, rarity: Double)) -> Double {
      let isUsual = PaperHypothesis.isUsual(roll.dotsPerInch, tolerance: 0.004)
      return text.distance(to: roll.dotsPerInch) + roll.rarity + (isUsual ? 0 : 0.4)
    }
    return rolls.filter { text.distance(to: $0.dotsPerInch) < 0.4 }.min { cost($0) < cost($1) }
      .map { EffectiveResolution($0.dotsPerInch, outline == nil ? .pageFormat : .outline, .low) }
  }
}

extension EffectiveResolution {
  fileprivate init(_ declared: DeclaredResolution, _ confidence: Confidence) {
    self.init(x: declared.x, y: declared.y, method: .metadata, confidence: confidence)
  }

  fileprivate init(_ paper: PaperHypothesis, _ method: Method, _ confidence: Confidence) {
    self.init(x: paper.x, y: paper.y, method: method, confidence: confidence)
  }

  fileprivate init(_ dotsPerInch: Double, _ method: Method, _ confidence: Confidence) {
    self.init(x: dotsPerInch, y: dotsPerInch, method: method, confidence: confidence)
  }
}
