/// The samples of a picture with each replaced by the mean of the nine around it: a reader's eye does the same to grain.
///
/// The outermost rows and columns stay as they are.
enum SmoothedSamples {
  static func smooth(_ samples: [UInt8], width: Int) -> [UInt8] {
    let height = width > 0 ? samples.count / width : 0
    guard width >= 3, height >= 3 else { return samples }
    var smoothed = samples
    var sums = [UInt16](repeating: 0, count: width)
    for row in 1..<height - 1 {
      add(samples.span.extracting((row - 1) * width..<(row + 2) * width), into: &sums)
      average(sums, into: &smoothed, at: row * width)
    }
    return smoothed
  }

  /// Three rows, column by column. Plain integers side by side, which the compiler turns into vector instructions.
  private static func add(_ rows: Span<UInt8>, into sums: inout [UInt16]) {
    let width = sums.count
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for column in 0..<width {
          unsafe sums[column] =
            UInt16(rows[column]) &+ UInt16(rows[width &+ column]) &+ UInt16(rows[2 &* width &+ column])
        }
      }
    }
  }

  private static func average(_ sums: [UInt16], into smoothed: inout [UInt8], at offset: Int) {
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe smoothed.withUnsafeMutableBufferPointer { smoothed in
        for column in 1..<sums.count - 1 {
          let sum = unsafe UInt32(sums[column &- 1] &+ sums[column] &+ sums[column &+ 1])
          // A ninth, rounded.
          unsafe smoothed[offset &+ column] = UInt8(truncatingIfNeeded: (sum &* 7282 &+ 32768) &>> 16)
        }
      }
    }
  }
}
