/// Why a JPEG cannot be decoded any further.
package enum JPEGError: Error, Equatable, Sendable {
  case broken
  /// With the number of scans that had begun by then.
  case tooManyScans(Int)
  case outOfMemory
}
