/// Where the features of a document end up: in its catalog, its name trees, its form and on its first page.
struct PDFFeatureParts {
  /// The annotations of the first page.
  private(set) var annotations: [PDFObject] = []

  private let firstPage: PDFReference?
  private var catalog: PDFDictionary = ["Type": .name("Catalog")]
  private var scripts: [PDFObject] = []
  private var attachments: [(name: String, file: PDFReference)] = []
  private var form: PDFDictionary = [:]
  private var fields: [PDFObject] = []

  init(firstPage: PDFReference?) {
    self.firstPage = firstPage
  }

  mutating func add(_ feature: PDFFeature, to writer: inout PDFWriter) {
    switch feature {
    case .javaScript(let script):
      scripts += [.text("script\(scripts.count / 2)"), .reference(writer.add(Self.script(script)))]
    case .openActionJavaScript(let script):
      catalog["OpenAction"] = Self.script(script)
    case .launch(let file):
      catalog["OpenAction"] = ["S": .name("Launch"), "F": .text(file)]
    case .openActionURI(let address):
      catalog["OpenAction"] = ["S": .name("URI"), "URI": .text(address)]
    case .openActionDestination:
      catalog["OpenAction"] = [.reference(firstPage ?? writer.reserve()), .name("Fit")]
    case .link(let address):
      annotate("Link", ["A": ["S": .name("URI"), "URI": .text(address)]], in: &writer)
    case .closingJavaScript(let script):
      catalog["AA"] = ["WC": Self.script(script)]
    case .submitForm(let address):
      addField(type: "Btn", name: "envoyer", ["A": Self.submission(to: address)], to: &writer)
    case .richMedia:
      let settings: PDFObject = ["Activation": ["Condition": .name("XA")]]
      annotate("RichMedia", ["RichMediaContent": [:], "RichMediaSettings": settings], in: &writer)
    case .attachment(let attachment):
      attachments.append((attachment.name, Self.add(attachment, to: &writer)))
    case .annotationAttachment(let attachment):
      annotate("FileAttachment", ["FS": .reference(Self.add(attachment, to: &writer))], in: &writer)
    case .electronicInvoice:
      addElectronicInvoice(to: &writer)
    case .portfolio:
      catalog["Collection"] = ["Type": .name("Collection"), "View": .name("D")]
    case .privateData(let content):
      let data: PDFObject = [
        "LastModified": .text("D:20261103090000+01'00'"), "Private": .reference(writer.add(.stream([:], content)))
      ]
      catalog["PieceInfo"] = ["GuichetForge": data]
    case .acroForm:
      form["DR"] = ["Font": ["Helv": .reference(writer.add(.standardFont("Helvetica")))]]
      form["DA"] = .text("/Helv 11 Tf 0 g")
      addField(type: "Tx", name: "nom", ["V": .text("Hélène Garçon-Lefèvre")], to: &writer)
    case .staticXFA:
      form["XFA"] = Self.xfa(dynamic: false, to: &writer)
    case .dynamicXFA:
      form["XFA"] = Self.xfa(dynamic: true, to: &writer)
      catalog["NeedsRendering"] = true
    case .signature(let filled):
      addSignature(filled: filled, to: &writer)
    case .securityHandler(let name):
      var handler: PDFDictionary = ["Filter": .name(name), "V": 1, "Length": 128]
      if name == "Adobe.PubSec" {
        handler["SubFilter"] = .name("adbe.pkcs7.s4")
        handler["Recipients"] = []
      }
      setEncryption(handler, of: &writer)
    case .encryptedAttachments(let attachment):
      addEncryptedAttachment(attachment, to: &writer)
    }
  }

  func catalog(pageTree: PDFReference) -> PDFDictionary {
    var catalog = catalog
    catalog["Pages"] = .reference(pageTree)
    var names: PDFDictionary = [:]
    if !scripts.isEmpty { names["JavaScript"] = ["Names": .array(scripts)] }
    if !attachments.isEmpty {
      // Keys of a name tree are in order (7.9.6).
      let sorted = attachments.sorted { $0.name < $1.name }
      names["EmbeddedFiles"] = ["Names": .array(sorted.flatMap { [.text($0.name), .reference($0.file)] })]
      catalog["AF"] = .array(sorted.map { .reference($0.file) })
    }
    if !names.entries.isEmpty { catalog["Names"] = .dictionary(names) }
    if !fields.isEmpty || !form.entries.isEmpty {
      var form = form
      form["Fields"] = .array(fields)
      catalog["AcroForm"] = .dictionary(form)
    }
    return catalog
  }

