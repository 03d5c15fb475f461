/// Samples to code: rows of pixels without gaps, one byte a sample.
package struct TestPicture: Equatable, Sendable {
  package var width: Int
  package var height: Int
  /// Samples a pixel.
  package var channels: Int
  package var samples: [UInt8]

  /// All pixels alike.
  package init(width: Int, height: Int, pixel: [UInt8]) {
    self.init(width: width, height: height, channels: pixel.count) { _, _, channel in pixel[channel] }
  }

  package init(width: Int, height: Int, channels: Int, sample: (_ x: Int, _ y: Int, _ channel: Int) -> UInt8) {
    self.width = width
    self.height = height
    self.channels = channels
    samples = []
    samples.reserveCapacity(width * height * channels)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<channels { samples.append(sample(x, y, channel)) }
      }
    }
  }

  /// Of much detail, everywhere the same amount of it, so that a share of the file is about that share of the rows.
  package static func busy(width: Int, height: Int, channels: Int = 3) -> TestPicture {
    var state: UInt32 = 1
    return TestPicture(width: width, height: height, channels: channels) { _, _, _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }
}
