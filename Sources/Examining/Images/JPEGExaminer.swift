import Codecs
package import Vocabulary

/// Finds out how a JPEG is stored, whether all of it can be shown and how well it can be read. Its scans are decoded once, at
/// a reduced scale; again only where its text is too small for that.
package struct JPEGExaminer {
  private let bounds: Bounds
  private let attendants: Attendants

  package init(bounds: Bounds, attendants: Attendants = Attendants()) {
    self.bounds = bounds
    self.attendants = attendants
  }

  package func examine(_ bytes: Span<UInt8>, into examination: inout Examination) {
    let segments = JPEGSegments(bytes)
    guard let facts = segments.facts(of: bytes) else {
      examination.damage = Damage(kind: .unreadable)
      return
    }
    examination.setImage(facts)
    examination.boundMet = bounds.met(byWidth: facts.width, height: facts.height)
    guard examination.boundMet == nil, facts.isCommonlyDecoded else { return }
    do throws(JPEGError) {
      try decode(bytes, into: &examination)
    } catch {
      examination.damage = Damage(kind: .unreadable)
    }
  }

  /// Decodes all of it, and completes the facts by what only the decoder can tell.
  private func decode(_ file: Span<UInt8>, into examination: inout Examination) throws(JPEGError) {
    var decoder = try JPEGDecoder()
    try decoder.keepCoefficients(upTo: attendants.coefficients.bytesLeft())
    let header = try decoder.readHeader(file)
    // Nobody but us has looked at the size so far.
    guard header.width == examination.image?.width, header.height == examination.image?.height else { throw .broken }
    examination.image?.color = ImageFacts.Color(header.color)
    examination.boundMet = bounds.met(by: header, bytes: file.count)
    guard examination.boundMet == nil else { return }

    let (luma, findings) = try JPEGLuma.decode(
      file, by: decoder, header, maximumScans: bounds.maximumScans, keepingIn: attendants.coefficients)
    examination.image?.scans = findings.scans
    if case .tooManyScans(let scans) = luma.error {
      examination.boundMet = BoundMet(kind: .scans, value: Double(scans), limit: Double(bounds.maximumScans), page: nil)
      return
    }
    examination.damage = Self.damage(findings, luma, height: header.height)
    attendants.thumbnails.see(luma.picture, size: PixelSize(header), orientation: examination.image?.orientation)
    examination.measure(
      luma.picture, isComplete: luma.isComplete, coding: PictureCoding(header), secondOpinion: attendants.secondOpinion
    ) { reduction in
      JPEGLuma.decode(file, reduction: reduction, maximumScans: bounds.maximumScans)
    } chroma: {
      ChromaPicture(jpeg: file, maximumScans: bounds.maximumScans)
    }
  }

  private static func damage(_ findings: JPEGFindings, _ luma: JPEGLuma, height: Int) -> Damage? {
    let isCorrupt = findings.badCodes || luma.error != nil
    let kind: Damage.Kind = isCorrupt ? .corrupt : .truncated
    let notGiven = luma.error == nil ? 0 : 1 - luma.share
    let missingShare = max(notGiven, Double(findings.brokenRows) / Double(height))
    if missingShare >= 1 { return Damage(kind: .unreadable) }
    if missingShare > 0 { return Damage(kind: kind, missingShare: missingShare) }
    // Rows that lack their higher frequencies are neither there nor missing.
    if findings.sharpnessLost { return Damage(kind: kind) }
    return findings.detailLost ? Damage(kind: kind, missingShare: 0) : nil
  }
}

extension ImageFacts {
  /// Not lossless, not hierarchical, and not of 12 bits: what the usual readers know.
  fileprivate var isCommonlyDecoded: Bool { coding != .lossless && coding != .hierarchical && bits == 8 }
}

extension ImageFacts.Color {
  fileprivate init(_ color: JPEGHeader.Color) {
    switch color {
    case .gray: self = .gray
    case .ycc: self = .ycc
    case .rgb: self = .rgb
    case .cmyk: self = .cmyk
    case .ycck: self = .ycck
    case .other: self = .other
    }
  }
}
