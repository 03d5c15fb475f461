import FixtureForge
import Testing
import Vocabulary

@Suite("Photographed sheets")
struct PhotographTests {
  /// A page whose upper edge is black, so that it can be seen which way up it lies.
  private var sheet: Sheet {
    var sheet = Sheet(lines: ["Attestation", "Fait à Nantes."])
    sheet.box(at: .init(20, 20), width: 555, height: 40, fill: .black)
    return sheet
  }

  private func exposure(
    orientation: Photograph.Orientation, portrait: Bool = true, quarterTurns: Int = 0
  ) -> Exposure {
    var random = RandomSequence(seed: 12)
    var photo = Photograph(size: .megapixels2, using: &random)
    photo.orientation = orientation
    photo.portrait = portrait
    photo.quarterTurns = quarterTurns
    return photo.expose(sheet, using: &random)
  }

  /// As a viewer shows it, who follows the orientation.
  private func shown(_ raster: Raster, _ orientation: Photograph.Orientation) -> Raster {
    let quarters =
      switch orientation {
      case .upright: 0
      case .turnedCounterclockwise: 3
      case .upsideDown: 2
      case .turnedClockwise: 1
      }
    return (0..<quarters).reduce(raster) { turned, _ in turned.turnedCounterclockwise() }
  }

  /// The mean level of a strip of the sheet, at a height in shares of the picture.
  private func level(_ raster: Raster, at height: Double) -> Double {
    let row = Int(Double(raster.height) * height)
    let columns = raster.width * 2 / 5..<raster.width * 3 / 5
    let sum = columns.reduce(0) { $0 + Int(raster.samples[(row * raster.width + $1) * 3]) }
    return Double(sum) / Double(columns.count)
  }

  @Test("stored pixels and orientation agree: shown, the sheet is upright", arguments: Photograph.Orientation.allCases)
  func orientation(_ orientation: Photograph.Orientation) {
    for portrait in [true, false] {
      let raster = shown(exposure(orientation: orientation, portrait: portrait).raster, orientation)
      #expect((raster.height > raster.width) == portrait)
      let lower = level(raster, at: 0.9)
      let bars = stride(from: 0.05, to: 0.15, by: 0.01).count { level(raster, at: $0) < lower / 2 }
      let below = stride(from: 0.85, to: 0.95, by: 0.01).count { level(raster, at: $0) < lower / 2 }
      #expect(bars > 0 && below == 0)
    }
  }

  @Test("a sheet laid across is not upright, whatever the orientation says")
  func across() {
    let raster = shown(exposure(orientation: .upsideDown, quarterTurns: 2).raster, .upsideDown)
    let upper = level(raster, at: 0.1)
    #expect(stride(from: 0.85, to: 0.95, by: 0.01).contains { level(raster, at: $0) < upper / 2 })
  }

  @Test("text lies where the photo says it does", arguments: Photograph.Orientation.allCases)
  func textPlaces(_ orientation: Photograph.Orientation) {
    let exposure = exposure(orientation: orientation)
    let raster = exposure.raster
    // Around the middle of a character there is ink, and it is darker than the paper.
    let reach = Int(exposure.text.xHeight)
    let dark = exposure.text.lines[0].dropLast(3).count { point in
      (-reach...reach).contains { y in
        (-reach...reach).contains { x in
          let pixel = (Int(point.y) + y) * raster.width + Int(point.x) + x
          return Double(raster.samples[pixel * 3 + 1]) < exposure.paperLevel * 0.6
        }
      }
    }
    #expect(dark >= exposure.text.lines[0].count - 4)
  }

  @Test("the whole sheet is in the picture, at the resolution that the truth gives")
  func resolution() {
    let exposure = exposure(orientation: .upright)
    let line = exposure.text.lines[0]
    // The distance of two characters in points is known: 0.53 of a size of 10.
    let (first, last) = (line[0], line[line.count - 1])
    let pixels = ((last.x - first.x) * (last.x - first.x) + (last.y - first.y) * (last.y - first.y)).squareRoot()
    let points = Double(line.count - 1) * 5.3
    #expect(abs(pixels / (points / 72) / exposure.resolution - 1) < 0.1)
    let corners = exposure.text.lines.flatMap(\.self)
    #expect(corners.allSatisfy { $0.x >= 0 && Int($0.x) < exposure.raster.width })
    #expect(corners.allSatisfy { $0.y >= 0 && Int($0.y) < exposure.raster.height })
  }
}
