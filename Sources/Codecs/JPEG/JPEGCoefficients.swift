import CCodecs

/// The DCT coefficients of one picture, all of them in memory: read from a JPEG or made of pixels, sampled, and written
/// once, coarser than they were.
@safe
package struct JPEGCoefficients: ~Copyable {
  private let raw: OpaquePointer
  package let picture: JPEGPicture

  /// Reads all scans of a JPEG.
  ///
  /// - Parameter maximumBytes: Of memory for coefficients; more is not allocated.
  package init(reading file: Span<UInt8>, maximumScans: Int, maximumBytes: Int) throws(JPEGRecodingError) {
    try unsafe self.init { raw, picture in
      unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_jpeg_coefficients_read(
          raw, file.count, file.baseAddress, UInt32(clamping: maximumScans), UInt64(clamping: maximumBytes), picture)
      }
    }
  }

  /// Takes over what a decoder holds that was to keep it, of a JPEG in which it found nothing wrong.
  package init(decodedBy decoder: consuming JPEGDecoder) throws(JPEGRecodingError) {
    let decoder = unsafe decoder.takenApart()
    try unsafe self.init { raw, picture in unsafe guichet_jpeg_coefficients_take_over(raw, decoder, picture) }
  }

  /// Reads a JPEG with fewer pixels.
  ///
  /// - Parameter eighths: Of its width and height, 1 to 7.
  package init(
    reading file: Span<UInt8>, eighths: Int, maximumScans: Int, maximumBytes: Int
  ) throws(JPEGRecodingError) {
    precondition((1...7).contains(eighths), "a picture is made smaller")
    try unsafe self.init { raw, picture in
      unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_jpeg_coefficients_read_scaled(
          raw, file.count, file.baseAddress, UInt32(eighths), UInt32(clamping: maximumScans),
          UInt64(clamping: maximumBytes), picture)
      }
    }
  }

  /// Starts a picture of which all rows are then given to ``append(_:)``, and ended by ``end()``.
  package init(of pixels: JPEGPixels, maximumBytes: Int) throws(JPEGRecodingError) {
    try unsafe self.init { raw, picture in
      unsafe pixels.profile.withUnsafeBufferPointer { profile in
        var pixels = unsafe guichet_jpeg_pixels(
          width: UInt32(clamping: pixels.width), height: UInt32(clamping: pixels.height),
          channels: UInt32(pixels.channels.rawValue), subsampled: pixels.isSubsampled,
          profile_length: profile.count, profile: profile.baseAddress)
        return unsafe guichet_jpeg_coefficients_begin(raw, &pixels, UInt64(clamping: maximumBytes), picture)
      }
    }
  }

  private init(
    _ fill: (OpaquePointer, UnsafeMutablePointer<guichet_jpeg_picture>) -> JPEGRecodingStatus
  ) throws(JPEGRecodingError) {
    guard let raw = unsafe guichet_jpeg_coefficients_create() else { throw .outOfMemory }
    var picture = guichet_jpeg_picture()
    let status = unsafe fill(raw, &picture)
    do throws(JPEGRecodingError) {
      try JPEGRecodingError.check(status)
    } catch {
      unsafe guichet_jpeg_coefficients_destroy(raw)
      throw error
    }
    unsafe self.raw = raw
    self.picture = JPEGPicture(picture)
  }

  /// Takes the next rows, whole ones: one byte a sample, channels interleaved and without gaps.
  package mutating func append(_ rows: Span<UInt8>) throws(JPEGRecodingError) {
    let count = rows.count / (picture.width * picture.components.count)
    let status = unsafe rows.withUnsafeBufferPointer { rows in
      unsafe guichet_jpeg_coefficients_append(raw, count, rows.baseAddress)
    }
    try JPEGRecodingError.check(status)
  }

  package mutating func end() throws(JPEGRecodingError) {
    try JPEGRecodingError.check(unsafe guichet_jpeg_coefficients_end(raw))
  }

  deinit {
    unsafe guichet_jpeg_coefficients_destroy(raw)
  }

  var bytesInMemory: Int { Int(clamping: unsafe guichet_jpeg_coefficients_memory(raw)) }

  /// - Parameter maximumBlocks: Of the component at `index`, evenly spread.
  package func sample(component index: Int, maximumBlocks: Int) throws(JPEGRecodingError) -> JPEGBlockSample {
    let capacity = min(maximumBlocks, picture.components[index].blockCount)
    var status = JPEGRecodingStatus.ok
    let coefficients = unsafe [Int16](
      unsafeUninitializedCapacity: capacity * JPEGBlockSample.blockSize
    ) { buffer, initialized in
      var count = 0
      status = unsafe guichet_jpeg_coefficients_sample(raw, UInt32(index), capacity, buffer.baseAddress, &count)
      initialized = count * JPEGBlockSample.blockSize
    }
    try JPEGRecodingError.check(status)
    return JPEGBlockSample(coefficients: coefficients, steps: picture.components[index].steps)
  }

  /// Writes it as a JPEG in one scan. Nothing else can be done afterwards.
  ///
  /// - Parameters:
  ///   - quantisations: By which it is made coarser, one a component; nil to leave it as it is.
  ///   - codes: The two pairs, in which every symbol has a code.
  ///   - maximumBytes: Where it takes more, `tooLarge` is thrown.
  package mutating func write(
    _ quantisations: [JPEGQuantisation]?, _ codes: [JPEGCodePair], _ wrapping: JPEGWrapping, maximumBytes: Int
  ) throws(JPEGRecodingError) -> [UInt8] {
    precondition(quantisations.map { $0.count == picture.components.count } ?? true, "every component is made coarser")
    let quantisations = quantisations?.map(guichet_jpeg_quantisation.init)
    let codes = codes.map(guichet_jpeg_code_pair.init)
    let exif = wrapping.exif
    var status = JPEGRecodingStatus.ok
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, maximumBytes)) { buffer, initialized in
      unsafe exif.withUnsafeBufferPointer { exif in
        var wrapping = unsafe guichet_jpeg_wrapping(
          density_unit: wrapping.density.unit, density_x: wrapping.density.x, density_y: wrapping.density.y,
          exif_length: exif.count, exif: exif.baseAddress)
        if let quantisations {
          status = unsafe guichet_jpeg_coefficients_write(
            raw, quantisations, codes, &wrapping, buffer.count, buffer.baseAddress, &initialized)
        } else {
          status = unsafe guichet_jpeg_coefficients_write(
            raw, nil, codes, &wrapping, buffer.count, buffer.baseAddress, &initialized)
        }
      }
    }
    try JPEGRecodingError.check(status)
    return bytes
  }
}
