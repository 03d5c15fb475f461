/// How large a page is drawn.
struct PageDrawing: Equatable, Sendable {
  /// At the resolution of what is on it, in pixels.
  private(set) var size: PixelSize
  /// By how much less than that it is drawn, 1, 2, 4 or 8.
  private(set) var reduction: Int

  init(of content: PageContent) { self.init(of: content.size, resolution: content.drawnResolution) }

  /// - Parameter resolution: Of what is on it, in dots per inch; of a large page less is kept.
  init(of page: ShownSize, resolution: Double) {
    let area = page.width / 72 * (page.height / 72)
    let mostPixels = Double(LumaPicture.maximumSamples) * 64
    let kept = min(resolution, (mostPixels / area).squareRoot())
    func pixels(_ points: Double) -> Int {
      let count = points / 72 * kept
      return count >= 1 ? Int(min(count, 200_000).rounded()) : 1
    }
    size = PixelSize(width: pixels(page.width), height: pixels(page.height))
    reduction = LumaPicture.reduction(for: size)
  }

  /// In pixels, at least 1 along a side.
  func size(reduction: Int) -> PixelSize {
    PixelSize(width: max(1, size.width / reduction), height: max(1, size.height / reduction))
  }
}
