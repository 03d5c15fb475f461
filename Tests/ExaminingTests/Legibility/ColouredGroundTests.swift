import Examining
import FixtureForge
import Testing
import Vocabulary

/// Print on a pattern of lines that are nearly as dark as it is, as on a card.
@Suite struct ColouredGroundTests {
  /// Cb and Cr of the bands of the ground, less 128.
  private static let bands: [(blue: Int, red: Int)] = [(24, -20), (-30, 6), (-12, -24), (6, 22)]

  /// - Parameter hasColours: Whether the ground is in bands of four colours, and not gray.
  private static func card(hasColours: Bool, blurredBy radius: Int = 0) -> Raster {
    let size = (width: 1000, height: 640)
    var luma = Raster(width: size.width, height: size.height)
    let text = SheetRenderer(resolution: 150).render(LegibilitySpecimen.sheet)
    for row in 0..<size.height {
      for column in 0..<size.width {
        let isLine = (row * 3 + column + 40 * (column / 50 % 2)) % 14 < 4
        let letter = text.samples[(row + 60) * text.width + column + 60]
        luma.samples[row * size.width + column] = min(letter < 128 ? 40 : 200, isLine ? 120 : 200)
      }
    }
    if radius > 0 { luma = LegibilitySpecimen.blurred(luma, radius: radius) }
    var card = Raster(width: size.width, height: size.height, channels: .rgb)
    for index in luma.samples.indices {
      let level = Int(luma.samples[index])
      let band = hasColours ? bands[index % size.width / 125 % bands.count] : (0, 0)
      // ITU-R BT.601, in thousandths.
      let color = [
        level + 1402 * band.1 / 1000, level - (344 * band.0 + 714 * band.1) / 1000, level + 1772 * band.0 / 1000
      ]
      for channel in 0..<3 { card.samples[3 * index + channel] = UInt8(clamping: color[channel]) }
    }
    return card
  }

  private static let places: [@Sendable (Raster) throws -> Legibility] = [
    { try legibility(ofFile: JPEGWriter(quality: 90).encode($0)) },
    { try legibility(ofFile: PNGWriter().encode($0)) },
    { try ForgedPage(scan: PDFImage($0, jpeg: JPEGWriter(quality: 90)), resolution: 200).legibility() },
    { try ForgedPage(scan: PDFImage(predicted: $0), resolution: 200).legibility() }
  ]

  private static func legibility(ofFile bytes: [UInt8]) throws -> Legibility {
    try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }

  @Test(arguments: places.indices)
  func `a pattern of many colours is not held against the letters on it`(place: Int) throws {
    let legibility = try Self.places[place](Self.card(hasColours: true))
    #expect(legibility.state == .measured)
    #expect(legibility.cause == nil)
  }

  @Test(arguments: places.indices)
  func `a gray pattern is`(place: Int) throws {
    #expect(try Self.places[place](Self.card(hasColours: false)).cause != nil)
  }

  @Test(arguments: places.indices)
  func `letters that are out of focus are, on whatever ground`(place: Int) throws {
    #expect(try Self.places[place](Self.card(hasColours: true, blurredBy: 4)).cause != nil)
  }
}
