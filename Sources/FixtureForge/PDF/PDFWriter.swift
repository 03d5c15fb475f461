/// Writes objects, their cross-reference table and a trailer (ISO 32000-2, 7.5). It knows nothing of pages: what the
/// objects mean, and whether they mean anything, is its caller's.
package struct PDFWriter: Sendable {
  package var version = "1.7"
  /// What the trailer holds beside `Size` and `Root`.
  package var trailer: PDFDictionary = [:]
  /// In the order of writing, which is that of definition.
  private var objects: [(reference: PDFReference, object: PDFObject)] = []
  private var reserved = 0

  package init() {}

  /// A number for an object that is defined later, or never.
  package mutating func reserve() -> PDFReference {
    reserved += 1
    return PDFReference(number: reserved)
  }

  package mutating func define(_ reference: PDFReference, as object: PDFObject) {
    objects.append((reference, object))
  }

  package mutating func add(_ object: PDFObject) -> PDFReference {
    let reference = reserve()
    define(reference, as: object)
    return reference
  }

  /// A stream compressed with Flate.
  package mutating func add(stream content: [UInt8], _ dictionary: PDFDictionary = [:]) -> PDFReference {
    var dictionary = dictionary
    dictionary["Filter"] = .name("FlateDecode")
    return add(.stream(dictionary, deflated(content)))
  }

  package func bytes(root: PDFReference) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(ascii: "%PDF-\(version)\n")
    // Four bytes above 127 tell transfer programs that the file is binary (7.5.2).
    bytes += [0x25, 0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    var offsets: [Int: Int] = [:]
    for (reference, object) in objects {
      offsets[reference.number] = bytes.count
      bytes.append(ascii: "\(reference.number) 0 obj\n")
      object.write(to: &bytes)
      bytes.append(ascii: "\nendobj\n")
    }
    let start = bytes.count
    bytes.append(ascii: "xref\n0 \(reserved + 1)\n0000000000 65535 f \n")
    for number in stride(from: 1, through: reserved, by: 1) {
      bytes.append(ascii: offsets[number].map { tenDigits($0) + " 00000 n \n" } ?? "0000000000 00000 f \n")
    }
    var trailer = trailer
    trailer["Size"] = .integer(reserved + 1)
    trailer["Root"] = .reference(root)
    bytes.append(ascii: "trailer\n")
    PDFObject.dictionary(trailer).write(to: &bytes)
    bytes.append(ascii: "\nstartxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private func tenDigits(_ value: Int) -> String {
    String(repeating: "0", count: max(0, 10 - "\(value)".count)) + "\(value)"
  }
}
