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
      let height = decoder.height
      try decoder.readAll(of: file) { rows, count in
        picture.append(rows, count: count)
        share += Double(count) / Double(height)
      }
    } catch {
      self.error = error
    }
  }

  /// Decodes a file for the first time, at the scale at which it is looked at first, and keeps its coefficients for who
  /// waits for them, where nothing is wrong.
  ///
  /// - Parameters:
  ///   - decoder: One that has read the header of the file, and was made to keep what may be kept.
  ///   - object: The image of a PDF. Nil: a file that is a JPEG.
  /// - Returns: Also what the decoder found wrong.
  static func decode(
    _ file: Span<UInt8>, by decoder: consuming JPEGDecoder, _ header: JPEGHeader, maximumScans: Int,
    keepingIn coefficients: KeptCoefficients, of object: PDFObjectIdentifier? = nil
  ) throws(JPEGError) -> (luma: JPEGLuma, findings: JPEGFindings) {
    let reduction = LumaPicture.reduction(for: PixelSize(header))
    let luma = JPEGLuma(of: file, with: &decoder, reduction: reduction, maximumScans: maximumScans)
    let findings = decoder.findings
    if luma.isComplete, findings.isOfNothing { coefficients.keep(decoder, of: object) }
    return (luma, findings)
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

extension JPEGDecoder {
  /// Reads all rows of what was started.
  mutating func readAll(
    of file: Span<UInt8>, samples: DecodedSamples = .luma, _ take: (_ rows: Span<UInt8>, _ count: Int) -> Void
  ) throws(JPEGError) {
    try ImageBand.readAll(
      width: width, height: height, samples: samples,
      { (band) throws(JPEGError) in try readRows(of: file, into: &band) }, take)
  }
}

extension JPEGFindings {
  /// Whether nothing is wrong.
  fileprivate var isOfNothing: Bool { brokenRows == 0 && !detailLost && !sharpnessLost && !badCodes }
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
