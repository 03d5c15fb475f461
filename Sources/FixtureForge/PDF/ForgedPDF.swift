/// A PDF put together from pages, features and damage. The same value always gives the same bytes.
///
///     ForgedPDF(pages: 2).bytes()
///     ForgedPDF([ForgedPage(payslip.sheet())], features: [.javaScript("app.alert(1)")]).bytes()
///     ForgedPDF(pages: 3, damage: [.cut(at: 0.5)]).bytes()
package struct ForgedPDF: Sendable {
  package var pages: [ForgedPage]
  package var features: [PDFFeature]
  /// In the order in which it happens.
  package var damage: [PDFDamage]
  package var title: String?
  package var version = "1.7"

  package init(
    _ pages: [ForgedPage], features: [PDFFeature] = [], damage: [PDFDamage] = [], title: String? = nil
  ) {
    self.pages = pages
    self.features = features
    self.damage = damage
    self.title = title
  }

  /// As many A4 pages, each with a few lines of its own.
  package init(pages count: Int, features: [PDFFeature] = [], damage: [PDFDamage] = []) {
    let pages = (0..<count).map { index in
      ForgedPage(
        Sheet(lines: ["Page \(index + 1) sur \(count)", "Élève inscrit à l'école, reçu le 3 août, à régler : 12 €."]))
    }
    self.init(pages, features: features, damage: damage)
  }

  package func bytes() -> [UInt8] {
    var writer = PDFWriter()
    writer.version = version
    let tree = writer.reserve()
    let kids = pages.map { _ in writer.reserve() }
    var parts = PDFFeatureParts(firstPage: kids.first)
    for feature in features { parts.add(feature, to: &writer) }
    writePages(kids, of: tree, annotations: parts.annotations, to: &writer)
    writer.define(tree, as: pageTree(tree, kids: kids, in: &writer))
    if let title {
      let information: PDFObject = ["Title": .text(title), "CreationDate": .text("D:20261103090000+01'00'")]
      writer.trailer["Info"] = .reference(writer.add(information))
    }
    let root = writer.add(.dictionary(parts.catalog(pageTree: tree)))
    return damage.reduce(writer.bytes(root: root)) { $1.apply(to: $0) }
  }

  private func pageTree(_ tree: PDFReference, kids: [PDFReference], in writer: inout PDFWriter) -> PDFObject {
    var kids = kids
    var count = kids.count
    for damage in damage {
      switch damage {
      case .noPages: (kids, count) = ([], 0)
      case .loopingPageTree: kids.append(tree)
      case .wrongPageCount(let wrong): count = wrong
      case .missingPage:
        kids.append(writer.reserve())
        count += 1
      default: break
      }
    }
    return ["Type": .name("Pages"), "Kids": .array(kids.map(PDFObject.reference)), "Count": .integer(count)]
  }

  private func writePages(
    _ references: [PDFReference], of tree: PDFReference, annotations: [PDFObject], to writer: inout PDFWriter
  ) {
    let fonts = fonts(in: &writer)
    for (index, (page, reference)) in zip(pages, references).enumerated() {
      var dictionary = self.dictionary(of: page, fonts: fonts, writer: &writer)
      dictionary["Parent"] = .reference(tree)
      if index == 0, !annotations.isEmpty { dictionary["Annots"] = .array(annotations) }
      writer.define(reference, as: .dictionary(dictionary))
    }
  }

  /// Helvetica, and the others where a page uses them.
  private func fonts(in writer: inout PDFWriter) -> PDFObject {
    var used: Set<StandardFont> = [.helvetica, .helveticaBold]
    for sheet in pages.flatMap({ [$0.sheet, $0.hiddenText].compactMap(\.self) }) {
      for case .text(let line) in sheet.marks { used.insert(StandardFont(line.family, bold: line.bold)) }
    }
    var fonts: PDFDictionary = [:]
    for font in StandardFont.allCases where used.contains(font) {
      fonts[font.resource] = .reference(writer.add(.standardFont(font.rawValue)))
    }
    return .dictionary(fonts)
  }

  /// Draws an image, by name where it is a resource.
  private func draw(
    _ placement: ForgedPage.Placement, name: String, on content: inout ContentStream, resources: inout PDFDictionary,
    writer: inout PDFWriter
  ) {
    let image = placement.image
    switch placement.embedding {
    case .inline: content.draw(inline: image, matrix: placement.matrix)
    case .imageXObject:
      resources[name] = .reference(writer.add(.stream(image.dictionary, image.data)))
      content.draw(image: name, matrix: placement.matrix)
    case .formXObject:
      let object = writer.add(.stream(image.dictionary, image.data))
      var form = ContentStream()
      form.draw(image: "Im0", matrix: [1, 0, 0, 1, 0, 0])
      resources[name] = .reference(
        writer.add(
          stream: form.bytes,
          [
            "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .numbers([0, 0, 1, 1]),
            "Resources": ["XObject": ["Im0": .reference(object)]]
          ]))
      content.draw(image: name, matrix: placement.matrix)
    }
  }

  private func dictionary(of page: ForgedPage, fonts: PDFObject, writer: inout PDFWriter) -> PDFDictionary {
    var content = ContentStream()
    var images: PDFDictionary = [:]
    for (index, placement) in page.images.enumerated() {
      draw(placement, name: "Im\(index + 1)", on: &content, resources: &images, writer: &writer)
    }
    if let sheet = page.sheet { content.draw(sheet) }
    if let text = page.hiddenText { content.drawHiddenText(of: text) }

    var dictionary: PDFDictionary = [
      "Type": .name("Page"), "MediaBox": .numbers([0, 0, page.width, page.height]),
      "Resources": ["Font": fonts, "XObject": .dictionary(images)],
      "Contents": .reference(writer.add(stream: content.bytes))
    ]
    if page.rotation != 0 { dictionary["Rotate"] = .integer(page.rotation) }
    if let userUnit = page.userUnit { dictionary["UserUnit"] = .real(userUnit) }
    if let cropBox = page.cropBox { dictionary["CropBox"] = .numbers(cropBox) }
    return dictionary
  }
}
