/// PDFs of one page that costs more to draw than any page should.
enum HostileContent {
  /// A form that draws itself.
  static func formLoop() -> [UInt8] {
    onePage { writer in
      let form = writer.reserve()
      writer.define(form, as: Self.form("/F Do", drawing: form))
      return (Array("/F Do".utf8), form)
    }
  }

  /// Forms each of which draws the next one twice: 2 to the power of `levels` in all.
  static func doublingForms(levels: Int) -> [UInt8] {
    onePage { writer in
      let forms = (0..<levels).map { _ in writer.reserve() }
      for (form, next) in zip(forms, forms.dropFirst()) {
        writer.define(form, as: Self.form("/F Do /F Do", drawing: next))
      }
      writer.define(forms[levels - 1], as: Self.form("0 0 9 9 re f", drawing: nil))
      return (Array("/F Do".utf8), forms[0])
    }
  }

  /// The graphics state is saved as many times and never restored.
  static func savedStates(_ count: Int) -> [UInt8] {
    onePage { _ in (Array(repeating: Array("q ".utf8), count: count).flatMap(\.self), nil) }
  }

  /// As many small rectangles.
  static func operators(_ count: Int) -> [UInt8] {
    onePage { _ in (Array(repeating: Array("1 1 2 2 re f\n".utf8), count: count).flatMap(\.self), nil) }
  }

  /// Spaces, compressed as many times over.
  static func nestedFlate(megabytes: Int, layers: Int) -> [UInt8] {
    var content = Array(repeating: UInt8(ascii: " "), count: megabytes << 20)
    for _ in 0..<layers { content = deflated(content) }
    let filters = PDFObject.array(Array(repeating: .name("FlateDecode"), count: layers))
    return onePage { writer in
      (nil, writer.add(.stream(["Filter": filters], content)))
    }
  }

  /// An image of so many pixels a side, of which the file holds none.
  static func hugeImage(side: Int) -> [UInt8] {
    onePage { writer in
      let image: PDFDictionary = [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(side), "Height": .integer(side),
        "BitsPerComponent": 8, "ColorSpace": .name("DeviceGray"), "Filter": .name("FlateDecode")
      ]
      return (Array("q 595 0 0 842 0 0 cm /F Do Q".utf8), writer.add(.stream(image, deflated([]))))
    }
  }

  private static func form(_ content: String, drawing next: PDFReference?) -> PDFObject {
    let resources: PDFDictionary = next.map { ["XObject": ["F": .reference($0)]] } ?? [:]
    return .stream(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": [0, 0, 595, 842],
        "Resources": .dictionary(resources)
      ], Array(content.utf8))
  }

  /// - Parameter make: gives the page's content and the object that it names `F`; without content, the object is it.
  private static func onePage(_ make: (inout PDFWriter) -> (content: [UInt8]?, object: PDFReference?)) -> [UInt8] {
    var writer = PDFWriter()
    let pages = writer.reserve()
    let (content, object) = make(&writer)
    var entries: PDFDictionary = [:]
    if let content {
      entries["Contents"] = .reference(writer.add(stream: content))
      if let object { entries["Resources"] = ["XObject": ["F": .reference(object)]] }
    } else if let object {
      entries["Contents"] = .reference(object)
    }
    let kid = writer.add(HostileStructure.page(in: pages, entries))
    writer.define(pages, as: HostileStructure.pageTree([kid], count: 1))
    return HostileStructure.document(writer, pages: pages)
  }
}
