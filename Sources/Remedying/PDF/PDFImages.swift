import Codecs
import Vocabulary

/// The images of a PDF that can be coded in fewer bytes, each once however many pages show it.
struct PDFImages {
  let streams: [PDFStream]
  let placed: PlacedImages
  let bounds: Bounds
  /// With what coding one image may take.
  let coderBounds: Bounds
  /// Indices of streams, the heaviest first.
  let candidates: [Int]
  let coefficients: KeptCoefficients
  private let aim: RemedyAim

  init(
    _ streams: [PDFStream], _ placed: PlacedImages, _ aim: RemedyAim, _ bounds: Bounds, _ coefficients: KeptCoefficients
  ) {
    self.streams = streams
    self.placed = placed
    self.aim = aim
    self.coefficients = coefficients
    self.bounds = bounds
    var coderBounds = bounds
    coderBounds.maximumMemory -= Int64(Self.maximumKeptBytes)
    self.coderBounds = coderBounds
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
  static let leastBytes = 4_096
  private static let maximumImages = 2_000
  /// Of samples that are looked at before they are coded: those of the heaviest images are not decoded again for that.
  static let maximumKeptBytes = 64 << 20
  /// For what a dictionary says more of an image in another coding.
  private static let bytesOfDictionary = 128
  /// A sample cannot be coded in less without becoming something else.
  private static let leastDensity = 0.01
  /// Bytes a sample, below which fewer pixels are the smaller loss.
  private static let visibleLoss = 0.07

  /// Whether so many bytes could be saved without any of the images becoming useless.
  func canSave(_ bytes: Int) -> Bool {
    let savings = candidates.reduce(0.0) { sum, index in
      sum + max(0, Double(streams[index].bytes) - Self.leastDensity * worth(of: streams[index]))
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
  /// - Returns: Nil where there are fewer ways than that.
  func recode(in rewriter: inout PDFRewriter, from size: Int, way number: Int) -> Quality? {
    var quality = Quality()
    let packed = packBits(in: &rewriter)
    let photos = packed.photos
    let excess = size - packed.saved - Int(clamping: aim.byteLimit) + Self.bytesOfDictionary * (candidates.count + 1)
    if excess < 0 { return number == 0 ? quality : nil }
    let claims = photos.map { photo in
      ImageShares.Claim(bytes: streams[photo.index].bytes, samples: worth(of: streams[photo.index]))
    }
    var shares = ImageShares(claims, budget: claims.reduce(0) { $0 + $1.bytes } - excess)
    let eighths = photos.map { self.eighths($0.index) }
    guard let way = way(number, level: shares.level, mostScales: eighths.map(\.count).max() ?? 0) else { return nil }
    for claim in shares.savers {
      // Some could not save what they should, and the others cannot make up for it.
      if shares.level < Self.leastDensity { break }
      let index = photos[claim].index
      let scale = way.eighths(of: eighths[claim])
      guard let coded = code(photos[claim], in: rewriter, eighths: scale, share: shares.share(of: claim)),
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
  private func way(_ number: Int, level: Double, mostScales: Int) -> Way? {
    var ways: [Way] = (0..<mostScales).map { .scaling($0) }
    ways.insert(.keepingPixels, at: level < Self.visibleLoss && mostScales > 0 ? 1 : 0)
    return ways.indices.contains(number) ? ways[number] : nil
  }

  private func eighths(_ index: Int) -> [Int] {
    guard let image = streams[index].image, !image.isMasked else { return [] }
    return placed.eighths(of: streams[index].object, aim)
  }

  /// By which an image claims its share, in samples: colour is worth about half as much as light, and a bit alone next to nothing.
  private func worth(of stream: PDFStream) -> Double {
    guard let image = stream.image else { return 1 }
    let pixels = Double(image.width) * Double(image.height)
    switch image.storage {
    case .bits: return pixels / 16
    case .samples(let components) where components > 1: return 1.5 * pixels
    default: return pixels
    }
  }
}
