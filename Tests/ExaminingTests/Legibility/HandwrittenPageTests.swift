import Examining
import FixtureForge
import Testing
import Vocabulary

/// A page of strokes as a pen leaves them, in words that neither stand on a line nor are as high as each other.
@Suite struct HandwrittenPageTests {
  /// - Parameter unevenness: By how many pixels a letter is higher or lower than others, and lies above or below its line, at
  ///   most.
  private func page(unevenness: Int, seed: UInt64) -> Raster {
    var random = RandomSequence(seed: seed)
    var raster = Raster(width: 1654, height: 2339)
    for index in raster.samples.indices { raster.samples[index] = .random(in: 238...246, using: &random) }
    for top in stride(from: 200, to: 2100, by: 110) {
      var left = 160
      while left < 1450 {
        let height = 40 + .random(in: -unevenness...unevenness, using: &random)
        let bottom = top + 60 + .random(in: -unevenness...unevenness, using: &random)
        let width = Int.random(in: 20...44, using: &random)
        draw(in: &raster, left..<left + width, bottom - height..<bottom, using: &random)
        // Most letters are joined.
        left += Int.random(in: 0..<3, using: &random) == 0 ? width + 20 : width - 4
      }
    }
    return raster
  }

  /// One stroke to and fro between the top and the bottom of a letter.
  private func draw(
    in raster: inout Raster, _ columns: Range<Int>, _ rows: Range<Int>, using random: inout RandomSequence
  ) {
    var place = (x: Double(columns.lowerBound), y: Double(rows.lowerBound))
    for turn in 1...3 {
      let next = (
        x: Double(turn == 2 ? columns.upperBound : .random(in: columns, using: &random)),
        y: Double(turn % 2 == 1 ? rows.upperBound : rows.lowerBound)
      )
      let length = max(abs(next.x - place.x), abs(next.y - place.y))
      for step in stride(from: 0, through: length, by: 1) {
        let (x, y) = (place.x + (next.x - place.x) * step / length, place.y + (next.y - place.y) * step / length)
        for row in Int(y)...Int(y) + 1 {
          for column in Int(x)...Int(x) + 1 { raster.samples[row * raster.width + column] = 40 }
        }
      }
      place = next
    }
  }

  private func legibility(of raster: Raster) throws -> Legibility {
    let bytes = try JPEGWriter(quality: 85).encode(raster)
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `strokes that are sharp, of whatever shape, have no defect`(seed: UInt64) throws {
    let legibility = try legibility(of: page(unevenness: 16, seed: seed))
    #expect(legibility.cause == nil)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `strokes that stand on a line and are as high as each other are print that is spoilt`(seed: UInt64) throws {
    let legibility = try legibility(of: page(unevenness: 1, seed: seed))
    #expect(legibility.cause != nil)
  }
}
