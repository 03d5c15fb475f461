import Vocabulary

/// The ways in which a picture loses something: by coarser steps, or by fewer pixels where it is finer than the recipient
/// asks for.
struct PictureWays {
  /// Of its width and height, by which it can be scaled without loss of what the recipient asks for; falling.
  let eighths: [Int]

  init(_ page: Page?, _ aim: RemedyAim) {
    eighths = page.map { ScaleChoice($0, aim).eighths } ?? []
  }

  /// In dB: below it, the edges of strokes look gnawed at.
  private static let visibleLoss = 36.0

  /// By the first way from one on that leads to a remedy. Nil where none does.
  ///
  /// Coarser steps come first, since they leave all pixels where they are. Where they would have to be so coarse that it
  /// shows, and there can be fewer pixels, those come before them.
  ///
  /// - Parameters:
  ///   - first: From 0.
  ///   - coarsen: Nil where more would be lost than that, in dB of luma, or it does not lead to a remedy.
  ///   - scale: Nil where it does not lead to a remedy.
  func remedy<Failure: Error>(
    from first: Int, coarsen: (_ leastSignalToNoise: Double) throws(Failure) -> Remedied?,
    scale: (_ eighths: Int) throws(Failure) -> Remedied?
  ) throws(Failure) -> Remedied? {
    let gentle = try coarsen(eighths.isEmpty ? 0 : Self.visibleLoss)
    guard !eighths.isEmpty else { return first == 0 ? gentle : nil }
    if first == 0, let gentle { return gentle }
    var ways: [Int?] = eighths
    ways.insert(nil, at: gentle == nil ? 1 : 0)
    for way in ways.dropFirst(first) {
      let remedied = if let way { try scale(way) } else { try coarsen(0) }
      if let remedied { return remedied }
    }
    return nil
  }
}
