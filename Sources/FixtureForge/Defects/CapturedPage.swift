package import Vocabulary

/// What is known of a scanned or photographed page, from which its truth follows.
package struct CapturedPage: Sendable {
  package let sheet: Sheet
  /// Pixels to an inch of the paper.
  package let resolution: Double
  /// Whether the file says so itself; where it does not, the resolution can only be estimated.
  package let isDeclared: Bool
  /// In pixels: at the end, and before any defect.
  package let xHeight: Double
  package let soundXHeight: Double
  package let defects: [Defect]

  package var truth: PageTruth {
    let turned = defects.contains { $0.kind == .rotation && Int(($0.strength * 4).rounded()) % 2 == 1 }
    let (width, height) = turned ? (sheet.height, sheet.width) : (sheet.width, sheet.height)
    return PageTruth(
      number: 1, widthInMillimetres: width * 25.4 / 72, heightInMillimetres: height * 25.4 / 72,
      resolution: resolution, text: sheet.text, defects: defects)
  }

  /// The truth of a document of this one page. What surely makes it useless decides, whatever else is in doubt.
  package func documentTruth(recipe: String, format: FileFormat, byteCount: Int) -> DocumentTruth {
    var findings = Findings()
    judgeSize(format: format, byteCount: byteCount, into: &findings)
    judgeResolution(isHeavy: byteCount >= Self.advised, into: &findings)
    judgeLegibility(into: &findings)
    let (verdict, reasons) = findings.outcome
    return DocumentTruth(recipe: recipe, format: format, verdict: verdict, reasons: reasons, pages: [truth])
  }

  /// `edoc-perso`: the bytes from which a picture is advised against and any file is refused.
  private static let advised = 3_000_000
  private static let limit = 5_000_000

  private struct Findings {
    var refusals: [ReasonCode] = []
    var advice: [ReasonCode] = []
    /// Whether something is neither clearly harmless nor clearly hopeless.
    var inDoubt = false

    var outcome: (Verdict?, [ReasonCode]?) {
      if !refusals.isEmpty { return (.nonConforme, refusals + advice) }
      return inDoubt ? (nil, nil) : (.conforme, advice)
    }
  }

  private func judgeSize(format: FileFormat, byteCount: Int, into findings: inout Findings) {
    if byteCount >= Self.limit {
      findings.refusals.append(.sizeOverLimit)
    } else if byteCount >= Self.advised, format != .pdf {
      findings.advice.append(.sizeAboveAdvice)
    }
  }

  private func judgeResolution(isHeavy: Bool, into findings: inout Findings) {
    // An estimate may fall on either side of a limit that is near.
    let tolerance = isDeclared ? 0.002 : 0.12
    let isBelow = { (limit: Double) in resolution < limit * (1 - tolerance) }
    let isAbove = { (limit: Double) in resolution > limit * (1 + tolerance) }
    if isDeclared, isBelow(100) {
      findings.refusals.append(.resolutionTooLow)
    } else if isBelow(200) {
      findings.advice.append(.resolutionBelowAdvice)
    } else if isHeavy, isAbove(300) {
      findings.advice.append(.resolutionAboveAdvice)
    } else if !isDeclared {
      findings.inDoubt = findings.inDoubt || !isAbove(200) || isHeavy && !isBelow(300)
    }
  }

  private func judgeLegibility(into findings: inout Findings) {
    // Small text is a defect wherever it comes from.
    let small = Defect(.smallness, strength: 1 / xHeight)
    for defect in defects.filter({ $0.kind != .smallness }) + [small] where defect.strength > 0 {
      let bounds = DefectBounds(defect.kind, xHeight: soundXHeight)
      if defect.kind == .rotation {
        findings.advice.append(defect.kind.reason)
      } else if let hopeless = bounds.hopeless, defect.strength >= hopeless {
        findings.refusals.append(defect.kind.reason)
      } else if defect.strength > bounds.harmless {
        findings.inDoubt = true
      }
    }
  }
}
