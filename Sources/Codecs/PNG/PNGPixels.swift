import CCodecs

/// All pixels of a PNG, and what they are: colours are plain, samples have 8 bits.
package struct PNGPixels: Sendable {
  package let width: Int
  package let height: Int
  /// 1 gray, 2 gray and alpha, 3 RGB, 4 RGB and alpha.
  package let channels: Int
  /// Rows from the top, channels interleaved, without gaps.
  package let samples: [UInt8]
  /// The ICC profile, unpacked; empty for none.
  package let profile: [UInt8]

  /// - Parameter maximumBytes: Of memory for the samples; where they take more, `outOfMemory` is thrown.
  package init(reading file: Span<UInt8>, maximumSide: Int, maximumBytes: Int) throws(PNGError) {
    guard let raw = unsafe guichet_png_pixels_create() else { throw .outOfMemory }
    defer { unsafe guichet_png_pixels_destroy(raw) }
    var frame = guichet_png_frame()
    try PNGError.check(
      unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_png_pixels_read_header(
          raw, file.count, file.baseAddress, UInt32(clamping: maximumSide), &frame)
      })
    let count = Int(frame.width) * Int(frame.height) * Int(frame.channels)
    guard count <= maximumBytes else { throw .outOfMemory }
    profile = unsafe [UInt8](unsafeUninitializedCapacity: Int(frame.profile_length)) { buffer, initialized in
      unsafe guichet_png_pixels_copy_profile(raw, buffer.baseAddress)
      initialized = Int(frame.profile_length)
    }
    var status = PNGStatus.ok
    samples = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      status = unsafe file.withUnsafeBufferPointer { file in
        unsafe guichet_png_pixels_read(raw, file.count, file.baseAddress, count, buffer.baseAddress)
      }
      initialized = status == .ok ? count : 0
    }
    try PNGError.check(status)
    (width, height, channels) = (Int(frame.width), Int(frame.height), Int(frame.channels))
  }

  /// Looks at every pixel once.
  package func survey() -> PNGSurvey {
    var survey = guichet_png_survey()
    unsafe guichet_png_survey_pixels(width * height, UInt32(channels), samples, &survey)
    return PNGSurvey(survey)
  }

  /// The pixels in another layout, filtered row by row as an IDAT chunk holds them before it is compressed.
  ///
  /// - Parameters:
  ///   - isAdaptive: Whether each row gets the filter that suits it, or none.
  ///   - rows: Some of them, as if no row stood above; nil for all.
  package func filtered(
    _ layout: PNGLayout, _ survey: PNGSurvey, isAdaptive: Bool, rows: Range<Int>? = nil
  ) throws(PNGError) -> [UInt8] {
    let rows = rows ?? 0..<height
    var raw = guichet_png_layout(
      packing: layout.packing, channels: UInt32(layout.channels), bits: UInt32(layout.bits))
    let rowLength = unsafe guichet_png_row_length(UInt32(width), &raw)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: rowLength * rows.count) { buffer, initialized in
      var survey = survey.raw
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe guichet_png_pack(
          UInt32(width), UInt32(rows.count), UInt32(channels),
          samples.baseAddress.map { unsafe $0 + rows.lowerBound * width * channels }, &survey, &raw,
          buffer.baseAddress)
      }
      initialized = rowLength * rows.count
    }
    var isDone = false
    let filtered = unsafe [UInt8](unsafeUninitializedCapacity: (rowLength + 1) * rows.count) { buffer, initialized in
      isDone = unsafe guichet_png_filter(
        rowLength, UInt32(rows.count), max(1, layout.channels * layout.bits / 8), isAdaptive, packed, buffer.baseAddress
      )
      initialized = isDone ? (rowLength + 1) * rows.count : 0
    }
    guard isDone else { throw .outOfMemory }
    return filtered
  }

  /// The colours as they show on white, without alpha: 1 or 3 channels.
  package func flattened() -> PNGPixels {
    guard channels == 2 || channels == 4 else { return self }
    let flat = unsafe [UInt8](unsafeUninitializedCapacity: width * height * (channels - 1)) { buffer, initialized in
      unsafe guichet_png_flatten(width * height, UInt32(channels), samples, buffer.baseAddress)
      initialized = width * height * (channels - 1)
    }
    return PNGPixels(width: width, height: height, channels: channels - 1, samples: flat, profile: profile)
  }

  private init(width: Int, height: Int, channels: Int, samples: [UInt8], profile: [UInt8]) {
    self.width = width
    self.height = height
    self.channels = channels
    self.samples = samples
    self.profile = profile
  }
}

extension PNGError {
  fileprivate static func check(_ status: PNGStatus) throws(PNGError) {
    switch status {
    case .ok: return
    case .outOfMemory: throw .outOfMemory
    case .wrongChecksum: throw .wrongChecksum
    case .broken: throw .broken
    @unknown default: throw .broken
    }
  }
}
