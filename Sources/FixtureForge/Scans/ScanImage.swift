internal import CForge

extension PDFImage {
  /// How one bit a pixel is stored.
  package enum BilevelCoding: CaseIterable, Sendable {
    case flate
    /// CCITTFaxDecode with `K` −1.
    case group4
  }

  /// A scan in black and white.
  ///
  /// - Parameter stencil: an image mask (ISO 32000-2, 8.9.6.2), through which ink is painted in the current colour.
  package init(_ bitmap: Bitmap, coding: BilevelCoding, stencil: Bool = false) {
    var dictionary: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(bitmap.width),
      "Height": .integer(bitmap.height), "BitsPerComponent": 1
    ]
    dictionary[stencil ? "ImageMask" : "ColorSpace"] = stencil ? true : .name("DeviceGray")
    switch coding {
    case .flate:
      dictionary["Filter"] = .name("FlateDecode")
      self.init(
        width: bitmap.width, height: bitmap.height, dictionary: dictionary, data: deflated(bitmap.bytes, level: 6))
    case .group4:
      dictionary["Filter"] = .name("CCITTFaxDecode")
      dictionary["DecodeParms"] = ["K": -1, "Columns": .integer(bitmap.width), "Rows": .integer(bitmap.height)]
      self.init(
        width: bitmap.width, height: bitmap.height, dictionary: dictionary, data: Group4Encoder.encode(bitmap))
    }
  }

  /// Stored without loss by PNG's filters (ISO 32000-2, 7.4.4.4), as scanner programs do it.
  package init(predicted raster: Raster) {
    self.init(
      width: raster.width, height: raster.height,
      dictionary: [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(raster.width),
        "Height": .integer(raster.height), "BitsPerComponent": 8,
        "ColorSpace": .name(raster.channels == .gray ? "DeviceGray" : "DeviceRGB"), "Filter": .name("FlateDecode"),
        "DecodeParms": [
          "Predictor": 15, "Colors": .integer(raster.channels.rawValue), "Columns": .integer(raster.width)
        ]
      ], data: deflated(raster.filteredUp(), level: 1))
  }

  private init(width: Int, height: Int, dictionary: PDFDictionary, data: [UInt8]) {
    self.width = width
    self.height = height
    self.dictionary = dictionary
    self.data = data
  }
}

extension PNGWriter {
  /// The same picture in more bytes and a tenth of the time: for scans, whose grain no effort compresses.
  package func encodeQuickly(_ raster: Raster) -> [UInt8] {
    var header: [UInt8] = []
    header.append(bigEndian: UInt32(raster.width))
    header.append(bigEndian: UInt32(raster.height))
    header += [8, raster.channels == .gray ? 0 : 2, 0, 0, 0]
    var bytes = Self.signature + Self.chunk("IHDR", header)
    if let pixelsPerMetre {
      var density: [UInt8] = []
      density.append(bigEndian: pixelsPerMetre)
      density.append(bigEndian: pixelsPerMetre)
      bytes += Self.chunk("pHYs", density + [1])
    }
    return bytes + Self.chunk("IDAT", deflated(raster.filteredUp(), level: 1)) + Self.chunk("IEND", [])
  }
}

extension Raster {
  /// Rows by PNG's filter 2.
  fileprivate func filteredUp() -> [UInt8] {
    let stride = width * channels.rawValue
    let (height, count) = (height, (stride + 1) * height)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { filtered, initialized in
      unsafe samples.withUnsafeBufferPointer { samples in
        unsafe guichet_forge_filter_up(stride, height, samples.baseAddress, filtered.baseAddress)
      }
      initialized = count
    }
  }

  /// Some of the rows.
  func rows(_ range: Range<Int>) -> Raster {
    let stride = width * channels.rawValue
    return Raster(
      width: width, height: range.count, channels: channels,
      samples: Array(samples[range.lowerBound * stride..<range.upperBound * stride]))
  }
}

/// A zlib stream (RFC 1950) at a level from 1, the fastest, to 9.
private func deflated(_ bytes: [UInt8], level: Int32) -> [UInt8] {
  let compressed = forgedBytes { buffer in
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe guichet_forge_deflate_at(level, input.count, input.baseAddress, buffer)
    }
  }
  guard let compressed else { preconditionFailure("no memory to compress \(bytes.count) bytes") }
  return compressed
}
