import CCodecs

/// Why a picture cannot be written anew.
package enum JPEGRecodingError: Error, Equatable, Sendable {
  /// Something in the data is wrong or lacks, or it is of a kind that cannot be written again.
  case broken
  case tooManyScans
  case outOfMemory
  /// It takes more memory than is allowed, or more bytes than there is room for.
  case tooLarge

  static func check(_ status: JPEGRecodingStatus) throws(JPEGRecodingError) {
    switch status {
    case .ok: return
    case .tooManyScans: throw .tooManyScans
    case .outOfMemory: throw .outOfMemory
    case .tooLarge: throw .tooLarge
    case .broken: throw .broken
    @unknown default: throw .broken
    }
  }
}
