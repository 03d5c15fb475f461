import Codecs

extension PDFImages {
  /// An image that can only be made smaller with loss.
  struct Photo {
    /// Of its stream.
    var index: Int
    /// Where they had to be looked at, and are not too many to be kept.
    var samples: PDFSamples?
  }

  /// What comes of coding without loss.
  struct Packed {
    var photos: [Photo] = []
    /// By the other images, in bytes.
    var saved = 0
  }

  /// Codes what is black and white as facsimile machines do.
  func packBits(in rewriter: inout PDFRewriter) -> Packed {
    var packed = Packed()
    var keptBytes = 0
    for index in candidates {
      guard let image = streams[index].image else { continue }
      var bits: [UInt8]?
      switch image.storage {
      case .jpeg: packed.photos.append(Photo(index: index))
      case .bits: bits = rewriter.decodedBytes(ofStreamAt: index, count: (image.width + 7) / 8 * image.height)
      case .samples:
        guard !image.isMask, let samples = samples(index, in: rewriter) else { continue }
        switch SampleKind(samples, bytes: streams[index].bytes) {
        case .nearlyBilevel: bits = samples.bits()
        case .photo:
          let isKept = keptBytes + samples.samples.count <= Self.maximumKeptBytes
          if isKept { keptBytes += samples.samples.count }
          packed.photos.append(Photo(index: index, samples: isKept ? samples : nil))
        case .drawing: break
        }
      }
      let coded = bits.flatMap {
        PDFCodedImage(bits: $0, width: image.width, height: image.height, maximumBytes: streams[index].bytes)
      }
      guard let coded, rewriter.replace(streamAt: index, by: coded) else { continue }
      packed.saved += streams[index].bytes - coded.bytes.count
    }
    return packed
  }

  /// In its share where that does not make it too coarse, or else in a little more; nil where it has to stay as it is.
  func code(
    _ photo: Photo, in rewriter: borrowing PDFRewriter, eighths: Int, share: Int
  ) -> PDFImageCoder.Coded? {
    for byteLimit in [share, share + share / 2]
    where (Self.leastBytes / 4..<streams[photo.index].bytes).contains(byteLimit) {
      do throws(JPEGRecodingError) {
        return try code(photo, in: rewriter, eighths: eighths, under: byteLimit)
      } catch .tooLarge {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }

  private func code(
    _ photo: Photo, in rewriter: borrowing PDFRewriter, eighths: Int, under byteLimit: Int
  ) throws(JPEGRecodingError) -> PDFImageCoder.Coded? {
    let stream = streams[photo.index]
    guard let image = stream.image else { return nil }
    let recoder = JPEGRecoder(
      byteLimit: byteLimit, bounds: coderBounds, bar: placed.bar(of: stream.object), kept: coefficients,
      object: stream.object)
    let coder = PDFImageCoder(recoder: recoder)
    switch image.storage {
    case .jpeg:
      guard let bytes = rewriter.storedBytes(ofStreamAt: photo.index) else { return nil }
      return try coder.code(jpeg: bytes, image, eighths: eighths)
    case .samples:
      guard let samples = photo.samples ?? samples(photo.index, in: rewriter) else { return nil }
      return try coder.code(samples, eighths: eighths)
    case .bits: return nil
    }
  }

  private func samples(_ index: Int, in rewriter: borrowing PDFRewriter) -> PDFSamples? {
    guard let image = streams[index].image, case .samples(let components) = image.storage,
      image.width * image.height * components <= bounds.memoryForPicture(of: [UInt8]().span) / 2
    else { return nil }
    return rewriter.samples(ofStreamAt: index, image, components: components)
  }
}
