import FixtureForge

/// A PDF of pages that are one image each.
struct ImageDocument {
  struct Image {
    var width: Int
    var height: Int
    /// Beside its size and type.
    var dictionary: PDFDictionary
    var data: [UInt8]
    var isDeflated = false
    /// Samples of 8 bits, for every pixel.
    var softMask: [UInt8]?

    init(jpeg raster: Raster, quality: Int = 97) throws {
      self.init(
        width: raster.width, height: raster.height, jpeg: try JPEGWriter(quality: quality).encode(raster),
        colorSpace: raster.channels == .gray ? "DeviceGray" : "DeviceRGB")
    }

    init(width: Int, height: Int, jpeg: [UInt8], colorSpace: String) {
      self.width = width
      self.height = height
      dictionary = [
        "BitsPerComponent": 8, "ColorSpace": .name(colorSpace), "Filter": .name("DCTDecode")
      ]
      data = jpeg
    }

    init(samples raster: Raster) {
      width = raster.width
      height = raster.height
      dictionary = [
        "BitsPerComponent": 8, "ColorSpace": .name(raster.channels == .gray ? "DeviceGray" : "DeviceRGB")
      ]
      data = raster.samples
      isDeflated = true
    }

    init(bits bitmap: Bitmap) {
      width = bitmap.width
      height = bitmap.height
      dictionary = ["BitsPerComponent": 1, "ColorSpace": .name("DeviceGray")]
      data = bitmap.bytes
      isDeflated = true
    }
  }

  var images: [Image]
  /// The image of each page.
  var pages: [Int]
  /// In dots per inch.
  var resolution = 100.0
  /// Beside the pages and the type.
  var catalog: PDFDictionary = [:]
  /// To which nothing leads.
  var unused: [UInt8]?
  var version = "1.7"

  init(_ images: [Image], pages: [Int]? = nil) {
    self.images = images
    self.pages = pages ?? Array(images.indices)
  }

  func bytes() -> [UInt8] {
    var writer = PDFWriter()
    writer.version = version
    let tree = writer.reserve()
    let references = images.map { add($0, to: &writer) }
    let kids = pages.map { page in
      PDFObject.reference(writer.add(self.page(images[page], references[page], tree, &writer)))
    }
    if let unused { _ = writer.add(.stream([:], unused)) }
    writer.define(tree, as: ["Type": .name("Pages"), "Kids": .array(kids), "Count": .integer(kids.count)])
    var root = catalog
    root["Type"] = .name("Catalog")
    root["Pages"] = .reference(tree)
    let reference = writer.add(.dictionary(root))
    return writer.bytes(root: reference)
  }

  private func add(_ image: Image, to writer: inout PDFWriter) -> PDFReference {
    var dictionary = described(image.dictionary, image)
    if let mask = image.softMask {
      let description: PDFDictionary = ["BitsPerComponent": 8, "ColorSpace": .name("DeviceGray")]
      dictionary["SMask"] = .reference(writer.add(stream: mask, described(description, image)))
    }
    return image.isDeflated
      ? writer.add(stream: image.data, dictionary) : writer.add(.stream(dictionary, image.data))
  }

  private func described(_ dictionary: PDFDictionary, _ image: Image) -> PDFDictionary {
    var dictionary = dictionary
    dictionary["Type"] = .name("XObject")
    dictionary["Subtype"] = .name("Image")
    dictionary["Width"] = .integer(image.width)
    dictionary["Height"] = .integer(image.height)
    return dictionary
  }

  private func page(
    _ image: Image, _ reference: PDFReference, _ tree: PDFReference, _ writer: inout PDFWriter
  ) -> PDFObject {
    let (width, height) = (Double(image.width) * 72 / resolution, Double(image.height) * 72 / resolution)
    let words = "BT /F1 12 Tf 3 Tr 20 20 Td (Attestation de droits) Tj ET"
    let content = writer.add(stream: Array("q \(width) 0 0 \(height) 0 0 cm /Im0 Do Q \(words)".utf8))
    let font: PDFObject = ["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]
    return [
      "Type": .name("Page"), "Parent": .reference(tree), "MediaBox": .numbers([0, 0, width, height]),
      "Contents": .reference(content),
      "Resources": ["XObject": ["Im0": .reference(reference)], "Font": ["F1": font]]
    ]
  }
}
