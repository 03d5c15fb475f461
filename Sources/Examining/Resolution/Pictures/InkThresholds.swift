/// For each tile of a picture, the level below which a pixel is ink: halfway between the darkest and the brightest of the
/// tile. Light may fall off across the page; across a tile it hardly does.
struct InkThresholds {
  static let tile = 32
  /// The levels between ink and paper under which a tile is taken to hold no ink, but grain.
  static let leastContrast: UInt8 = 44

  let columns: Int
  /// Row by row; 0 for a tile without ink.
  private(set) var levels: [UInt8] = []

  init(_ picture: LumaPicture) {
    columns = (picture.width + Self.tile - 1) / Self.tile
    let samples = picture.samples.span
    for top in stride(from: 0, to: picture.height, by: Self.tile) {
      let bottom = min(top + Self.tile, picture.height)
      for left in stride(from: 0, to: picture.width, by: Self.tile) {
        let right = min(left + Self.tile, picture.width)
        levels.append(Self.threshold(samples, width: picture.width, rows: top..<bottom, columns: left..<right))
      }
    }
  }

  private static func threshold(
    _ samples: Span<UInt8>, width: Int, rows: Range<Int>, columns: Range<Int>
  ) -> UInt8 {
    var darkest = SIMD16<UInt8>(repeating: .max)
    var brightest = SIMD16<UInt8>(repeating: 0)
    guard columns.count >= 16 else { return 0 }
    let bytes = unsafe samples.bytes
    // The last sixteen of a narrow tile overlap the ones before.
    for row in rows {
      for left in [columns.lowerBound, columns.upperBound - 16] {
        let levels = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: row * width + left, as: SIMD16<UInt8>.self)
        darkest = pointwiseMin(darkest, levels)
        brightest = pointwiseMax(brightest, levels)
      }
    }
    let (low, high) = (darkest.min(), brightest.max())
    guard high - low >= leastContrast else { return 0 }
    return low + (high - low) / 2
  }
}
