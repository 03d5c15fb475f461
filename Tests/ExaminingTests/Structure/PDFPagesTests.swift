import Examining
import Testing
import Vocabulary

@Suite struct PDFPagesTests {
  @Test func `a sound document of one page opens without repair and its text is counted`() throws {
    let examination = examinePDF(PDFWriter(text: "Bon jour"))
    #expect(examination.damage == nil)
    #expect(!examination.repaired)
    #expect(examination.pageCount == 1)
    let page = try #require(examination.pages.first)
    #expect(page.characters == 7)
    #expect(abs((page.widthInMillimetres ?? 0) - 209.9) < 0.1)
    #expect(abs((page.heightInMillimetres ?? 0) - 297.0) < 0.1)
  }

  @Test(arguments: [
    ("", 595.0, 842.0, 0),
    ("/CropBox [0 0 300 400]", 300, 400, 0),
    // As large as the sheet where it reaches over it.
    ("/CropBox [-100 -100 1000 400]", 595, 400, 0),
    ("/MediaBox [300 400 0 0]", 300, 400, 0),
    ("/Rotate 90", 842, 595, 90),
    ("/Rotate -90", 842, 595, 270),
    ("/UserUnit 2", 1190, 1684, 0),
    ("/MediaBox [0 0 0 0]", 612, 792, 0)
  ])
  func `a page is measured as it is shown`(entries: String, width: Double, height: Double, rotation: Int) throws {
    let page = try #require(examinePDF(PDFWriter(page: entries)).pages.first)
    #expect(abs((page.widthInMillimetres ?? 0) - width / 72 * 25.4) < 0.01)
    #expect(abs((page.heightInMillimetres ?? 0) - height / 72 * 25.4) < 0.01)
    #expect(page.rotation == rotation)
  }

  @Test func `a table that leads astray is repaired`() {
    var writer = PDFWriter()
    writer.offsetError = 7
    let examination = examinePDF(writer)
    #expect(examination.repaired)
    #expect(examination.damage == nil)
    #expect(examination.pageCount == 1)
  }

  @Test func `a trailer in a stream is found again where nothing leads to it`() {
    var writer = PDFWriter()
    writer.usesReferenceStream = true
    let sound = examinePDF(writer)
    #expect(!sound.repaired)
    writer.startError = -5
    let examination = examinePDF(writer)
    #expect(examination.repaired)
    #expect(examination.damage == nil)
    #expect(examination.pages == sound.pages)
  }

  @Test func `what is no PDF behind its header is unreadable and not repaired`() {
    let examination = examinePDF(Array("%PDF-1.4\nnothing more".utf8))
    #expect(examination.damage == Damage(kind: .unreadable))
    #expect(!examination.repaired)
    #expect(examination.pageCount == nil)
  }

  @Test func `an empty page tree holds no page`() {
    var writer = PDFWriter()
    writer.objects[2] = "<< /Type /Pages /Kids [] /Count 0 >>"
    #expect(examinePDF(writer).damage == Damage(kind: .noPages))
  }

  @Test func `a place that names no page is missing and not counted`() {
    var writer = PDFWriter()
    writer.objects[2] = "<< /Type /Pages /Kids [3 0 R 99 0 R 6 0 R] /Count 3 /MediaBox [0 0 595 842] >>"
    writer.objects[6] = "<< /Type /Page /Parent 2 0 R >>"
    let examination = examinePDF(writer)
    #expect(examination.damage == Damage(kind: .pagesMissing, pages: [2]))
    #expect(examination.pageCount == 2)
    #expect(examination.pages.map(\.number) == [1, 3])
  }

  @Test func `a tree that leads back to itself ends`() {
    var writer = PDFWriter()
    writer.objects[2] = "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1 /MediaBox [0 0 595 842] >>"
    #expect(examinePDF(writer).pageCount == 1)
  }

  @Test func `a tree that doubles at each of many levels ends`() {
    var objects = [1: "<< /Type /Catalog /Pages 2 0 R >>"]
    for level in 2...40 { objects[level] = "<< /Type /Pages /Kids [\(level + 1) 0 R \(level + 1) 0 R] /Count 2 >>" }
    objects[41] = "<< /Type /Page /MediaBox [0 0 72 72] >>"
    #expect(examinePDF(PDFWriter(objects)).pageCount == 2)
  }

  @Test func `a tree that is too deep meets a bound`() {
    var objects = [1: "<< /Type /Catalog /Pages 2 0 R >>"]
    for level in 2...1500 { objects[level] = "<< /Type /Pages /Kids [\(level + 1) 0 R] /Count 1 >>" }
    objects[1501] = "<< /Type /Page /MediaBox [0 0 72 72] >>"
    #expect(examinePDF(PDFWriter(objects)).boundMet?.kind == .complexity)
  }

  @Test func `fields that double at each of many levels end`() {
    var objects = PDFWriter(catalog: "/AcroForm << /Fields [10 0 R] >>").objects
    for level in 10..<50 { objects[level] = "<< /Kids [\(level + 1) 0 R \(level + 1) 0 R] >>" }
    objects[50] = "<< /FT /Tx /T (x) >>"
    let examination = examinePDF(PDFWriter(objects))
    #expect(examination.form == .acroForm)
    #expect(examination.pageCount == 1)
  }

  @Test func `pages over the bound are counted and not examined`() {
    var bounds = Bounds()
    bounds.maximumPages = 2
    var writer = PDFWriter()
    writer.objects[2] = "<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 /MediaBox [0 0 595 842] >>"
    let examination = examinePDF(writer, bounds: bounds)
    #expect(examination.pageCount == 3)
    #expect(examination.pages.map(\.number) == [1, 2])
    #expect(examination.boundMet == BoundMet(kind: .pages, value: 3, limit: 2))
  }

  @Test func `a page that is too large names itself`() {
    let examination = examinePDF(PDFWriter(page: "/MediaBox [0 0 100 14410]"))
    #expect(examination.boundMet == BoundMet(kind: .pageSide, value: 14410 / 72, limit: 200, page: 1))
  }

  @Test func `the number of pages is told once`() {
    var told: [Int] = []
    _ = examinePDF(PDFWriter().bytes, pagesKnown: { told.append($0) })
    #expect(told == [1])
  }

  @Test(arguments: [
    ("1.0", "", "fmt/14"), ("1.4", "", "fmt/18"), ("1.7", "", "fmt/276"), ("2.0", "", "fmt/1129"),
    // The later of the two counts.
    ("1.4", "/Version /1.6", "fmt/20"), ("1.7", "/Version /1.4", "fmt/276"), ("1.9", "", nil)
  ])
  func `the version is PRONOM's`(header: String, catalog: String, puid: String?) {
    var writer = PDFWriter(catalog: catalog)
    writer.version = header
    #expect(examinePDF(writer).puid == puid)
  }
}
