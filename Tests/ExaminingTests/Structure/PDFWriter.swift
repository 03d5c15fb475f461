/// Writes a small PDF from the text of its objects, so that a test shows the very thing that it is about.
struct PDFWriter {
  /// By number, from 1; the first is the catalog.
  var objects: [Int: String]
  var version = "1.7"
  /// More entries of the trailer.
  var trailer = ""
  /// How far the cross-reference table misses each object, and `startxref` the table, in bytes.
  var offsetError = 0
  var startError = 0
  /// Whether the table and the trailer lie in a stream (ISO 32000-2, 7.5.8).
  var usesReferenceStream = false

  init(_ objects: [Int: String]) {
    self.objects = objects
  }

  /// A document of one page with a line of text; `catalog` and `page` are more entries of either, `more` more objects,
  /// from number 10.
  init(text: String = "Bonjour", catalog: String = "", page: String = "", more: [Int: String] = [:]) {
    let content = "BT /F 12 Tf 20 20 Td (\(text)) Tj ET"
    objects = [
      1: "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      2: "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
      3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> \(page) >>",
      4: "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    ].merging(more) { $1 }
  }

  var bytes: [UInt8] {
    var bytes = Array("%PDF-\(version)\n".utf8)
    var offsets: [Int: Int] = [:]
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      offsets[number] = bytes.count + offsetError
      bytes += Array("\(number) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array((usesReferenceStream ? stream(of: offsets) : table(of: offsets)).utf8)
    bytes += Array("startxref\n\(start + startError)\n%%EOF\n".utf8)
    return bytes
  }

  private var size: Int { (objects.keys.max() ?? 0) + 1 }

  private func table(of offsets: [Int: Int]) -> String {
    let entries = (1..<size).map { number in
      offsets[number].map { "\(padded($0, to: 10)) 00000 n \n" } ?? "0000000000 65535 f \n"
    }
    return """
      xref
      0 \(size)
      0000000000 65535 f \n\(entries.joined())trailer
      << /Root 1 0 R /Size \(size) \(trailer) >>

      """
  }

  /// In hexadecimal: a byte for the type, four for the offset, one for the generation.
  private func stream(of offsets: [Int: Int]) -> String {
    let entries = (0..<size).map { number in
      offsets[number].map { "01\(padded($0, to: 8, radix: 16))00" } ?? "000000000000"
    }
    let content = entries.joined()
    return """
      \(size) 0 obj
      << /Type /XRef /Root 1 0 R /Size \(size) /W [1 4 1] /Filter /ASCIIHexDecode /Length \(content.utf8.count)
      \(trailer) >>
      stream
      \(content)
      endstream
      endobj

      """
  }

  private func padded(_ number: Int, to width: Int, radix: Int = 10) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
