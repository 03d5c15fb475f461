import FixtureForge
import Testing

@Suite("Forged PDFs, read again by qpdf")
struct ForgedPDFTests {
  @Test("plain pages are sound and counted", arguments: [1, 2, 17])
  func pages(count: Int) {
    let reader = QPDFReader(ForgedPDF(pages: count).bytes())
    #expect(reader.sound)
    #expect(reader.pageCount == count)
  }

  static let features: [PDFFeature] = [
    .javaScript("app.alert('é');"), .openActionJavaScript("1"), .launch("calc.exe"),
    .openActionURI("https://x.example"),
    .openActionDestination, .closingJavaScript("1"), .submitForm("https://x.example"), .richMedia,
    .attachment(PDFAttachment(name: "pièce.txt", content: [0x41])),
    .annotationAttachment(PDFAttachment(name: "pièce.txt", content: [0x41])), .electronicInvoice, .portfolio,
    .acroForm, .staticXFA, .dynamicXFA, .signature(filled: true), .signature(filled: false)
  ]

  @Test("every feature leaves a sound file, the same each time", arguments: features)
  func sound(feature: PDFFeature) {
    let document = ForgedPDF(pages: 2, features: [feature])
    #expect(QPDFReader(document.bytes()).sound)
    #expect(document.bytes() == document.bytes())
  }

  @Test(
    "a feature stands where readers look for it",
    arguments: [
      (.javaScript("1"), "/Names", "/JavaScript"), (.launch("calc.exe"), "/OpenAction", "/Launch"),
      (.closingJavaScript("1"), "/AA", "/WC"), (.electronicInvoice, "/Names", "/EmbeddedFiles"),
      (.portfolio, "/Collection", "/Collection"), (.dynamicXFA, "/NeedsRendering", "true"),
      (.staticXFA, "/AcroForm", "/XFA"), (.signature(filled: true), "/AcroForm", "/SigFlags 3")
    ] as [(PDFFeature, String, String)])
  func place(feature: PDFFeature, key: String, content: String) {
    let reader = QPDFReader(ForgedPDF(pages: 1, features: [feature]).bytes())
    #expect(reader.catalog(key).contains(content))
  }

  @Test("a page says how it is shown")
  func geometry() {
    var page = ForgedPage(Sheet(lines: ["Tournée"]))
    page.rotation = 90
    page.userUnit = 2
    page.cropBox = [10, 10, 300.5, 400]
    let reader = QPDFReader(ForgedPDF([page]).bytes())
    #expect(reader.sound)
    #expect(reader.page(0, "/Rotate") == "90")
    #expect(reader.page(0, "/UserUnit") == "2")
    #expect(reader.page(0, "/CropBox") == "[ 10 10 300.5 400 ]")
  }

  @Test("a scan fills a page of the size that its resolution gives")
  func scan() throws {
    let image = try PDFImage(Raster(width: 200, height: 300), jpeg: JPEGWriter())
    let reader = QPDFReader(ForgedPDF([ForgedPage(scan: image, resolution: 100)]).bytes())
    #expect(reader.sound)
    #expect(reader.page(0, "/MediaBox") == "[ 0 0 144 216 ]")
  }

  @Test(
    "what is repairable opens with warnings and all its pages",
    arguments: [.shiftedCrossReferences(by: 40), .cutStream] as [PDFDamage])
  func repairable(damage: PDFDamage) {
    let reader = QPDFReader(ForgedPDF(pages: 2, damage: [damage]).bytes())
    #expect(reader.opened && !reader.sound)
    #expect(reader.pageCount == 2)
  }

  @Test(
    "a file that ends before its trailer does not open",
    arguments: [.cut(at: 0.5), .noCrossReferences] as [PDFDamage])
  func cut(damage: PDFDamage) {
    #expect(!QPDFReader(ForgedPDF(pages: 3, damage: [damage]).bytes()).opened)
  }

  @Test("junk before the header is passed over")
  func junk() {
    let bytes = ForgedPDF(pages: 2, damage: [.junkBeforeHeader(200)]).bytes()
    #expect(Array(bytes.dropFirst(200).prefix(5)) == Array("%PDF-".utf8))
    #expect(QPDFReader(bytes).pageCount == 2)
  }

  @Test("an empty page tree has no pages, one that holds itself is refused")
  func pageTrees() {
    #expect(QPDFReader(ForgedPDF(pages: 2, damage: [.noPages]).bytes()).pageCount == 0)
    #expect(!QPDFReader(ForgedPDF(pages: 2, damage: [.loopingPageTree]).bytes()).sound)
    #expect(QPDFReader(ForgedPDF(pages: 2, damage: [.wrongPageCount(9)]).bytes()).pageCount == 2)
  }

  @Test("a security handler that nobody has opens for nobody")
  func securityHandler() {
    #expect(!QPDFReader(ForgedPDF(pages: 1, features: [.securityHandler("Adobe.PubSec")]).bytes()).opened)
  }
}
