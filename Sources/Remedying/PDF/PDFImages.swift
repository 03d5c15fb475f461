import Codecs
import Vocabulary

/// The images of a PDF that can be coded in fewer bytes, each once however many pages show it.
struct PDFImages {
  private let streams: [PDFStream]
  private let resolutions: PlacedResolutions
  private let aim: RemedyAim
  private let bounds: Bounds
  private let coder: PDFImageCoder
  /// Indices of streams, the heaviest first.
  private let candidates: [Int]

  init(_ streams: [PDFStream], _ resolutions: PlacedResolutions, _ aim: RemedyAim, _ bounds: Bounds) {
    self.streams = streams
    self.resolutions = resolutions
    self.aim = aim
    self.bounds = bounds
    coder = PDFImageCoder(bounds: bounds)
    candidates = Array(
      streams.indices
        .filter { index in
          guard let image = streams[index].image, streams[index].bytes >= Self.leastBytes else { return false }
          let (pixels, overflows) = image.width.multipliedReportingOverflow(by: image.height)
          return !overflows && pixels <= bounds.maximumPixels
        }
        .sorted { (streams[$1].bytes, $0) < (streams[$0].bytes, $1) }
        .prefix(Self.maximumImages))
  }

  /// Smaller ones are not worth the work.
  private static let leastBytes = 4_096
  private static let maximumImages = 2_000
  /// For what a dictionary says more of an image in another coding.
  private static let bytesOfDictionary = 128
  /// A sample cannot be coded in less without becoming something else.
  private static let leastDensity = 0.01
  /// Bytes a sample, below which fewer pixels are the smaller loss.
  private static let visibleLoss = 0.07

  /// Whether so many bytes could be saved without any of the images becoming useless.
  func canSave(_ bytes: Int) -> Bool {
    let savings = candidates.reduce(0.0) { sum, index in
      sum + max(0, Double(streams[index].bytes) - Self.leastDensity * samples(streams[index]))
    }
    return savings > Double(bytes)
  }

  /// How well the images were kept.
  struct Quality {
    /// Of all that were coded with loss, on libjpeg's scale; nil where none was.
    var lowest: Int?

    fileprivate mutating func add(_ quality: Int?) {
      guard let quality else { return }
      lowest = min(lowest ?? 100, quality)
    }
  }

  /// - Parameter size: Of the file as the rewriter would write it now.
  /// - Returns: Nil where there are fewer ways than attempts.
  func recode(in rewriter: inout PDFRewriter, from size: Int, attempt: Int) -> Quality? {
    var quality = Quality()
    let (photos, saved) = packBits(in: &rewriter)
    let excess = size - saved - Int(clamping: aim.byteLimit) + Self.bytesOfDictionary * (candidates.count + 1)
    if excess < 0 { return attempt == 0 ? quality : nil }
    let claims = photos.map { ImageShares.Claim(bytes: streams[$0].bytes, samples: samples(streams[$0])) }
    var shares = ImageShares(claims, budget: claims.reduce(0) { $0 + $1.bytes } - excess)
    let eighths = photos.map(eighths)
    guard let way = way(attempt, level: shares.level, mostScales: eighths.map(\.count).max() ?? 0) else { return nil }
    for claim in shares.savers {
      let index = photos[claim]
      let share = shares.share(of: claim)
      let scale = way.eighths(of: eighths[claim])
      guard (Self.leastBytes / 4..<streams[index].bytes).contains(share),
        let coded = code(index, in: rewriter, eighths: scale, under: share),
        rewriter.replace(streamAt: index, by: coded.image)
      else {
        shares.settle(claim, at: streams[index].bytes)
        continue
      }
      shares.settle(claim, at: coded.image.bytes.count)
      quality.add(coded.quality)
    }
    return quality
  }

  /// What is done with the pixels of those images that are finer than the recipient advises.
  private enum Way {
    case keepingPixels
    /// By the first of their scales, or the next.
    case scaling(Int)

    /// - Parameter choices: Falling, at most 7 each.
    func eighths(of choices: [Int]) -> Int {
      switch self {
      case .keepingPixels: 8
      case .scaling(let scale): choices.isEmpty ? 8 : choices[min(scale, choices.count - 1)]
      }
    }
  }

  /// Coarser steps come first, unless they would have to be so coarse that it shows.
  private func way(_ attempt: Int, level: Double, mostScales: Int) -> Way? {
    var ways: [Way] = (0..<mostScales).map { .scaling($0) }
    ways.insert(.keepingPixels, at: level < Self.visibleLoss && mostScales > 0 ? 1 : 0)
    return ways.indices.contains(attempt) ? ways[attempt] : nil
  }

  /// Codes what is black and white as facsimile machines do.
  ///
  /// - Returns: The images that can only be made smaller with loss, and the bytes that the others saved.
  private func packBits(in rewriter: inout PDFRewriter) -> (photos: [Int], saved: Int) {
    var photos: [Int] = []
    var saved = 0
    for index in candidates {
      guard let image = streams[index].image else { continue }
      var bits: [UInt8]?
      switch image.storage {
      case .jpeg:
        photos.append(index)
        continue
      case .bits:
        bits = rewriter.decodedBytes(ofStreamAt: index, count: (image.width + 7) / 8 * image.height)
      case .samples:
        guard !image.isMask, let samples = samples(index, in: rewriter) else { continue }
        switch SampleKind(samples) {
        case .nearlyBilevel: bits = samples.bits()
        case .photo: photos.append(index)
        case .drawing: break
        }
      }
      let coded = bits.flatMap {
        PDFCodedImage(bits: $0, width: image.width, height: image.height, maximumBytes: streams[index].bytes)
      }
      guard let coded, rewriter.replace(streamAt: index, by: coded) else { continue }
      saved += streams[index].bytes - coded.bytes.count
    }
    return (photos, saved)
  }

  private func code(
    _ index: Int, in rewriter: borrowing PDFRewriter, eighths: Int, under byteLimit: Int
  ) -> PDFImageCoder.Coded? {
    guard let image = streams[index].image else { return nil }
    switch image.storage {
    case .jpeg:
      guard let bytes = rewriter.storedBytes(ofStreamAt: index) else { return nil }
      return coder.code(jpeg: bytes, image, eighths: eighths, under: byteLimit)
    case .samples: return samples(index, in: rewriter).flatMap { coder.code($0, eighths: eighths, under: byteLimit) }
    case .bits: return nil
    }
  }

  private func samples(_ index: Int, in rewriter: borrowing PDFRewriter) -> PDFSamples? {
    guard let image = streams[index].image, case .samples(let components) = image.storage else { return nil }
    let count = image.width * image.height * components
    guard count <= bounds.memoryForPicture(of: [UInt8]().span) / 2,
      let samples = rewriter.decodedBytes(ofStreamAt: index, count: count)
    else { return nil }
    return PDFSamples(width: image.width, height: image.height, components: components, samples: samples)
  }

  private func eighths(_ index: Int) -> [Int] {
    guard let image = streams[index].image, !image.isMasked else { return [] }
    return resolutions.eighths(of: streams[index].object, aim)
  }

  /// By which an image claims its share: colour is worth about half as much as light, and a bit alone next to nothing.
  private func samples(_ stream: PDFStream) -> Double {
    guard let image = stream.image else { return 1 }
    let pixels = Double(image.width) * Double(image.height)
    switch image.storage {
    case .bits: return pixels / 16
    case .samples(let components) where components > 1: return 1.5 * pixels
    default: return pixels
    }
  }
}
