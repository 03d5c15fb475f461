import Vocabulary

/// Whether text stands on many colours, as on a card, a passport, a poster or a photo: patterns are as much ink there as letters
/// are, and contrasts are not those of paper.
///
/// Paper has one colour, and next to it little of a page is coloured. The limit was set on 102 pictures of cards and passports:
/// of those that do not score clearly, 43 of 50 vary by as much. Of 157 forged pages that do not, none varies by more than 2.3,
/// and of 830 real receipts, pages, signs and screen captures 15 vary by as much, most of which are none of paper.
struct ColouredGround {
  /// Of chroma, in levels of 256.
  private static let leastVariety = 3.5

  let isLikely: Bool

  /// - Parameter box: Around the text, in shares of the picture.
  init(_ chroma: ChromaPicture, within box: Region) {
    let columns = Self.pixels(from: box.x, length: box.width, of: chroma.width)
    let pixels = Self.pixels(from: box.y, length: box.height, of: chroma.height).flatMap { row in
      columns.map { chroma.pixels[row * chroma.width + $0] }
    }
    isLikely = Self.variety(of: pixels) >= Self.leastVariety
  }

  /// Those that lie in it in part too.
  private static func pixels(from start: Double, length: Double, of count: Int) -> Range<Int> {
    let first = Int((start * Double(count)).rounded(.down)), end = Int(((start + length) * Double(count)).rounded(.up))
    return (first..<max(first, end)).clamped(to: 0..<count)
  }

  /// The median distance from the median colour, in levels.
  private static func variety(of pixels: [SIMD2<UInt8>]) -> Double {
    guard let blue = pixels.map(\.x).sorted().median, let red = pixels.map(\.y).sorted().median else { return 0 }
    let squares = pixels.map { pixel in
      let (blue, red) = (Int(pixel.x) - Int(blue), Int(pixel.y) - Int(red))
      return blue * blue + red * red
    }
    return Double(squares.sorted().median ?? 0).squareRoot()
  }
}
