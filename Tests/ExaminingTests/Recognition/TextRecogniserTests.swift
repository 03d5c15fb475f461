import Codecs
import FixtureForge
import Testing

@Suite(
  "A text recogniser tells what can be read from what cannot",
  .enabled(if: TextRecogniser.load() != nil, "Tesseract 5 or its French data is not installed"))
struct TextRecogniserTests {
  private let recogniser: TextRecogniser

  init() throws {
    recogniser = try #require(TextRecogniser.load())
  }

  /// A line of 10 points at 300 dots per inch.
  private func drawn(_ text: String) -> Raster {
    var sheet = Sheet(width: 250, height: 18)
    sheet.text(text, at: Sheet.Point(5, 13))
    return SheetRenderer(resolution: 300).render(sheet)
  }

  private func read(_ raster: Raster) -> RecognisedText? {
    recogniser.read(raster.samples.span, width: raster.width, height: raster.height)
  }

  @Test(
    "a clean line is read whole, and with confidence",
    arguments: ["Période du 1er au 31 octobre 2026", "Hélène Garçon, 12 bis allée des Érables"])
  func clean(text: String) throws {
    let line = try #require(read(drawn(text)))
    #expect(line.confidence > 0.8)
    #expect(abs(line.characters - text.count { $0.isLetter || $0.isNumber }) <= 1)
  }

  @Test("the same line again is read alike")
  func again() throws {
    let raster = drawn("Total net à payer")
    let first = try #require(read(raster))
    #expect(read(raster) == first)
  }

  @Test("noise is not read, or without confidence")
  func noise() {
    var random = RandomSequence(seed: 7)
    var raster = drawn("")
    for index in raster.samples.indices { raster.samples[index] = UInt8.random(in: 0...255, using: &random) }
    #expect((read(raster)?.confidence ?? 0) < 0.4)
  }

  @Test("text in the noise is read with less confidence")
  func buried() throws {
    var random = RandomSequence(seed: 7)
    let clean = drawn("Période du 1er au 31 octobre 2026")
    var buried = clean
    for index in buried.samples.indices where UInt8.random(in: 0...255, using: &random) < 100 {
      buried.samples[index] = UInt8.random(in: 0...255, using: &random)
    }
    let confidence = try #require(read(clean)).confidence
    #expect((read(buried)?.confidence ?? 0) < confidence - 0.2)
  }

  @Test("on an empty line there is nothing to be sure of")
  func empty() {
    #expect((read(drawn(""))?.confidence ?? 0) < 0.4)
  }

  @Test("a picture of another size than it says is refused", arguments: [(1, 1), (0, 1), (-1, -1), (1, 2)])
  func size(widths: Int, heights: Int) {
    let raster = drawn("Total")
    let (width, height) = (raster.width * widths, raster.height * heights)
    let isRead = recogniser.read(raster.samples.span, width: width, height: height) != nil
    #expect(isRead == (widths == 1 && heights == 1))
  }
}
