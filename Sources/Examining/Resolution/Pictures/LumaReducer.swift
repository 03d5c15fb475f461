/// Averages squares of pixels as their rows come in.
///
/// Rows are first added up column by column, and only every `factor` rows the columns of a square: both loops run over
/// plain integers side by side, which the compiler turns into vector instructions.
@safe struct LumaReducer {
  private(set) var picture: LumaPicture
  private let width: Int
  private let factor: Int
  /// Of the rows of the squares that are being filled. Sums of 257 rows would fit.
  private var columns: [UInt16]
  private var averages: [UInt8]
  private var rows = 0

  static let maximumFactor = 256

  /// - Parameters:
  ///   - height: How many rows are expected.
  ///   - factor: The side of a square, 1 to 256.
  ///   - reduction: That of the rows that come in.
  init(width: Int, height: Int = 0, factor: Int, reduction: Int = 1) {
    self.width = width
    self.factor = min(max(factor, 1), Self.maximumFactor)
    picture = LumaPicture(
      width: width / self.factor, height: height / self.factor, reduction: reduction * self.factor)
    columns = [UInt16](repeating: 0, count: width)
    averages = [UInt8](repeating: 0, count: width / self.factor)
  }

  mutating func add(_ rows: Span<UInt8>, count: Int) {
    guard factor > 1 else { return picture.append(rows, count: count) }
    for row in 0..<min(count, rows.count / max(width, 1)) {
      add(row: rows.extracting(row * width..<(row + 1) * width))
    }
  }

  private mutating func add(row: Span<UInt8>) {
    unsafe row.withUnsafeBufferPointer { row in
      unsafe columns.withUnsafeMutableBufferPointer { columns in
        let count = min(row.count, columns.count)
        for index in 0..<count {
          unsafe columns[index] &+= UInt16(row[index])
        }
      }
    }
    rows += 1
    guard rows == factor else { return }
    rows = 0
    average()
    picture.append(row: averages)
    for index in columns.indices { columns[index] = 0 }
  }

  private mutating func average() {
    switch factor {
    case 2: average(2) { ($0 &+ 2) >> 2 }
    case 4: average(4) { ($0 &+ 8) >> 4 }
    case 8: average(8) { ($0 &+ 32) >> 6 }
    default:
      // A division by the number of pixels, as a multiplication: off by no more than a rounding.
      let pixels = UInt64(factor * factor)
      let reciprocal = (1 << 32) / pixels + 1
      average(factor) { UInt32(truncatingIfNeeded: ((UInt64($0) + pixels / 2) &* reciprocal) >> 32) }
    }
  }

  /// Inlined with each of the usual factors, so that its inner loop vanishes.
  @inline(__always) private mutating func average(_ factor: Int, of average: (_ sum: UInt32) -> UInt32) {
    unsafe columns.withUnsafeBufferPointer { columns in
      unsafe averages.withUnsafeMutableBufferPointer { averages in
        for index in 0..<averages.count {
          // Without checks, which would keep it from being turned into vector instructions.
          var (sum, column) = (UInt32(0), index &* factor)
          for _ in 0..<factor {
            unsafe sum &+= UInt32(columns[column])
            column &+= 1
          }
          unsafe averages[index] = UInt8(truncatingIfNeeded: average(sum))
        }
      }
    }
  }
}
