import Codecs
package import Vocabulary

/// Finds out how a PNG is stored, whether all of it can be shown and how well it can be read. Its pixels are decoded once, in
/// bands; again only where its text is too small in what they were reduced to.
package struct PNGExaminer {
  private let bounds: Bounds
  private let attendants: Attendants

  package init(bounds: Bounds, attendants: Attendants = Attendants()) {
    self.bounds = bounds
    self.attendants = attendants
  }

  package func examine(_ bytes: Span<UInt8>, into examination: inout Examination) {
    let chunks = PNGChunks(bytes)
    guard let header = chunks.header else {
      examination.damage = Damage(kind: .unreadable)
      return
    }
    let facts = Self.facts(header, chunks, of: bytes)
    examination.setImage(facts)
    examination.boundMet = bounds.met(byWidth: header.width, height: header.height)
    guard examination.boundMet == nil else { return }
    let size = PixelSize(width: header.width, height: header.height)
    var luma = LumaReducer(header, factor: LumaPicture.reduction(for: size))
    examination.damage = decode(bytes, header, to: &luma)
    attendants.thumbnails.see(luma.picture, size: size, orientation: facts.orientation)
    examination.measure(
      luma.picture, isComplete: examination.damage?.missingShare == nil,
      coding: PictureCoding(isBilevel: header.bits == 1), secondOpinion: attendants.secondOpinion
    ) { reduction in
      var finer = LumaReducer(header, factor: reduction)
      _ = decode(bytes, header, to: &finer)
      return finer.picture
    } chroma: {
      chroma(of: bytes, header)
    }
  }

  private static func facts(_ header: PNGChunks.Header, _ chunks: PNGChunks, of file: Span<UInt8>) -> ImageFacts {
    let exif = chunks.exif.map { ExifReader(file, block: $0) }
    let (components, color): (Int, ImageFacts.Color) =
      switch header.colorType {
      case .gray: (1, .gray)
      case .indexed: (1, .indexed)
      case .grayAlpha: (2, .grayAlpha)
      case .rgb: (3, .rgb)
      case .rgba: (4, .rgba)
      }
    return ImageFacts(
      width: header.width, height: header.height, components: components, bits: header.bits, color: color,
      coding: header.isInterlaced ? .interlaced : .sequential, frames: chunks.frames, orientation: exif?.orientation,
      densities: [exif?.density, chunks.density].compactMap(\.self))
  }

  private func decode(
    _ file: Span<UInt8>, _ header: PNGChunks.Header, to luma: inout LumaReducer
  ) -> Damage? {
    var decodedPixels = 0
    do throws(PNGError) {
      var decoder = try PNGDecoder()
      defer { decodedPixels = decoder.decodedPixels }
      try readAll(file, header, with: &decoder) { rows, count in luma.add(rows, count: count) }
      return nil
    } catch {
      guard decodedPixels > 0 else { return Damage(kind: .unreadable) }
      let missingShare = 1 - Double(decodedPixels) / Double(header.width * header.height)
      return switch error {
      case .truncated: Damage(kind: .truncated, missingShare: missingShare)
      case .wrongChecksum: Damage(kind: .corrupt)
      case .broken, .outOfMemory: Damage(kind: .corrupt, missingShare: missingShare)
      }
    }
  }

  /// Nil where there is none, or not all of it can be shown.
  private func chroma(of file: Span<UInt8>, _ header: PNGChunks.Header) -> ChromaPicture? {
    var chroma = ChromaReducer(width: header.width)
    do throws(PNGError) {
      var decoder = try PNGDecoder()
      try readAll(file, header, samples: .chroma, with: &decoder) { rows, count in chroma.add(rows, count: count) }
      return chroma.picture
    } catch {
      return nil
    }
  }

  private func readAll(
    _ file: Span<UInt8>, _ header: PNGChunks.Header, samples: DecodedSamples = .luma, with decoder: inout PNGDecoder,
    _ take: (_ rows: Span<UInt8>, _ count: Int) -> Void
  ) throws(PNGError) {
    let decoded = try decoder.readHeader(file, maximumSide: bounds.maximumSide)
    guard (decoded.width, decoded.height) == (header.width, header.height) else { throw .broken }
    try decoder.start(file, samples: samples)
    try ImageBand.readAll(
      width: header.width, height: header.height, samples: samples,
      { (band) throws(PNGError) in try decoder.readRows(of: file, into: &band) }, take)
    try decoder.finish(file)
  }
}

extension LumaReducer {
  fileprivate init(_ header: PNGChunks.Header, factor: Int) {
    self.init(width: header.width, height: header.height, factor: factor)
  }
}
