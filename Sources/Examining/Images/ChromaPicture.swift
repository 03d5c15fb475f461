import Codecs

/// The chroma of a picture at an eighth of its width and height: patterns and the colours of letters are averaged there.
struct ChromaPicture {
  static let reduction = 8

  let width: Int
  /// Whether it is of the page as it is shown, and not of a picture as it is stored.
  let isOfPage: Bool
  /// Cb and Cr, row by row.
  private(set) var pixels: [SIMD2<UInt8>] = []

  var height: Int { width > 0 ? pixels.count / width : 0 }

  fileprivate init(width: Int, isOfPage: Bool = false) {
    self.width = width
    self.isOfPage = isOfPage
  }

  fileprivate mutating func append(_ pixel: SIMD2<UInt8>) { pixels.append(pixel) }

  /// A page that was drawn at this size.
  init(page samples: [UInt8], width: Int) {
    var reducer = ChromaReducer(width: width, factor: 1, isOfPage: true)
    reducer.add(samples.span, count: samples.count / (width * DecodedSamples.chroma.bytes))
    self = reducer.picture
  }

  /// Nil where the image has none, or not all of it can be shown.
  init?(jpeg file: Span<UInt8>, maximumScans: Int) {
    do throws(JPEGError) {
      var decoder = try JPEGDecoder()
      guard try decoder.readHeader(file).color == .ycc else { return nil }
      try decoder.start(file, scale: .eighth, samples: .chroma, maximumScans: maximumScans)
      var reducer = ChromaReducer(width: decoder.width, factor: 1)
      try decoder.readAll(of: file, samples: .chroma) { rows, count in reducer.add(rows, count: count) }
      self = reducer.picture
    } catch {
      return nil
    }
  }
}

/// Averages chroma over squares of pixels. What does not fill a square is left out.
struct ChromaReducer {
  private(set) var picture: ChromaPicture
  private let width: Int
  private let factor: Int
  /// Of the squares that are being filled.
  private var sums: [SIMD2<UInt16>]
  private var rows = 0

  /// - Parameters:
  ///   - width: Of the rows that come in, in pixels.
  ///   - factor: The side of a square, 1 to 16.
  init(width: Int, factor: Int = ChromaPicture.reduction, isOfPage: Bool = false) {
    self.width = width
    self.factor = factor
    picture = ChromaPicture(width: width / factor, isOfPage: isOfPage)
    sums = [SIMD2<UInt16>](repeating: .zero, count: width / factor)
  }

  mutating func add(_ rows: Span<UInt8>, count: Int) {
    for row in 0..<count { add(row: rows, at: row * width * DecodedSamples.chroma.bytes) }
  }

  private mutating func add(row: Span<UInt8>, at start: Int) {
    for square in sums.indices {
      for pixel in square * factor..<(square + 1) * factor {
        let place = start + pixel * DecodedSamples.chroma.bytes
        sums[square] &+= SIMD2(UInt16(row[place]), UInt16(row[place + 1]))
      }
    }
    rows += 1
    guard rows == factor else { return }
    rows = 0
    let pixels = UInt16(factor * factor)
    for square in sums.indices {
      picture.append(SIMD2(truncatingIfNeeded: (sums[square] &+ pixels / 2) / pixels))
      sums[square] = .zero
    }
  }
}
