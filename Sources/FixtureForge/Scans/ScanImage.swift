extension PDFImage {
  /// How one bit a pixel is stored.
  package enum BilevelCoding: CaseIterable, Sendable {
    case flate
    /// CCITTFaxDecode with `K` −1.
    case group4
  }

  /// A scan in black and white.
  ///
  /// - Parameters:
  ///   - stencil: an image mask (ISO 32000-2, 8.9.6.2), through which ink is painted in the current colour.
  ///   - blackIsOne: of a facsimile: decoded the other way round, and exchanged again when it is shown.
  package init(_ bitmap: Bitmap, coding: BilevelCoding, stencil: Bool = false, blackIsOne: Bool = false) {
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
      var parameters: PDFDictionary = ["K": -1, "Columns": .integer(bitmap.width), "Rows": .integer(bitmap.height)]
      if blackIsOne {
        parameters["BlackIs1"] = true
        dictionary["Decode"] = [1, 0]
      }
      dictionary["DecodeParms"] = .dictionary(parameters)
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
