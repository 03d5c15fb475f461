import Examining
import Testing
import Vocabulary

@Suite struct PDFContentTests {
  private static let script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"

  @Test(arguments: [
    "/OpenAction \(script)",
    "/Names << /JavaScript << /Names [(a) \(script)] >> >>",
    "/Outlines << /First << /Title (x) /A \(script) >> >>",
    "/AcroForm << /Fields [<< /FT /Tx /T (x) /AA << /K \(script) >> >>] >>",
    // Behind another action.
    "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [\(script)] >>"
  ])
  func `a script of the document is found`(catalog: String) {
    #expect(examinePDF(PDFWriter(catalog: catalog)).activeContent.contains(.javaScript))
  }

  @Test(arguments: [
    "/AA << /O \(script) >>",
    "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A \(script) >>]",
    "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /AA << /F \(script) >> >>]"
  ])
  func `a script of a page is found`(page: String) {
    #expect(examinePDF(PDFWriter(page: page)).activeContent.contains(.javaScript))
  }

  @Test(
    arguments: [
      ("/OpenAction [3 0 R /Fit]", []),
      ("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", []),
      ("/OpenAction << /S /Named /N /Print >>", [.openAction]),
      ("/OpenAction << /S /Launch /F (a.exe) >>", [.launch, .openAction]),
      ("/AA << /WC << /S /SubmitForm /F (http://a) >> >>", [.submitForm, .additionalActions]),
      ("/OpenAction << /S /Rendition /OP 0 >>", [.openAction, .richMedia])
    ] as [(String, [ActiveContent])])
  func `an action is told by its kind`(catalog: String, found: [ActiveContent]) {
    #expect(examinePDF(PDFWriter(catalog: catalog)).activeContent == found)
  }

  @Test func `actions that lead to each other end`() {
    let examination = examinePDF(
      PDFWriter(catalog: "/OpenAction 10 0 R", more: [10: "<< /S /URI /URI (http://a) /Next [10 0 R 10 0 R] >>"]))
    #expect(examination.activeContent == [.openAction])
  }

  private static let file = "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream"

  private static func specification(_ name: String) -> String {
    "<< /Type /Filespec /F (\(name)) /UF (\(name)) /EF << /F 11 0 R >> >>"
  }

  @Test func `a file is counted once, wherever it is named`() {
    let examination = examinePDF(
      PDFWriter(
        catalog: "/AF [10 0 R] /Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>",
        page: "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 10 0 R >>]",
        more: [10: Self.specification("notes.txt"), 11: Self.file]))
    #expect(examination.embeddedFiles == 1)
    #expect(!examination.electronicInvoice)
  }

  @Test func `a reference to a file outside is no attachment`() {
    let examination = examinePDF(
      PDFWriter(catalog: "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (b.txt) >>] >> >>"))
    #expect(examination.embeddedFiles == 0)
  }

  @Test(arguments: ["factur-x.xml", "ZUGFeRD-invoice.xml", "order-x.xml"])
  func `the XML of an electronic invoice is known by its name`(name: String) {
    let examination = examinePDF(
      PDFWriter(catalog: "/AF [10 0 R]", more: [10: Self.specification(name), 11: Self.file]))
    #expect(examination.embeddedFiles == 1)
    #expect(examination.electronicInvoice)
  }

  @Test func `a collection is a portfolio`() {
    #expect(examinePDF(PDFWriter(catalog: "/Collection << /Type /Collection >>")).portfolio)
  }

  private static func packet(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  @Test(
    arguments: [
      ("", "", .none),
      ("/AcroForm << /Fields [] >>", "", .acroForm),
      ("/AcroForm << /Fields [] /XFA [(config) 10 0 R] >>", "<config/>", .staticXFA),
      ("/NeedsRendering true /AcroForm << /Fields [] /XFA [(config) 10 0 R] >>", "<config/>", .dynamicXFA),
      (
        "/AcroForm << /Fields [] /XFA [(config) 10 0 R] >>",
        "<config><acrobat7><dynamicRender>\n required</dynamicRender></acrobat7></config>", .dynamicXFA
      ),
      (
        "/AcroForm << /Fields [] /XFA 10 0 R >>", "<xdp><dynamicRender>forbidden</dynamicRender></xdp>", .staticXFA
      )
    ] as [(String, String, Form)])
  func `a form is told by its kind`(catalog: String, config: String, form: Form) {
    #expect(examinePDF(PDFWriter(catalog: catalog, more: [10: Self.packet(config)])).form == form)
  }

  @Test(arguments: [
    ("/AcroForm << /Fields [<< /FT /Sig /T (s) >>] >>", false),
    ("/AcroForm << /Fields [<< /FT /Sig /T (s) /V << /Contents <00> /ByteRange [0 1 2 3] >> >>] >>", true),
    // The type is the parent's.
    ("/AcroForm << /Fields [<< /FT /Sig /T (s) /Kids [<< /V << /Contents <00> >> >>] >>] >>", true),
    ("/AcroForm << /Fields [<< /FT /Tx /T (s) /V (x) >>] >>", false),
    ("/Perms << /DocMDP << /Type /Sig /Contents <00> >> >>", true),
    // Usage rights are the reader's, not a person's.
    ("/Perms << /UR3 << /Type /Sig /Contents <00> >> >>", false)
  ])
  func `a signature is one that is filled`(catalog: String, signed: Bool) {
    #expect(examinePDF(PDFWriter(catalog: catalog)).signed == signed)
  }
}
