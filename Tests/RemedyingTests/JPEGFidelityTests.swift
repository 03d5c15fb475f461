import FixtureForge
import Remedying
import Testing
import Vocabulary

@Suite struct JPEGFidelityTests {
  @Test("No quality of libjpeg's tables comes as near under the same limit", arguments: [4, 2, 7])
  func betterThanPlainTables(tenths: Int) throws {
    let original = try Scan.jpeg(resolution: 150)
    let limit = original.count * tenths / 10
    let decoded = try Luma(original)
    let raster = Raster(width: decoded.width, height: decoded.height, channels: .gray, samples: decoded.samples)
    let plain = try #require(
      (1...100).map { try? JPEGWriter(quality: $0).encode(raster) }.compactMap(\.self).last { $0.count < limit })
    let remedied = try Mending(under: limit).remedy(for: original)
    let gain = try Luma(remedied.bytes).signalToNoise(against: decoded) - Luma(plain).signalToNoise(against: decoded)
    #expect(gain > 0.5)
  }

  @Test("Strokes keep their contrast")
  func strokes() throws {
    let original = try Scan.jpeg(resolution: 200)
    let remedied = try Mending(under: original.count / 2).remedy(for: original)
    let (before, after) = (try Luma(original), try Luma(remedied.bytes))
    // Across the sides of strokes, where luma changes most.
    var (slopeBefore, slopeAfter) = (0, 0)
    for index in 1..<before.samples.count - 1 {
      let slope = Int(before.samples[index + 1]) - Int(before.samples[index - 1])
      guard abs(slope) > 80 else { continue }
      slopeBefore += abs(slope)
      slopeAfter += (Int(after.samples[index + 1]) - Int(after.samples[index - 1])) * slope.signum()
    }
    #expect(slopeBefore > 0)
    #expect(Double(slopeAfter) / Double(slopeBefore) > 0.97)
  }
}
