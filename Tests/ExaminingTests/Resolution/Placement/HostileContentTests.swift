import Testing
import Vocabulary

/// Content that is made to keep a reader busy.
@Suite struct HostileContentTests {
  private func bound(_ content: String, _ objects: [String: String] = [:]) -> BoundMet? {
    DrawnPDF(content: content, objects: objects).examination.boundMet
  }

  @Test func `graphics states that nest 10,000 deep meet a bound`() {
    let met = bound(String(repeating: "q ", count: 10_000))
    #expect(met?.kind == .complexity)
    #expect(met?.page == 1)
    #expect(bound(String(repeating: "q ", count: 1_000)) == nil)
  }

  @Test func `too many operators meet a bound`() {
    #expect(bound(String(repeating: "n ", count: 5_000_001))?.limit == 5_000_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred million operators in one content stream that is named a hundred times end in time`() {
    var document = DrawnPDF(content: String(repeating: "n ", count: 1_000_000))
    document.page = "/Contents [\(String(repeating: "4 0 R ", count: 100))]"
    let met = document.examination.boundMet
    #expect(met?.kind == .complexity)
    #expect(met?.page == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred million operators in a form that is drawn a hundred times end in time`() {
    let form = "/Subtype /Form /BBox [0 0 9 9]|/I Do " + String(repeating: "n ", count: 1_000_000)
    let objects = ["A": form, "I": DrawnPDF.image(10, 10)]
    #expect(bound(String(repeating: "/A Do ", count: 100), objects)?.limit == 5_000_000)
  }

  @Test func `a content stream that is its own part ends`() {
    var document = DrawnPDF(content: "n")
    document.page = "/Contents 30 0 R"
    document.more = [30: "[30 0 R 4 0 R 30 0 R]"]
    #expect(document.examination.boundMet == nil)
  }

  @Test(arguments: ["[", "<<", "BT ", "/OC /L BDC ", "("])
  func `what nests 10,000 deep without a state of its own is passed over`(opening: String) {
    #expect(bound(String(repeating: opening, count: 10_000)) == nil)
  }

  @Test func `a form that draws itself ends`() {
    let form = "/Subtype /Form /BBox [0 0 9 9]|/A Do /A Do 0 0 9 9 re f"
    #expect(bound("/A Do", ["A": form]) == nil)
  }

  /// Forms of which each draws the next twice.
  private func doubling(levels: Int, last: String) -> [String: String] {
    var objects = ["A\(10 + levels)": "/Subtype /Form /BBox [0 0 9 9]|\(last)"]
    for level in 10..<10 + levels {
      objects["A\(level)"] = "/Subtype /Form /BBox [0 0 9 9]|/A\(level + 1) Do /A\(level + 1) Do"
    }
    return objects
  }

  @Test func `forms that double at each level end`() {
    #expect(bound("/A10 Do", doubling(levels: 14, last: "0 0 9 9 re f")) == nil)
    // As many operators as a reader would go through.
    #expect(bound("/A10 Do", doubling(levels: 19, last: "n n n n n n n n n"))?.limit == 5_000_000)
    // With an image at the end each one counts.
    var objects = doubling(levels: 19, last: "/I Do")
    objects["I"] = DrawnPDF.image(10, 10)
    #expect(bound("/A10 Do", objects)?.kind == .complexity)
  }

  @Test func `a form without images counts as often as it is drawn`() {
    let form = "/Subtype /Form /BBox [0 0 9 9]|" + String(repeating: "n ", count: 1_000_000)
    #expect(bound("/A Do /A Do", ["A": form]) == nil)
    #expect(bound(String(repeating: "/A Do ", count: 7), ["A": form])?.limit == 5_000_000)
  }

  @Test func `forms that nest too deep meet a bound`() {
    var objects: [String: String] = [:]
    for level in 10..<40 { objects["A\(level)"] = "/Subtype /Form /BBox [0 0 9 9]|/A\(level + 1) Do" }
    #expect(bound("/A10 Do", objects)?.limit == 20)
  }

  @Test func `patterns that nest too deep meet a bound`() {
    var document = DrawnPDF(content: "/Pattern cs /P scn 0 0 9 9 re f", resources: "/Pattern << /P 100 0 R >>")
    for level in 100..<130 {
      let content = "/Pattern cs /P scn 0 0 9 9 re f"
      let entries = "/PatternType 1 /Resources << /Pattern << /P \(level + 1) 0 R >> >> /Length \(content.utf8.count)"
      document.more[level] = "<< \(entries) >>\nstream\n\(content)\nendstream"
    }
    #expect(document.examination.boundMet?.limit == 20)
  }

  @Test(arguments: [
    "(", "<", "/", "[[[[", "<<", "BI", "BI ID", "BI /W 9999999999999999999 /H -1 ID x EI", "cm", "1 2 cm", "Q Q EMC",
    "/OC /Nothing BDC", "1e9 nan -- +- . Tr", "/#zz#4 Do", ") > ] }", "%"
  ])
  func `broken content is looked at as far as it goes`(content: String) {
    #expect(bound(content) == nil)
  }

  @Test func `numbers too large to be multiplied place nothing`() throws {
    let huge = String(repeating: "9", count: 200)
    let matrix = "\(huge) 0 0 \(huge) 0 0 cm "
    let document = DrawnPDF(content: matrix + matrix + "/S Do", objects: ["S": DrawnPDF.image(10, 10)])
    #expect(try #require(document.examinedPage).resolution == nil)
  }

  @Test func `letters that look like the end of an image are passed over once`() {
    #expect(bound("BI /W 9 /H 9 ID " + String(repeating: "EI (\u{1} ", count: 500_000)) == nil)
  }
}
