import Vocabulary

/// A PDF of one page, A4 in whole points where nothing else is said, that draws what a test says: no image in it has
/// data, since none is decoded.
struct DrawnPDF {
  /// What the page draws.
  var content: String
  /// The dictionaries of images and forms, by the name that draws them. A form has its content behind a bar.
  var objects: [String: String] = [:]
  /// More entries of the page, of its resources and of the catalog.
  var page = ""
  var resources = ""
  var catalog = ""
  var more: [Int: String] = [:]

  /// An image's dictionary.
  static func image(_ width: Int, _ height: Int, _ entries: String = "") -> String {
    "/Subtype /Image /Width \(width) /Height \(height) \(entries)"
  }

  var writer: PDFWriter {
    var writer = PDFWriter(catalog: catalog, page: page, more: more)
    var names = ""
    for (index, object) in objects.sorted(by: { $0.key < $1.key }).enumerated() {
      let parts = object.value.split(separator: "|", maxSplits: 1)
      writer.objects[20 + index] = Self.stream(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
      names += "/\(object.key) \(20 + index) 0 R "
    }
    let resources = "/Resources << /Font << /F 5 0 R >> /XObject << \(names) >> \(resources) >>"
    writer.objects[3] = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R \(resources) \(page) >>"
    writer.objects[4] = Self.stream("", content)
    return writer
  }

  var examination: Examination { examinePDF(writer) }

  var examinedPage: Page? { examination.pages.first }

  private static func stream(_ entries: String, _ content: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }
}

extension Page {
  /// Whether it shows a scan of this resolution, within 1 % or 1 DPI.
  func isClose(to x: Double, _ y: Double) -> Bool {
    guard let resolution else { return false }
    return abs(resolution.x - x) <= max(1, x / 100) && abs(resolution.y - y) <= max(1, y / 100)
  }
}
