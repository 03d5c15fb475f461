/// The pixels that a picture is made of, but for their rows.
package struct JPEGPixels: Equatable, Sendable {
  package enum Channels: Int, Sendable {
    case gray = 1
    case rgb = 3
    /// Cyan, magenta, yellow and black, of which 0 is none.
    case cmyk = 4
  }

  package var width: Int
  package var height: Int
  package var channels: Channels
  /// Whether chroma is kept at half the width and height alone.
  package var isSubsampled: Bool
  /// The ICC profile of the colours; empty for none.
  package var profile: [UInt8]

  package init(width: Int, height: Int, channels: Channels, isSubsampled: Bool, profile: [UInt8] = []) {
    self.width = width
    self.height = height
    self.channels = channels
    self.isSubsampled = isSubsampled
    self.profile = profile
  }
}
