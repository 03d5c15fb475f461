import Vocabulary

extension Bounds {
  /// The bound that an image of this size meets, before anything is allocated for it.
  func met(byWidth width: Int, height: Int) -> BoundMet? {
    let side = max(width, height)
    if side > maximumSide { return BoundMet(kind: .side, value: Double(side), limit: Double(maximumSide), page: nil) }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    if overflow || pixels > maximumPixels {
      return BoundMet(
        kind: .pixels, value: Double(width) * Double(height), limit: Double(maximumPixels), page: nil)
    }
    return nil
  }
}
