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

  /// The truth of a document of this one page.
  package func documentTruth(recipe: String, format: FileFormat, byteCount: Int) -> DocumentTruth {
    var judgement = ExpectedJudgement(format, byteCount: byteCount)
    judgement.judge(resolution: resolution, isDeclared: isDeclared)
    judgeLegibility(into: &judgement)
    return DocumentTruth(recipe: recipe, format: format, expecting: judgement, pages: [truth])
  }

  private func judgeLegibility(into judgement: inout ExpectedJudgement) {
    // Small text is a defect wherever it comes from.
    let small = Defect(.smallness, strength: 1 / xHeight)
    for defect in defects.filter({ $0.kind != .smallness }) + [small] where defect.strength > 0 {
      let bounds = DefectBounds(defect.kind, xHeight: soundXHeight)
      if defect.kind == .rotation {
        judgement.advice.append(defect.kind.reason)
      } else if let hopeless = bounds.hopeless, defect.strength >= hopeless {
        judgement.refusals.append(defect.kind.reason)
      } else if defect.strength > bounds.harmless {
        judgement.doubt = .verdict
      }
    }
  }
}
