/// PDFs of one page with a font, a pattern, a line or a coded image that takes for ever to draw, or all memory.
enum HostileDrawing {
  /// A font whose only glyph shows itself, twice.
  static func glyphLoop() -> [UInt8] {
    onePage("BT /F 20 Tf 50 400 Td (aa) Tj ET") { writer in
      let font = writer.reserve()
      let glyph = writer.add(stream: Array("1000 0 d0 BT /F 1 Tf (aa) Tj ET".utf8))
      writer.define(
        font,
        as: [
          "Type": .name("Font"), "Subtype": .name("Type3"), "FontBBox": [0, 0, 1000, 1000],
          "FontMatrix": .array([.real(0.001), 0, 0, .real(0.001), 0, 0]),
          "CharProcs": ["a": .reference(glyph)], "FirstChar": 97, "LastChar": 97, "Widths": [1000],
          "Encoding": ["Type": .name("Encoding"), "Differences": .array([97, .name("a")])],
          "Resources": ["Font": ["F": .reference(font)]]
        ])
      return ["Font": ["F": .reference(font)]]
    }
  }

  /// A tiling pattern that fills its own cell with itself.
  static func patternLoop() -> [UInt8] {
    onePage("/Pattern cs /P scn 0 0 595 842 re f") { writer in
      let pattern = writer.reserve()
      let resources: PDFDictionary = ["Pattern": ["P": .reference(pattern)]]
      writer.define(pattern, as: tiling(step: 10, resources: resources, "/Pattern cs /P scn 0 0 9 9 re f"))
      return resources
    }
  }

  /// A page filled with tiles a fraction of a point apart: billions of them.
  static func finePattern() -> [UInt8] {
    onePage("/Pattern cs /P scn 0 0 595 842 re f") { writer in
      ["Pattern": ["P": .reference(writer.add(tiling(step: 0.001, resources: [:], "0 0 5 5 re 1 1 6 6 re f")))]]
    }
  }

  /// Long lines in dashes of a hundred-thousandth of a point.
  static func fineDashes() -> [UInt8] {
    onePage("[0.00001 0.00001] 0 d 1 w 0 0 m 595 842 l 0 842 l 595 0 l S") { _ in [:] }
  }

  /// Groups within each other that let a little show through. A reader draws each apart, in a picture as large as the page,
  /// which is a poster, and has all of them in memory when it comes to the innermost.
  static func nestedGroups(levels: Int) -> [UInt8] {
    let side = 2_800
    return onePage("/G gs /F Do", side: side) { writer in
      let states: PDFDictionary = ["G": ["Type": .name("ExtGState"), "ca": .real(0.98)]]
      var innermost: PDFReference?
      for _ in 0..<levels {
        let inner: PDFDictionary = innermost.map { ["F": .reference($0)] } ?? [:]
        let form: PDFDictionary = [
          "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": [0, 0, .integer(side), .integer(side)],
          "Group": ["S": .name("Transparency")],
          "Resources": ["ExtGState": .dictionary(states), "XObject": .dictionary(inner)]
        ]
        let draws = innermost == nil ? "" : "/F Do"
        innermost = writer.add(.stream(form, Array("900 900 999 999 re f /G gs \(draws)".utf8)))
      }
      let drawn: PDFDictionary = innermost.map { ["F": .reference($0)] } ?? [:]
      return ["ExtGState": .dictionary(states), "XObject": .dictionary(drawn)]
    }
  }

  /// An image of so many pixels a side, in the code for black and white of ITU-T T.88, of which the file holds a few bytes:
  /// its decoder makes up all others.
  static func bilevelBomb(side: UInt32) -> [UInt8] {
    var page: [UInt8] = []
    for value in [side, side, 0, 0] { page.append(bigEndian: value) }
    page += [0, 0, 0]
    var region: [UInt8] = []
    for value in [side, side, 0, 0] { region.append(bigEndian: value) }
    region += [0, 0, 3, 0xFF, 0xFD, 0xFF, 2, 0xFE, 0xFE, 0xFE] + [0x12, 0x34, 0x56, 0x78, 0xFF, 0xAC]
    // Page information and an immediate generic region.
    return image("JBIG2Decode", side: Int(side), bits: 1, segment(0, kind: 48, page) + segment(1, kind: 38, region))
  }

