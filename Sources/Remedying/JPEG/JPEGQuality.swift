import Codecs

/// How coarse quantisation steps are, on the scale that libjpeg made common.
enum JPEGQuality {
  /// The quality whose luma table has steps that are as coarse together, 1 to 100.
  static func ofLuma(_ quantisation: JPEGQuantisation, _ component: JPEGComponent) -> Int {
    // None is finer than it was.
    let steps = zip(quantisation.steps, component.steps).map { max(Double($0), Double($1)) }
    let percentage = 100 * steps.reduce(0, +) / sumAtFifty
    // The scale runs down to 50 in proportion to the steps, and from there in proportion to their inverse.
    let quality = percentage <= 100 ? 100 - percentage / 2 : 5_000 / percentage
    return min(100, max(1, Int(quality.rounded())))
  }

  /// Of the steps of ISO/IEC 10918-1, table K.1, which are quality 50.
  private static let sumAtFifty = 3_688.0
}
