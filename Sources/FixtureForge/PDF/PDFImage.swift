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

  /// Of so many pixels of gray, or of one bit where the coding has no other, whose data means nothing to its decoder.
  package init(undecodable filter: String, width: Int, height: Int) {
    self.width = width
    self.height = height
    data = Array("not an image".utf8)
    dictionary = [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(width), "Height": .integer(height),
      "BitsPerComponent": filter == "JBIG2Decode" ? 1 : 8, "ColorSpace": .name("DeviceGray"), "Filter": .name(filter)
    ]
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
