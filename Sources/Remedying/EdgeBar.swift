import Vocabulary

/// How much of the edges of strokes a picture may lose, whatever comes of it.
enum EdgeBar {
  /// What a reader sees of it is measured before and after: that is what decides.
  case measured
  /// Nothing else stands in the way of letters that melt away.
  case unmeasured

  /// Of what makes edges, 0 to 1. Of what was measured to be as legible as before, scans had lost up to 0.06; a soft photo
  /// of small letters failed from 0.01 on. What was coarse before has lost its grain, and seems to lose more edges.
  var mostLost: Double {
    switch self {
    case .measured: 0.25
    case .unmeasured: 0.03
    }
  }
}

extension EdgeBar {
  /// For what is all that is on a page.
  init(_ page: Page?) {
    self = page?.legibility?.score == nil ? .unmeasured : .measured
  }
}
