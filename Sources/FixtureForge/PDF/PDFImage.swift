/// An image as a PDF holds it.
package struct PDFImage: Sendable {
  package let width: Int
  package let height: Int
  let dictionary: PDFDictionary
  let data: [UInt8]

  /// Stored as a JPEG, as scanners and phones do.
  package init(_ raster: Raster, jpeg writer: JPEGWriter) throws(ForgeError) {
    self.init(raster, filter: "DCTDecode", data: try writer.encode(raster))
  }

  /// Stored without loss.
  package init(flate raster: Raster) {
    self.init(raster, filter: "FlateDecode", data: deflated(raster.samples))
  }

  private init(_ raster: Raster, filter: String, data: [UInt8]) {
    width = raster.width
    height = raster.height
    self.data = data
    dictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(raster.width),
      "Height": .integer(raster.height), "BitsPerComponent": 8,
      "ColorSpace": .name(raster.channels == .gray ? "DeviceGray" : "DeviceRGB"), "Filter": .name(filter)
    ]
  }
}
