internal import CForge

/// Pixels of 8 bits a sample, rows from the top without padding.
package struct Raster: Equatable, Sendable {
  package enum Channels: Int, Sendable {
    case gray = 1
    case rgb = 3
  }

  package let width: Int
  package let height: Int
  package let channels: Channels
  package var samples: [UInt8]

  package init(width: Int, height: Int, channels: Channels, samples: [UInt8]) {
    precondition(samples.count == width * height * channels.rawValue, "a raster holds every sample and no more")
    self.width = width
    self.height = height
    self.channels = channels
    self.samples = samples
  }

  /// All of one value.
  package init(width: Int, height: Int, channels: Channels = .gray, filledWith value: UInt8 = 255) {
    self.init(
      width: width, height: height, channels: channels,
      samples: Array(repeating: value, count: width * height * channels.rawValue))
  }

  /// Turned by a quarter, counterclockwise: what a camera stores that was held turned clockwise.
  package func turnedCounterclockwise() -> Raster {
    let (width, height, channels) = (width, height, channels)
    let turned = unsafe [UInt8](unsafeUninitializedCapacity: samples.count) { turned, initialized in
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe guichet_forge_turn_counterclockwise(
          width, height, channels.rawValue, samples.baseAddress, turned.baseAddress)
      }
      initialized = samples.count
    }
    return Raster(width: height, height: width, channels: channels, samples: turned)
  }
}

extension Raster {
  /// Rows by PNG's filter 2, each after the byte that says so.
  func filteredUp() -> [UInt8] {
    let stride = width * channels.rawValue
    let (height, count) = (height, (stride + 1) * height)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { filtered, initialized in
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe guichet_forge_filter_up(stride, height, samples.baseAddress, filtered.baseAddress)
      }
      initialized = count
    }
  }

  /// Some of the rows.
  package func rows(_ range: Range<Int>) -> Raster {
    let stride = width * channels.rawValue
    return Raster(
      width: width, height: range.count, channels: channels,
      samples: Array(samples[range.lowerBound * stride..<range.upperBound * stride]))
  }
}
