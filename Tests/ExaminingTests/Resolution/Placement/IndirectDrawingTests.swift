import Testing
import Vocabulary

/// Images that are drawn by way of something else: object 10 and up. A4 at 300 DPI has 2479 by 3508 pixels.
@Suite struct IndirectDrawingTests {
  private static let scan = "595 0 0 842 0 0 cm /S Do"

  private func stream(_ entries: String, _ content: String = "") -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private func page(
    _ content: String, resources: String = "", page: String = "", more: [Int: String]
  ) throws -> Page {
    var document = DrawnPDF(content: content, resources: resources)
    document.page = page
    document.more = more.merging([10: stream(DrawnPDF.image(2479, 3508))]) { first, _ in first }
    return try #require(document.examinedPage)
  }

  private func pattern(
    _ content: String = scan, matrix: String = "1 0 0 1 0 0", _ images: String = "/S 10 0 R"
  ) -> String {
    stream(
      "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595 /YStep 842 /Matrix [\(matrix)] "
        + "/Resources << /XObject << \(images) >> >>", content)
  }

  @Test func `a scan that a tiling pattern paints counts`() throws {
    let content = "/Pattern cs /P scn 0 0 595 842 re f"
    let found = try page(content, resources: "/Pattern << /P 11 0 R >>", more: [11: pattern()])
    #expect(found.isClose(to: 300, 300))
    #expect(found.kind == .scan)
  }

  @Test func `a pattern is laid out by its own matrix, not by the one in force`() throws {
    let content = "0.5 0 0 0.5 0 0 cm /Pattern cs /P scn 0 0 1190 1684 re f"
    let half = pattern("1190 0 0 1684 0 0 cm /S Do", matrix: "0.5 0 0 0.5 0 0")
    let found = try page(content, resources: "/Pattern << /P 11 0 R >>", more: [11: half])
    #expect(found.isClose(to: 300, 300))
  }

  @Test(arguments: ["/Pattern cs /P scn", "/Pattern cs /P scn 0 g 0 0 595 842 re f", "/Pattern cs /P scn 0 0 9 9 re S"])
  func `a pattern that nothing is filled with does not count`(content: String) throws {
    let found = try page(content, resources: "/Pattern << /P 11 0 R >>", more: [11: pattern()])
    #expect(found.resolution == nil)
  }

  @Test func `a pattern that paints with itself ends`() throws {
    let content = "/Pattern cs /P scn 0 0 595 842 re f"
    let own = pattern("\(Self.scan) /Pattern cs /P scn 0 0 9 9 re f", "/S 10 0 R >> /Pattern << /P 11 0 R")
    let found = try page(content, resources: "/Pattern << /P 11 0 R >>", more: [11: own])
    #expect(found.isClose(to: 300, 300))
  }

  private static let font = """
    << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 12 0 R >> \
    /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] \
    /Resources << /XObject << /S 10 0 R >> >> >>
    """

  @Test func `a scan that is a glyph of a Type 3 font counts`() throws {
    let glyph = stream("", "1 0 d0 595 0 0 842 0 0 cm /S Do")
    let found = try page(
      "BT /T 0.5 Tf 2 0 0 2 0 0 Tm (a) Tj ET", resources: "/Font << /T 11 0 R >>", more: [11: Self.font, 12: glyph])
    #expect(found.isClose(to: 300, 300))
    #expect(found.kind == .scan)
  }

  @Test func `letters that a Type 3 font makes of bitmaps are text`() throws {
    let glyph = stream("", "0.5 0 d0 0.5 0 0 0.7 0 0 cm BI /W 20 /H 30 /IM true ID abc EI")
    let letters = (0..<40).map { "BT /T 12 Tf 1 0 0 1 40 \(20 * $0) Tm (aaaaaaaa) Tj ET" }.joined(separator: " ")
    let found = try page(letters, resources: "/Font << /T 11 0 R >>", more: [11: Self.font, 12: glyph])
    #expect(found.resolution == nil)
    #expect(found.kind == .bornDigital)
  }

  private static func annotation(_ entries: String = "") -> String {
    "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP << /N 11 0 R >> \(entries) >>]"
  }

  /// A tenth of the page, laid into the rectangle of its annotation.
  private var look: String {
    stream(
      "/Subtype /Form /BBox [0 0 59.5 84.2] /Resources << /XObject << /S 10 0 R >> >>", "59.5 0 0 84.2 0 0 cm /S Do")
  }

  @Test func `a scan that is the look of an annotation counts where its rectangle is`() throws {
    let found = try page("", page: Self.annotation(), more: [11: look])
    #expect(found.isClose(to: 300, 300))
    #expect(found.kind == .scan)
  }

  @Test func `of an annotation in several states, the one that is set is seen`() throws {
    let states =
      "/Annots [<< /Subtype /Widget /Rect [0 0 595 842] /AS /On /AP << /N << /On 11 0 R /Off 12 0 R >> >> >>]"
    let other = stream("/Subtype /Form /BBox [0 0 1 1]")
    #expect(try page("", page: states, more: [11: look, 12: other]).isClose(to: 300, 300))
  }

  @Test func `a hidden annotation is not seen`() throws {
    #expect(try page("", page: Self.annotation("/F 2"), more: [11: look]).resolution == nil)
  }

  private var mask: String {
    stream(
      "/Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> "
        + "/Resources << /XObject << /S 10 0 R >> >>", Self.scan)
  }

  private static let masked = "/ExtGState << /G << /SMask << /S /Luminosity /G 11 0 R >> >> /N << /SMask /None >> >>"

  @Test func `a colour that is painted through a soft mask shows the image in the mask`() throws {
    let found = try page("/G gs 0 0 595 842 re f", resources: Self.masked, more: [11: mask])
    #expect(found.isClose(to: 300, 300))
    #expect(found.kind == .scan)
  }

  @Test func `an image is as fine as the soft mask of the graphics state`() throws {
    let content = "/G gs 595 0 0 842 0 0 cm BI /W 620 /H 877 ID abc EI"
    #expect(try page(content, resources: Self.masked, more: [11: mask]).isClose(to: 300, 300))
  }

  @Test func `a soft mask that was taken away does not count`() throws {
    let content = "/G gs /N gs 595 0 0 842 0 0 cm BI /W 620 /H 877 ID abc EI"
    #expect(try page(content, resources: Self.masked, more: [11: mask]).isClose(to: 75, 75))
  }
}
