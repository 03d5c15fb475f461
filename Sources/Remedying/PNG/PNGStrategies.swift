import Codecs
import Vocabulary

/// The ways to bring a PNG under the limit, best first.
struct PNGStrategies {
  private let recoder: JPEGRecoder
  private let image: ImageFacts
  private let ways: PictureWays

  init(_ recoder: JPEGRecoder, _ image: ImageFacts, _ page: Page?, _ aim: RemedyAim) {
    self.recoder = recoder
    self.image = image
    ways = PictureWays(page, aim)
  }

  /// By the first way from the attempt's own that leads there. Nil where none does.
  func remedy(for file: Span<UInt8>, attempt: Int) throws(PNGError) -> Remedied? {
    let memory = recoder.bounds.memoryForPicture(of: file)
    let pixels = try PNGPixels(reading: file, maximumSide: recoder.bounds.maximumSide, maximumBytes: memory)
    let survey = pixels.survey()
    let packed = try pack(pixels, survey, of: file, memory: memory - pixels.samples.count)
    if attempt == 0, let packed { return packed }
    return try code(pixels, memory: memory, from: packed == nil ? attempt : attempt - 1)
  }

  /// The same pixels where that is enough, or black and white where there is little else. Nil where neither is.
  private func pack(
    _ pixels: PNGPixels, _ survey: PNGSurvey, of file: Span<UInt8>, memory: Int
  ) throws(PNGError) -> Remedied? {
    let packer = PNGPacker(
      byteLimit: recoder.byteLimit, orientation: image.orientation ?? 1, kept: KeptChunks(file))
    let layout = PNGLayout.smallest(for: survey, keepsColorType: packer.kept.hasProfile && pixels.channels >= 3)
    // Once packed and once filtered.
    let needed = 2 * pixels.width * pixels.height * layout.channels
    if needed <= memory, let bytes = try packer.pack(pixels, as: layout, survey) {
      return Remedied(bytes: bytes, method: .pngLossless, quality: nil)
    }
    guard survey.isNearlyBilevel, !(packer.kept.hasProfile && pixels.channels >= 3),
      let bytes = try packer.pack(pixels, as: .bilevel, survey)
    else { return nil }
    return Remedied(bytes: bytes, method: .pngBilevel, quality: nil)
  }

  /// As a JPEG, of all pixels or of fewer.
  private func code(_ pixels: PNGPixels, memory: Int, from first: Int) throws(PNGError) -> Remedied? {
    let (wrapping, flat) = (JPEGWrapping(image), pixels.flattened())
    let held = pixels.samples.count + (flat.channels == pixels.channels ? 0 : flat.samples.count)
    let coder = JPEGCoder(recoder: recoder, memory: memory - held)
    let source = JPEGCoder.Pixels(flat)
    return try ways.remedy(from: first) { (leastSignalToNoise) throws(PNGError) in
      try Self.remedied { () throws(JPEGRecodingError) in
        try coder.code(flat.samples, of: source, wrapping, leastSignalToNoise: leastSignalToNoise)
      }
    } scale: { (eighths) throws(PNGError) in
      try Self.remedied { () throws(JPEGRecodingError) in
        try coder.code(flat.samples, of: source, eighths: eighths, wrapping)
      }
    }
  }

  /// Nil where no step may be coarse enough, or the coefficients take more memory than there is.
  private static func remedied(
    _ code: () throws(JPEGRecodingError) -> JPEGRecoder.Recoded
  ) throws(PNGError) -> Remedied? {
    do throws(JPEGRecodingError) {
      let coded = try code()
      return Remedied(bytes: coded.bytes, method: .pngToJPEG, quality: coded.quality)
    } catch .tooLarge {
      return nil
    } catch {
      throw .broken
    }
  }
}