  private func setEncryption(_ handler: PDFDictionary, of writer: inout PDFWriter) {
    writer.trailer["Encrypt"] = .reference(writer.add(.dictionary(handler)))
    writer.trailer["ID"] = .array(Array(repeating: .string(Array("guichet-forge-id".utf8)), count: 2))
  }

  /// Version 4 with crypt filters that spare strings and streams (7.6.6). The password's check values are arbitrary: no
  /// password opens the attachment, and none is needed for the pages.
  private mutating func addEncryptedAttachment(_ attachment: PDFAttachment, to writer: inout PDFWriter) {
    let filter: PDFObject = ["CFM": .name("AESV2"), "AuthEvent": .name("EFOpen"), "Length": 16]
    setEncryption(
      [
        "Filter": .name("Standard"), "V": 4, "R": 4, "Length": 128, "P": -4, "CF": ["StdCF": filter],
        "StmF": .name("Identity"), "StrF": .name("Identity"), "EFF": .name("StdCF"),
        "O": .string(Array(repeating: 0x4F, count: 32)), "U": .string(Array(repeating: 0x55, count: 32))
      ], of: &writer)
    attachments.append((attachment.name, Self.add(attachment, to: &writer)))
  }

  private mutating func addElectronicInvoice(to writer: inout PDFWriter) {
    let invoice = PDFAttachment(
      name: "factur-x.xml", content: Array(ElectronicInvoice.xml.utf8), type: "text/xml", relationship: "Data")
    attachments.append((invoice.name, Self.add(invoice, to: &writer)))
    catalog["Metadata"] = .reference(
      writer.add(.stream(["Type": .name("Metadata"), "Subtype": .name("XML")], Array(ElectronicInvoice.metadata.utf8))))
  }

  private mutating func addSignature(filled: Bool, to writer: inout PDFWriter) {
    form["SigFlags"] = .integer(filled ? 3 : 1)
    guard filled else { return addField(type: "Sig", name: "signature", [:], to: &writer) }
    let value = writer.add([
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("adbe.pkcs7.detached"),
      "ByteRange": [0, 0, 0, 0], "Contents": .string([0x30, 0x82] + Array(repeating: 0, count: 62)),
      "Name": .text("Hélène Garçon-Lefèvre"), "M": .text("D:20261103090000+01'00'")
    ])
    addField(type: "Sig", name: "signature", ["V": .reference(value)], to: &writer)
  }

  private mutating func addField(
    type: String, name: String, _ entries: PDFDictionary, to writer: inout PDFWriter
  ) {
    var entries = entries
    entries["FT"] = .name(type)
    entries["T"] = .text(name)
    let field = annotate("Widget", entries, in: &writer)
    fields.append(.reference(field))
  }

  @discardableResult
  private mutating func annotate(
    _ subtype: String, _ entries: PDFDictionary, in writer: inout PDFWriter
  ) -> PDFReference {
    var annotation: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name(subtype), "Rect": .numbers([60, 40, 260, 64]), "F": 4
    ]
    for (key, value) in entries.entries { annotation[key] = value }
    if let firstPage { annotation["P"] = .reference(firstPage) }
    let reference = writer.add(.dictionary(annotation))
    annotations.append(.reference(reference))
    return reference
  }

  private static func script(_ script: String) -> PDFObject {
    ["S": .name("JavaScript"), "JS": .text(script)]
  }

  private static func submission(to address: String) -> PDFObject {
    ["S": .name("SubmitForm"), "F": ["FS": .name("URL"), "F": .text(address)]]
  }

  private static func add(_ attachment: PDFAttachment, to writer: inout PDFWriter) -> PDFReference {
    let stream = writer.add(
      stream: attachment.content, ["Type": .name("EmbeddedFile"), "Subtype": .name(attachment.type)])
    return writer.add([
      "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
      "EF": ["F": .reference(stream)], "AFRelationship": .name(attachment.relationship)
    ])
  }

  /// The packets of an XFA form (XFA 3.3); whether a reader has to lay it out is said in its configuration.
  private static func xfa(dynamic: Bool, to writer: inout PDFWriter) -> PDFObject {
    let configuration = """
      <config xmlns="http://www.xfa.org/schema/xci/3.0/"><acrobat><acrobat7>\
      <dynamicRender>\(dynamic ? "required" : "forbidden")</dynamicRender></acrobat7></acrobat></config>
      """
    let template = """
      <template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="demande" layout="tb">\
      <field name="nom" w="80mm" h="8mm"><caption><value><text>Nom</text></value></caption></field></subform></template>
      """
    let packets = [
      ("preamble", #"<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">"#), ("config", configuration),
      ("template", template), ("postamble", "</xdp:xdp>")
    ]
    return .array(packets.flatMap { [.text($0.0), .reference(writer.add(stream: Array($0.1.utf8)))] })
  }
}
