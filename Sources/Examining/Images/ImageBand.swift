/// The part of an image that is held at a time.
enum ImageBand {
  /// 64 rows of the widest image are 2 MB, and one of a page at 300 DPI stays in the processor's cache.
  static let rows = 64
}
