/// Why a PNG cannot be decoded any further.
package enum PNGError: Error, Equatable, Sendable {
  case broken
  /// The file ends before its image data does.
  case truncated
  /// A part of the image data does not have its checksum: which pixels are wrong cannot be told.
  case wrongChecksum
  case outOfMemory
}
