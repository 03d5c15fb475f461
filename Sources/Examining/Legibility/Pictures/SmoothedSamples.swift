/// The samples of a picture with each replaced by the mean of the nine around it: a reader's eye does the same to grain.
///
/// The outermost rows and columns stay as they are.
enum SmoothedSamples {
  static func smooth(_ samples: [UInt8], width: Int) -> [UInt8] {
    let height = width > 0 ? samples.count / width : 0
    guard width >= 18, height >= 3 else { return samples }
    var smoothed = samples
    let bytes = samples.span
    var sums = [UInt16](repeating: 0, count: width)
    for row in 1..<height - 1 {
      let offset = row * width
      for column in 0..<width {
        sums[column] =
          UInt16(bytes[offset - width + column]) + UInt16(bytes[offset + column])
          + UInt16(bytes[offset + width + column])
      }
      for column in 1..<width - 1 {
        let sum = UInt32(sums[column - 1]) + UInt32(sums[column]) + UInt32(sums[column + 1])
        // A ninth, rounded.
        smoothed[offset + column] = UInt8(truncatingIfNeeded: (sum * 7282 + 32768) >> 16)
      }
    }
    return smoothed
  }
}
