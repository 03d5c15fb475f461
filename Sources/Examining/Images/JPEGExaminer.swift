import Codecs
package import Vocabulary

/// Finds out how a JPEG is stored and whether all of it can be shown. Its scans are decoded once, at a reduced scale.
package struct JPEGExaminer {
  private let bounds: Bounds

  package init(bounds: Bounds) {
    self.bounds = bounds
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
    let header = try decoder.readHeader(file)
    // Nobody but us has looked at the size so far.
    guard header.width == examination.image?.width, header.height == examination.image?.height else { throw .broken }
    examination.image?.color = ImageFacts.Color(header.color)
    examination.boundMet = memoryBoundMet(by: header, of: file)
    guard examination.boundMet == nil else { return }

    let estimator = examination.image.map(ResolutionEstimator.init)
    let reading = readAll(of: file, with: &decoder, keepingAt: estimator?.reduction)
    let findings = decoder.findings
    examination.image?.scans = findings.scans
    if case .tooManyScans(let scans) = reading.error {
      examination.boundMet = BoundMet(kind: .scans, value: Double(scans), limit: Double(bounds.maximumScans), page: nil)
    } else {
      examination.damage = Self.damage(findings, reading, height: header.height)
      examination.pages[0].resolution = estimator?.estimate(from: reading.luma)
    }
  }

  /// An image in many scans holds the coefficients of all its pixels in memory. What is allowed in pixels then depends on
  /// how many of them a pixel has.
  private func memoryBoundMet(by header: JPEGHeader, of file: Span<UInt8>) -> BoundMet? {
    // Code, libraries, rows and stack.
    let reserved = 256 << 20
    let available = max(0, Int(clamping: bounds.maximumMemory) - reserved - file.count)
    guard header.coefficientBytes > available else { return nil }
    let pixels = Double(header.width) * Double(header.height)
    let limit = pixels * Double(available) / Double(header.coefficientBytes)
    return BoundMet(kind: .pixels, value: pixels, limit: limit.rounded(.down), page: nil)
  }

  private struct Reading {
    /// Of the rows that the decoder gave, whether they can be trusted or not.
    var share = 0.0
    /// What ended it early.
    var error: JPEGError?
    /// Where it was asked for.
    var luma: LumaPicture?
  }

  /// - Parameter reduction: How finely the pixels are wanted, 1, 2, 4 or 8; nil where they are not.
  private func readAll(
    of file: Span<UInt8>, with decoder: inout JPEGDecoder, keepingAt reduction: Int?
  ) -> Reading {
    var reading = Reading()
    do throws(JPEGError) {
      let scale = reduction.flatMap(JPEGScale.init) ?? .eighth
      try decoder.start(file, scale: scale, maximumScans: bounds.maximumScans)
      reading.luma = reduction.map { LumaPicture(width: decoder.width, reduction: $0) }
      var band = [UInt8](repeating: 0, count: decoder.width * min(decoder.height, LumaBand.rows))
      var rows = band.mutableSpan
      var count = 0
      repeat {
        count = try decoder.readRows(of: file, into: &rows)
        reading.luma?.append(rows.span, count: count)
        reading.share += Double(count) / Double(decoder.height)
      } while count > 0
    } catch {
      reading.error = error
    }
    return reading
  }

  private static func damage(_ findings: JPEGFindings, _ reading: Reading, height: Int) -> Damage? {
    let isCorrupt = findings.badCodes || reading.error != nil
    let kind: Damage.Kind = isCorrupt ? .corrupt : .truncated
    let notGiven = reading.error == nil ? 0 : 1 - reading.share
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
