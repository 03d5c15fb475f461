/// What is wanted of each pixel.
package enum DecodedSamples: Sendable {
  /// One byte, 0 to 255, by the weights of ITU-R BT.601.
  case luma
  /// Two bytes, Cb and Cr, by the same: 128 and 128 for gray.
  case chroma

  package var bytes: Int { self == .luma ? 1 : 2 }
}
