import Codecs
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

  /// An image in many scans holds the coefficients of all its pixels in memory. What is allowed in pixels then depends on
  /// how many of them a pixel has.
  ///
  /// - Parameter bytes: Of the file.
  func met(by header: JPEGHeader, bytes: Int) -> BoundMet? {
    // Code, libraries, rows and stack.
    let reserved = 256 << 20
    let available = max(0, Int(clamping: maximumMemory) - reserved - bytes)
    guard header.coefficientBytes > available else { return nil }
    let pixels = Double(header.width) * Double(header.height)
    let limit = pixels * Double(available) / Double(header.coefficientBytes)
    return BoundMet(kind: .pixels, value: pixels, limit: limit.rounded(.down), page: nil)
  }
}
