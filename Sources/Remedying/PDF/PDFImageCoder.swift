import Codecs
import Vocabulary

/// Codes one image of a PDF in fewer bytes.
struct PDFImageCoder {
  let recoder: JPEGRecoder

  /// An image as it goes into the file.
  struct Coded {
    var image: PDFCodedImage
    /// On libjpeg's scale; nil where nothing was lost.
    var quality: Int?
  }

  /// - Parameter eighths: Of its width and height; 8 to keep all pixels.
  /// - Throws: `tooLarge` where it would become too coarse.
  func code(
    jpeg: [UInt8], _ image: PDFStream.Image, eighths: Int
  ) throws(JPEGRecodingError) -> Coded {
    guard eighths < 8 else {
      let recoded = try recoder.requantise(jpeg.span, Self.wrapping)
      return Coded(
        image: PDFCodedImage(jpeg: recoded.bytes, width: image.width, height: image.height), quality: recoded.quality)
    }
    return try coded(recoder.scale(jpeg.span, eighths: eighths, Self.wrapping))
  }

  /// - Throws: `tooLarge` where it would become too coarse.
  func code(_ samples: PDFSamples, eighths: Int) throws(JPEGRecodingError) -> Coded? {
    guard let channels = JPEGPixels.Channels(rawValue: samples.components) else { return nil }
    let pixels = JPEGPixels(
      width: samples.width, height: samples.height, channels: channels,
      // Coloured text is sharp only with chroma for every pixel: kept where there is a bit for each.
      isSubsampled: channels == .rgb && 8 * recoder.byteLimit < samples.width * samples.height)
    guard eighths < 8 else { return try coded(recode(samples, pixels, by: recoder)) }
    // Scaling is the decoder's: in between stands a JPEG with next to no loss.
    let between = try recode(samples, pixels, by: recoder.with(byteLimit: Self.bytesBetween * recoder.byteLimit))
    return try coded(recoder.scale(between.bytes.span, eighths: eighths, Self.wrapping))
  }

  private static let bytesBetween = 6
  /// What a PDF has in its place: where and how large an image is shown.
  private static let wrapping = JPEGWrapping(density: .unknown, orientation: 1)

  private func recode(
    _ samples: PDFSamples, _ pixels: JPEGPixels, by recoder: JPEGRecoder
  ) throws(JPEGRecodingError) -> JPEGRecoder.Recoded {
    let memory = recoder.bounds.memoryForPicture(of: samples.samples.span)
    return try recoder.recode(Self.wrapping) {
      () throws(JPEGRecodingError) in
      var coefficients = try JPEGCoefficients(of: pixels, maximumBytes: memory)
      try coefficients.append(samples.samples.span)
      try coefficients.end()
      return coefficients
    }
  }

  private func coded(_ recoded: JPEGRecoder.Recoded) throws(JPEGRecodingError) -> Coded {
    do throws(JPEGError) {
      var decoder = try JPEGDecoder()
      let header = try decoder.readHeader(recoded.bytes.span)
      return Coded(
        image: PDFCodedImage(jpeg: recoded.bytes, width: header.width, height: header.height), quality: recoded.quality)
    } catch {
      throw .broken
    }
  }
}
