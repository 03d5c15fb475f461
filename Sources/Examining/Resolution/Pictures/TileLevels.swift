/// The levels found in each tile of a picture, in one pass over it.
struct TileLevels {
  struct Tile {
    var darkest: UInt8
    var brightest: UInt8
    /// The mean, over a few rows.
    var mean: UInt8
    /// The mean difference between a pixel and the one below it, in sixteenths of a level, over the same rows.
    var grain: UInt16

    var contrast: UInt8 { brightest - darkest }
  }

  static let side = 32
  /// One row in so many is looked at for the mean and the grain.
  private static let sparseness = 8

  let columns: Int
  let rows: Int
  /// Row by row.
  private(set) var levels: [Tile] = []

  init(_ picture: LumaPicture) {
    self.init(picture.samples.span, width: picture.width)
  }

  init(_ samples: Span<UInt8>, width: Int) {
    let height = width > 0 ? samples.count / width : 0
    columns = (width + Self.side - 1) / Self.side
    rows = (height + Self.side - 1) / Self.side
    levels.reserveCapacity(columns * rows)
    for top in stride(from: 0, to: height, by: Self.side) {
      let bottom = min(top + Self.side, height)
      for left in stride(from: 0, to: width, by: Self.side) {
        let right = min(left + Self.side, width)
        levels.append(unsafe Self.tile(samples.bytes, width: width, rows: top..<bottom, columns: left..<right))
      }
    }
  }

  subscript(row: Int, column: Int) -> Tile { levels[row * columns + column] }

  private static func tile(_ bytes: RawSpan, width: Int, rows: Range<Int>, columns: Range<Int>) -> Tile {
    guard columns.upperBound >= 16 else { return Tile(darkest: 0, brightest: 0, mean: 0, grain: 0) }
    func load(_ row: Int, _ column: Int) -> SIMD16<UInt8> {
      unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: row * width + column, as: SIMD16<UInt8>.self)
    }
    var darkest = SIMD16<UInt8>(repeating: .max)
    var brightest = SIMD16<UInt8>(repeating: 0)
    // The last sixteen of a narrow tile overlap the ones before, or the tile before.
    let last = columns.upperBound - 16
    let first = min(columns.lowerBound, last)
    for row in rows {
      let (left, right) = (load(row, first), load(row, last))
      darkest = darkest.lesser(left.lesser(right))
      brightest = brightest.greater(left.greater(right))
    }
    var sum = SIMD16<UInt16>(repeating: 0)
    var differences = SIMD16<UInt16>(repeating: 0)
    var count: UInt32 = 0
    for row in stride(from: rows.lowerBound, to: rows.upperBound - 1, by: sparseness) {
      for column in [first, last] {
        let (upper, lower) = (load(row, column), load(row + 1, column))
        sum &+= SIMD16<UInt16>(truncatingIfNeeded: upper)
        differences &+= SIMD16<UInt16>(truncatingIfNeeded: upper.greater(lower) &- upper.lesser(lower))
        count += 16
      }
    }
    guard count > 0 else { return Tile(darkest: darkest.min(), brightest: brightest.max(), mean: 0, grain: 0) }
    return Tile(
      darkest: darkest.min(), brightest: brightest.max(), mean: UInt8(UInt32(sum.wrappedSum()) / count),
      grain: UInt16(UInt32(differences.wrappedSum()) * 16 / count))
  }
}

/// One instruction each, where the standard library's functions are called.
extension SIMD16<UInt8> {
  @inline(__always)
  fileprivate func lesser(_ other: Self) -> Self { replacing(with: other, where: other .< self) }

  @inline(__always)
  fileprivate func greater(_ other: Self) -> Self { replacing(with: other, where: self .< other) }
}