  /// A JPEG 2000 codestream (ISO/IEC 15444-1, annex A) of one tile of so many pixels a side, without any of its data.
  static func waveletBomb(side: UInt32) -> [UInt8] {
    var size: [UInt8] = [0, 0]
    for value in [side, side, 0, 0, side, side, 0, 0] { size.append(bigEndian: value) }
    size += [0, 3, 7, 1, 1, 7, 1, 1, 7, 1, 1]
    let coding: [UInt8] = [0, 0, 0, 1, 0, 5, 4, 4, 0, 1]
    let quantisation: [UInt8] = [0x40] + Array(repeating: 0x48, count: 16)
    let tile: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1]
    let codestream =
      [0xFF, 0x4F] + marker(0x51, size) + marker(0x52, coding) + marker(0x5C, quantisation) + marker(0x90, tile)
      + [0xFF, 0x93, 0xFF, 0xD9]
    return image("JPXDecode", side: Int(side), bits: 8, codestream)
  }

  /// A line of text, whose font says what its letters mean in a stream with rows of so many bytes: a reader that unpacks it
  /// makes room for one.
  static func wideRows(bytes: Int) -> [UInt8] {
    onePage("BT /F 12 Tf 72 700 Td (Attestation) Tj ET") { writer in
      let packed: PDFDictionary = [
        "Filter": .name("FlateDecode"), "DecodeParms": ["Predictor": 12, "Columns": .integer(bytes)]
      ]
      let meaning = writer.add(.stream(packed, deflated(Array(repeating: 0, count: 64))))
      let font: PDFDictionary = [
        "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
        "ToUnicode": .reference(meaning)
      ]
      return ["Font": ["F": .dictionary(font)]]
    }
  }

  private static func marker(_ code: UInt8, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, code]
    bytes.append(bigEndian: UInt16(content.count + 2))
    return bytes + content
  }

  private static func segment(_ number: UInt32, kind: UInt8, _ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: number)
    bytes += [kind, 0, 1]
    bytes.append(bigEndian: UInt32(data.count))
    return bytes + data
  }

  private static func image(_ filter: String, side: Int, bits: Int, _ data: [UInt8]) -> [UInt8] {
    onePage("q 595 0 0 842 0 0 cm /F Do Q") { writer in
      let image: PDFDictionary = [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(side), "Height": .integer(side),
        "BitsPerComponent": .integer(bits), "ColorSpace": .name(bits == 1 ? "DeviceGray" : "DeviceRGB"),
        "Filter": .name(filter)
      ]
      return ["XObject": ["F": .reference(writer.add(.stream(image, data)))]]
    }
  }

  private static func tiling(step: Double, resources: PDFDictionary, _ content: String) -> PDFObject {
    .stream(
      [
        "Type": .name("Pattern"), "PatternType": 1, "PaintType": 1, "TilingType": 1, "BBox": [0, 0, 10, 10],
        "XStep": .real(step), "YStep": .real(step), "Resources": .dictionary(resources)
      ], Array(content.utf8))
  }

  /// - Parameter side: In points, of a square page; one of A4 where none is given.
  private static func onePage(
    _ content: String, side: Int? = nil, resources: (inout PDFWriter) -> PDFDictionary
  ) -> [UInt8] {
    var writer = PDFWriter()
    let pages = writer.reserve()
    var entries: PDFDictionary = [
      "Contents": .reference(writer.add(stream: Array(content.utf8))), "Resources": .dictionary(resources(&writer))
    ]
    if let side { entries["MediaBox"] = [0, 0, .integer(side), .integer(side)] }
    let kid = HostileStructure.page(in: pages, entries)
    writer.define(pages, as: HostileStructure.pageTree([writer.add(kid)], count: 1))
    return HostileStructure.document(writer, pages: pages)
  }
}
