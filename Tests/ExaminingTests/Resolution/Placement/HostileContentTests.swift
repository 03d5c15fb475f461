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

  @Test func `a form that draws itself ends`() {
    let form = "/Subtype /Form /BBox [0 0 9 9]|/A Do /A Do 0 0 9 9 re f"
    #expect(bound("/A Do", ["A": form]) == nil)
  }

  @Test func `forms that double at each level end`() {
    var objects: [String: String] = [:]
    for level in 10..<29 { objects["A\(level)"] = "/Subtype /Form /BBox [0 0 9 9]|/A\(level + 1) Do /A\(level + 1) Do" }
    objects["A29"] = "/Subtype /Form /BBox [0 0 9 9]|0 0 9 9 re f"
    #expect(bound("/A10 Do", objects) == nil)
    // With an image at the end each one counts.
    objects["A29"] = "/Subtype /Form /BBox [0 0 9 9]|/I Do"
    objects["I"] = DrawnPDF.image(10, 10)
    #expect(bound("/A10 Do", objects)?.kind == .complexity)
  }

  @Test func `forms that nest too deep meet a bound`() {
    var objects: [String: String] = [:]
    for level in 10..<40 { objects["A\(level)"] = "/Subtype /Form /BBox [0 0 9 9]|/A\(level + 1) Do" }
    #expect(bound("/A10 Do", objects)?.limit == 20)
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
