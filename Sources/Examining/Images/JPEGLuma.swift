import Codecs

/// One decoding of a JPEG to luma, as far as it went.
struct JPEGLuma {
  private(set) var picture: LumaPicture
  /// Of the rows that the decoder gave, whether they can be trusted or not.
  private(set) var share = 0.0
  /// What ended it early.
  private(set) var error: JPEGError?

  var isComplete: Bool { error == nil }

  /// - Parameters:
  ///   - decoder: One that has read the header of the file.
  ///   - reduction: 1, 2, 4 or 8.
  init(of file: Span<UInt8>, with decoder: inout JPEGDecoder, reduction: Int, maximumScans: Int) {
    picture = LumaPicture(width: 0, reduction: reduction)
    do throws(JPEGError) {
      try decoder.start(file, scale: JPEGScale(rawValue: reduction) ?? .eighth, maximumScans: maximumScans)
      picture = LumaPicture(width: decoder.width, height: decoder.height, reduction: reduction)
      var band = [UInt8](repeating: 0, count: decoder.width * min(decoder.height, LumaBand.rows))
      var rows = band.mutableSpan
      var count = 0
      repeat {
        count = try decoder.readRows(of: file, into: &rows)
        picture.append(rows.span, count: count)
        share += Double(count) / Double(decoder.height)
      } while count > 0
    } catch {
      self.error = error
    }
  }

  /// Decodes a file again; nil where that fails, or not all of it can be shown.
  static func decode(_ file: Span<UInt8>, reduction: Int, maximumScans: Int) -> LumaPicture? {
    do throws(JPEGError) {
      var decoder = try JPEGDecoder()
      _ = try decoder.readHeader(file)
      let luma = JPEGLuma(of: file, with: &decoder, reduction: reduction, maximumScans: maximumScans)
      return luma.isComplete ? luma.picture : nil
    } catch {
      return nil
    }
  }
}

extension PictureCoding {
  init(_ header: JPEGHeader) {
    self.init(blockSide: 8, meanQuantiser: header.meanQuantiser)
  }
}

extension PixelSize {
  init(_ header: JPEGHeader) {
    self.init(width: header.width, height: header.height)
  }
}
