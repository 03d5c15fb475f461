/// PDFs whose objects lead a reader astray: without end, too deep, too many.
enum HostileStructure {
  /// A tree of one page, as many nodes under one another.
  static func deepPageTree(levels: Int) -> [UInt8] {
    var writer = PDFWriter()
    let root = writer.reserve()
    var node = root
    for _ in 0..<levels {
      let kid = writer.reserve()
      writer.define(node, as: pageTree([kid], count: 1))
      node = kid
    }
    writer.define(node, as: page(in: root))
    return document(writer, pages: root)
  }

  /// A tree in which every node holds the next one several times: few objects, and a power of them as pages.
  static func multiplyingPageTree(levels: Int, width: Int) -> [UInt8] {
    var writer = PDFWriter()
    let nodes = (0...levels).map { _ in writer.reserve() }
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      writer.define(node, as: pageTree(Array(repeating: next, count: width), count: width))
    }
    writer.define(nodes[levels], as: page(in: nodes[0]))
    return document(writer, pages: nodes[0])
  }

  /// A cross-reference table that names itself as the one before it.
  static func crossReferenceLoop() -> [UInt8] {
    var (writer, pages) = onePage()
    let root = writer.add(catalog(pages))
    // What is written in the trailer does not move the table before it.
    let table = writer.bytes(root: root).lastIndex(of: "xref\n0 ") ?? 0
    writer.trailer["Prev"] = .integer(table)
    return writer.bytes(root: root)
  }

  /// As many updates, each of which changes nothing and leads to the one before it.
  static func crossReferenceChain(updates: Int) -> [UInt8] {
    var (writer, pages) = onePage()
    let root = writer.add(catalog(pages))
    var bytes = writer.bytes(root: root)
    var previous = bytes.lastIndex(of: "xref\n0 ") ?? 0
    for _ in 0..<updates {
      let start = bytes.count
      let trailer: PDFObject = ["Size": .integer(root.number + 1), "Root": .reference(root), "Prev": .integer(previous)]
      bytes.append(ascii: "xref\n0 1\n0000000000 65535 f \ntrailer\n")
      trailer.write(to: &bytes)
      bytes.append(ascii: "\nstartxref\n\(start)\n%%EOF\n")
      previous = start
    }
    return bytes
  }

  /// The page is said to lie in an object stream that is the page itself, and the real object stream extends itself.
  static func objectStreamLoop() -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    let objects = "1 0 2 36 << /Type /Catalog /Pages 2 0 R >>   << /Type /Pages /Kids [3 0 R] /Count 1 >>"
    let first = objects.utf8.count - objects.drop { $0 != "<" }.utf8.count
    let streamOffset = bytes.count
    append(
      4, ["Type": .name("ObjStm"), "N": 2, "First": .integer(first), "Extends": .reference(PDFReference(number: 4))],
      Array(objects.utf8), to: &bytes)
    let tableOffset = bytes.count
    var table: [UInt8] = []
    let entries = [(0, 0), (2, 4), (2, 4), (2, 3), (1, streamOffset), (1, tableOffset)]
    for (index, (kind, value)) in entries.enumerated() {
      table.append(UInt8(kind))
      table.append(bigEndian: UInt16(value))
      table.append(index == 2 ? 1 : 0)
    }
    append(
      5,
      ["Type": .name("XRef"), "Size": 6, "W": [1, 2, 1], "Root": .reference(PDFReference(number: 1))], table, to: &bytes
    )
    bytes.append(ascii: "startxref\n\(tableOffset)\n%%EOF\n")
    return bytes
  }

  /// An array in an array, and so on.
  static func nestedArrays(depth: Int) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n1 0 obj\n".utf8)
    bytes += Array(repeating: UInt8(ascii: "["), count: depth)
    bytes += Array(repeating: UInt8(ascii: "]"), count: depth)
    bytes.append(ascii: "\nendobj\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
    return bytes
  }

  /// A stream whose length is to be read in the stream itself.
  static func lengthLoop() -> [UInt8] {
    var writer = PDFWriter()
    let pages = writer.reserve()
    let contents = writer.reserve()
    writer.define(contents, as: .stream(["Length": .reference(contents)], Array("BT ET".utf8)))
    let kid = writer.add(page(in: pages, ["Contents": .reference(contents)]))
    writer.define(pages, as: pageTree([kid], count: 1))
    return document(writer, pages: pages)
  }

  static func page(in parent: PDFReference, _ entries: PDFDictionary = [:]) -> PDFObject {
    var page: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(parent), "MediaBox": [0, 0, 595, 842]
    ]
    for (key, value) in entries.entries { page[key] = value }
    return .dictionary(page)
  }

  static func pageTree(_ kids: [PDFReference], count: Int) -> PDFObject {
    ["Type": .name("Pages"), "Kids": .array(kids.map(PDFObject.reference)), "Count": .integer(count)]
  }

  static func document(_ writer: PDFWriter, pages: PDFReference) -> [UInt8] {
    var writer = writer
    let root = writer.add(catalog(pages))
    return writer.bytes(root: root)
  }

  private static func catalog(_ pages: PDFReference) -> PDFObject {
    ["Type": .name("Catalog"), "Pages": .reference(pages)]
  }

  private static func onePage() -> (PDFWriter, pages: PDFReference) {
    var writer = PDFWriter()
    let pages = writer.reserve()
    let kid = writer.add(page(in: pages))
    writer.define(pages, as: pageTree([kid], count: 1))
    return (writer, pages)
  }

  private static func append(_ number: Int, _ dictionary: PDFDictionary, _ content: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(ascii: "\(number) 0 obj\n")
    PDFObject.stream(dictionary, content).write(to: &bytes)
    bytes.append(ascii: "\nendobj\n")
  }
}
