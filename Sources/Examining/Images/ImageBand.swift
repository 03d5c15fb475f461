import Codecs

/// The part of an image that is held at a time.
enum ImageBand {
  /// 64 rows of the widest image are 2 MB, and one of a page at 300 DPI stays in the processor's cache.
  private static let rows = 64

  /// Reads an image to its last row.
  ///
  /// - Parameters:
  ///   - width: In pixels, as is `height`.
  ///   - read: Fills a band with the next rows, and gives their number; 0 after the last.
  ///   - take: Of a band, so many rows are new.
  static func readAll<Failure>(
    width: Int, height: Int, samples: DecodedSamples,
    _ read: (inout MutableSpan<UInt8>) throws(Failure) -> Int, _ take: (_ rows: Span<UInt8>, _ count: Int) -> Void
  ) throws(Failure) {
    var band = [UInt8](repeating: 0, count: samples.bytes * width * min(height, rows))
    var rows = band.mutableSpan
    var count = 0
    repeat {
      count = try read(&rows)
      take(rows.span, count)
    } while count > 0
  }
}
