package import Vocabulary

/// A file made in place of one that is too large.
package struct Remedied: Equatable, Sendable {
  package var bytes: [UInt8]
  package var method: RemedyMethod
  /// 1 to 100, on libjpeg's scale: that of its luma table whose steps are as coarse. Nil where nothing was lost.
  package var quality: Int?

  package init(bytes: [UInt8], method: RemedyMethod, quality: Int?) {
    self.bytes = bytes
    self.method = method
    self.quality = quality
  }
}
