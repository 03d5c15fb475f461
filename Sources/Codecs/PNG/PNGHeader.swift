/// What is known of a PNG before anything is allocated for its pixels.
package struct PNGHeader: Equatable, Sendable {
  /// In pixels.
  package var width: Int
  package var height: Int
  package var isInterlaced: Bool
}
